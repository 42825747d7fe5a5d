/** The page under test: posts of a plain board, as its server would send them. */
export function boardPage(posts: number): string {
  const list = Array.from({ length: posts }, (_, index) => post(index)).join('');
  return `<!doctype html><meta charset="utf-8"><title>Board</title><style>
    body { font: 14px/1.5 sans-serif; margin: 0 auto; max-width: 760px }
    .post { padding: 6px 10px; border-bottom: 1px solid #ddd }
    .author { font-weight: bold } .body { margin: 0 }
    .plain { all: unset; display: inline-block; inline-size: 44px; block-size: 24px; margin: -4px 4px; vertical-align: middle;
      border-radius: 12px; color: #888; cursor: pointer }
    .plain:hover { background: #fee }
  </style><main id="list">${list}</main>
  <script>${post.toString()}
    const list = document.querySelector('#list');
    function frame() { return new Promise(requestAnimationFrame) }
    globalThis.scrollThrough = async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) { scrollTo(0, y); await frame() }
      await frame();
    };
    globalThis.stream = async (count) => {
      for (let index = 0; index < count; index += 1) {
        list.insertAdjacentHTML('beforeend', post(100000 + index));
        scrollTo(0, document.documentElement.scrollHeight);
        await frame(); await frame();
      }
    };
  </script>`;
}

function post(index: number): string {
  return `<article class="post" data-id="${index}"><span class="author" data-id="u${index % 37}">Author ${index % 37}</span> <small>10:0${index % 10}</small><p class="body">The cause was the cache setting; the steps are written down below.</p></article>`;
}
