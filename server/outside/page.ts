import { html, raw } from 'hono/html';

/** The look of our own pages, light and dark, without a script, a font or an image from anywhere. */
const style = `
  :root { color-scheme: light dark; --ink: #2b2326; --paper: #fffaf8; --line: #ecd9d4; --flower: #d6336c; --soft: #fff0f3 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #f3e9ea; --paper: #1d181a; --line: #463a3e; --flower: #ff8fb1; --soft: #2a2125 }
  }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--paper); color: var(--ink);
    font: 16px/1.7 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif }
  :lang(ja) { word-break: auto-phrase }
  :lang(en) { word-break: normal }
  main { max-inline-size: 760px; margin-inline: auto; padding: 40px 20px 80px }
  h1 { font-size: 28px; line-height: 1.4; margin-block: 0 8px }
  h2 { font-size: 20px; margin-block: 40px 8px }
  h3 { font-size: 16px; margin-block: 24px 4px }
  a { color: var(--flower) }
  p { margin-block: 8px }
  ol, ul { padding-inline-start: 1.4em }
  code { font: 14px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
  pre { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 12px; overflow: auto }
  table { border-collapse: collapse; inline-size: 100%; margin-block: 8px }
  th, td { border-block-end: 1px solid var(--line); padding: 6px 12px 6px 0; text-align: start; vertical-align: top }
  section { border-block-start: 1px solid var(--line); margin-block-start: 32px }
  section > h2 { margin-block-start: 24px }
  h2 > code { font-size: 18px }
  summary { cursor: pointer; color: var(--flower) }
  .flower { font-size: 56px; line-height: 1; margin-block-end: 12px }
  .quiet { opacity: .75 }
`;

/** A page of ours around `body`. */
export function page(title: string, body: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body><main>${body}</main></body>
    </html>`;
}
