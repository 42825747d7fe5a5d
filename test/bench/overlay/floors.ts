/**
 * The hand-written floors, as page scripts: a plain button cloned per post, nothing read, nothing asked.
 * Serialised into the page, so each is self-contained.
 */
export function eagerFloor(): void {
  const button = document.createElement('button');
  button.className = 'plain';
  button.textContent = '*';
  const put = (post: Element) => post.querySelector('.author')?.after(button.cloneNode(true));
  for (const post of document.querySelectorAll('.post')) put(post);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element && node.matches('.post')) put(node);
  }).observe(document, { childList: true, subtree: true });
}

/** In view only: observed one by one, decorated as they come within 500 px of the screen. */
export function lazyFloor(): void {
  const button = document.createElement('button');
  button.className = 'plain';
  button.textContent = '*';
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        target.querySelector('.author')?.after(button.cloneNode(true));
      }
    },
    { rootMargin: '500px' },
  );
  for (const post of document.querySelectorAll('.post')) near.observe(post);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element && node.matches('.post')) near.observe(node);
  }).observe(document, { childList: true, subtree: true });
}
