import type { ShownBadge } from '../messaging/protocol.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
/** Petals are the dots of a dotted circle: its radius in a box of 28, how many they are, how broad and how dense. */
const rings = [
  { radius: 7.6, petals: 8, breadth: 5.6, opacity: 0.3 },
  { radius: 10.9, petals: 16, breadth: 2.4, opacity: 0.85 },
  { radius: 13.1, petals: 16, breadth: 1.8, opacity: 0.85 },
] as const;

/** A badge's icon in as many rings of petals as its tier. Decoration: what it is must be said beside it. `size` in px. */
export function drawBadge(document: Document, { icon, colour, tier }: ShownBadge, size: number): Element {
  const svg = make(document, 'svg', { viewBox: '-14 -14 28 28', width: size, height: size });
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('style', 'display: block; flex: none; forced-color-adjust: none; overflow: visible');
  for (const { radius, petals, breadth, opacity } of rings.slice(0, tier)) {
    const gap = (2 * Math.PI * radius) / petals;
    const ring = {
      r: radius,
      fill: 'none',
      stroke: colour,
      'stroke-opacity': opacity,
      'stroke-linecap': 'round',
    };
    svg.append(
      make(document, 'circle', { ...ring, 'stroke-width': breadth, 'stroke-dasharray': `0 ${gap}` }),
    );
  }
  const text = make(document, 'text', { 'text-anchor': 'middle', y: 4.6, 'font-size': 13, fill: colour });
  text.setAttribute('font-family', 'system-ui, sans-serif');
  text.textContent = icon;
  svg.append(text);
  return svg;
}

function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
