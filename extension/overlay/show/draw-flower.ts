/** Draws the flower of a mark's button in one stroke, as a pen does; still under reduced motion. */
export function drawFlower(button: HTMLButtonElement): void {
  button.classList.add('drawing');
  const end = () => button.classList.remove('drawing');
  button.querySelector('path')?.addEventListener('animationend', end, { once: true });
}
