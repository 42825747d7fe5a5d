/** In a smaller department, a share would be about somebody. */
const fewestPeople = 5;

/** How many percent of a department were reached, rounded down so that 100 is everybody; null for a small one (RECOGNITION.md rule 14). */
export function coverageOf(people: number, reached: number): number | null {
  return people < fewestPeople ? null : Math.floor((reached / people) * 100);
}
