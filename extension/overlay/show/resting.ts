import { flowerPath } from '../../ui/flower-path.ts';

/**
 * How a flower looks while nobody touches it, as inline style: each shadow root with a style sheet makes Chromium
 * gather the sheets of all roots again whenever one is added (0.35 ms a post at 200), inline style costs nothing more.
 * A page's own important rules lose against important inline style, and a Content-Security-Policy does not speak
 * about style set by script. Nothing here is positioned, clipped or contained: each such box is a paint layer, and 5,000 of them cost 8 ms in every frame of a scroll, seen or not.
 */
export const hostStyle = [
  ...['all: initial', 'display: inline-block', 'direction: ltr', 'vertical-align: middle'],
  ...['inline-size: 44px', 'block-size: 24px', 'margin: -4px 4px'],
]
  .map((declaration) => `${declaration} !important`)
  .join(';');

/** Side of the flower in px. */
const SIZE = 22;
const svgSpace = 'http://www.w3.org/2000/svg';

/**
 * One's own flower, as the pen drew it. Only one's own: as a paint layer each, 10,000 of them doubled the cost of
 * scrolling.
 */
export function createFlower(document: Document): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.style.cssText = `display: inline-block; inline-size: ${SIZE}px; block-size: ${SIZE}px; overflow: visible; vertical-align: top;
    margin: 1px 0 0; fill: none; stroke: #fff; stroke-width: 3; stroke-linecap: round; forced-color-adjust: none`;
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', flowerPath);
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
  ...['appearance: none', 'display: block', 'box-sizing: border-box', 'overflow: visible'],
  ...[
    'inline-size: 44px',
    'block-size: 24px',
    'margin: 0',
    'padding: 0 0 0 2px',
    'border: 0',
    'border-radius: 12px',
  ],
  ...['background-color: transparent', 'color: #8c8480', 'font: 21px/24px sans-serif'],
  ...['text-align: start', 'cursor: pointer', 'user-select: none', 'white-space: nowrap'],
].join(';');

export const countStyle =
  'font: 600 12px/24px system-ui, sans-serif; vertical-align: top; margin-inline-start: 3px';

/** Nobody's, somebody's, one's own. One's own is stamped: white in a red disc, to be told without seeing colour. */
export const ink = { none: '#8c8480', some: '#c44a32', mine: '#d7402a' } as const;
export const disc = `radial-gradient(circle at 13px 12px, ${ink.mine} 12px, transparent 12.5px)`;
