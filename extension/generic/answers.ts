/** Answers inside a post that are no posts by their marks: whom they name did not write it. */
export const ANSWERS = ['comments', 'replies', 'responses', 'reactions']
  .flatMap((name) => [`[class*="${name}"]`, `[id*="${name}"]`])
  .join(', ');

export function isAnswerIn(post: Element, hit: Element): boolean {
  const answers = hit.parentElement?.closest(ANSWERS);
  return answers != null && answers !== post && post.contains(answers);
}
