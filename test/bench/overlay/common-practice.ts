import { h, render } from 'preact';

/** What such extensions commonly do: for every post at once, a shadow root with its own style and its own Preact tree. */
const css = `:host { all: initial; display: inline-block } button { all: unset; display: inline-flex; inline-size: 44px; block-size: 24px;
  border-radius: 12px; color: #888; cursor: pointer } button:hover { background: #fee }`;

function Praise({ name }: { readonly name: string }) {
  return h('button', { type: 'button', 'aria-label': `Praise ${name}`, onClick: () => undefined }, [
    h('svg', { viewBox: '0 0 24 24', width: 20, height: 20 }, h('circle', { cx: 12, cy: 12, r: 9 })),
    h('span', null, ''),
  ]);
}

function put(post: Element): void {
  const author = post.querySelector('.author');
  if (!author) return;
  const host = document.createElement('common-practice');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const app = document.createElement('div');
  root.append(style, app);
  author.after(host);
  render(h(Praise, { name: author.textContent ?? '' }), app);
}

for (const post of document.querySelectorAll('.post')) put(post);
