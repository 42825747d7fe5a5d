/**
 * How a flower looks while nobody touches it, as inline style: each shadow root with a style sheet makes Chromium
 * gather the sheets of all roots again whenever one is added (0.35 ms a post at 200), inline style costs nothing more.
 * A page's own important rules lose against important inline style, and a Content-Security-Policy does not speak
 * about style set by script. Nothing here is positioned, clipped or contained: each such box is a paint layer, and 5,000 of them cost 8 ms in every frame of a scroll, seen or not.
 */
export const hostStyle = [
  ...['all: initial', 'display: inline-block', 'direction: ltr', 'vertical-align: middle'],
  ...['inline-size: 48px', 'block-size: 24px', 'margin: -4px 2px', 'pointer-events: none', 'color: inherit'],
]
  .map((declaration) => `${declaration} !important`)
  .join(';');

const svgSpace = 'http://www.w3.org/2000/svg';

/** Of one's own post that nobody praised yet: it can be proposed. Units of a 48 × 48 box. */
export const bulbPath = 'M19 36c0-7-7-9-7-17a12 12 0 0 1 24 0c0 8-7 10-7 17zM20 43h8';

const drawingStyle = [
  ...['inline-size: 22px', 'block-size: 22px', 'margin-top: 1px', 'overflow: visible', 'vertical-align: top'],
  ...['fill: none', 'stroke: currentColor', 'stroke-width: 3', 'stroke-linecap: round'],
].join(';');

/**
 * One's own flower, as the pen drew it, or what stands by one's own post. Only one's own: as a paint layer each, 10,000
 * of them doubled the cost of scrolling.
 */
export function createDrawing(document: Document, d: string): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.ariaHidden = 'true';
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.style.cssText = drawingStyle;
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', d);
  path.setAttribute('pathLength', '1');
  svg.append(path);
  return svg;
}

/**
 * Everybody's flower: a character that Windows, macOS and Linux have in their symbol fonts and draw as text (U+2741 is
 * no emoji), because it costs the page no more than a letter. Drawn by ten gradients it doubled the cost of painting.
 */
export const bud = '❁';

export const buttonStyle = [
  ...['appearance: none', 'float: left', 'box-sizing: border-box', 'overflow: visible'],
  ...[
    'inline-size: 24px',
    'block-size: 24px',
    'margin: 0',
    'padding: 0 0 0 1px',
    'border: 0',
    'border-radius: 12px',
  ],
  ...['background-color: transparent', 'color: #8c8480', 'font: 21px/24px sans-serif'],
  ...[
    'text-align: start',
    'cursor: pointer',
    'pointer-events: auto',
    'user-select: none',
    'white-space: nowrap',
  ],
].join(';');

/**
 * Follows the style of a button. The host has room for both from the start: nothing of the page is laid out anew. The
 * red of a number alone cannot be read on dark paper (3.1 to 1); with half of the page's own ink in it, it can on any.
 */
export const countStyle =
  ';inline-size: auto; min-inline-size: 24px; color: color-mix(in srgb, currentColor, #c44a32); font: 600 12px/24px system-ui, sans-serif';

/**
 * Nobody's, somebody's, one's own, and by one's own post. One's own is stamped: white in a red disc, to be told without
 * seeing colour.
 */
export const ink = {
  none: '#8c8480',
  some: '#c44a32',
  mine: '#fff',
  own: '#c44a32',
  idle: '#8c8480',
} as const;
export const disc = 'radial-gradient(circle at 12px 12px, #d7402a 12px, transparent 12.5px)';
