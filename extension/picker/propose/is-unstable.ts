/**
 * Whether a class, id or attribute value was made by a tool or says how something looks, so that a recipe must not rest
 * on it: hashed names of CSS-in-JS and CSS modules, utility classes (Tailwind, Bootstrap), numbers, and states.
 */
export function isUnstable(name: string): boolean {
  return isHashed(name) || isUtility(name) || STATE.test(name);
}

/** What such names begin with, whatever follows: styled-components, Emotion, JSS, styled-jsx, Svelte, Ember, React, Radix. */
const MADE =
  /^(?:css|sc|jss\d*|jsx|svelte|ember|emotion|radix|headlessui|astro|react-aria)[-_:]?\w*\d|^ember\d|^:|^sc-[a-z]/i;

function isHashed(name: string): boolean {
  if (name.length < 2 || /\d{4}/.test(name) || MADE.test(name)) return true;
  if (name.length <= 3) return name !== name.toLowerCase() || /\d/.test(name);
  const parts = name.split(/[-_]+/).filter(Boolean);
  return parts.some(isHash);
}

/** Letters and digits mixed, or cases mixed as no word mixes them: `3xK9a`, `bdVaJa`, `1q2w3e`. */
function isHash(part: string): boolean {
  if (part.length < 5) return false;
  if (/\d/.test(part)) return !/^[A-Za-z]+\d{1,2}$/.test(part);
  return (
    /[a-z]/.test(part) && /[A-Z]/.test(part) && (part.match(/[a-z][A-Z]/g) ?? []).length > part.length / 4
  );
}

const SCALE =
  '(?:\\d{1,3}|\\d\\/\\d|px|auto|full|screen|none|xs|sm|md|base|lg|\\d?xl|start|end|center|between|around|left|right|top|bottom|bold|semibold|medium|normal|light|white|black|transparent|muted|primary|secondary|wrap|nowrap|hidden|pointer|block|flex|inline|grid|row|col|cover|contain|italic|baseline|middle|stretch|evenly)';
const UTILITY = new RegExp(
  `^-?(?:[mp][trblxyse]?|text|font|bg|border|rounded|shadow|gap|space|items|justify|self|content|w|h|min|max|top|left|right|bottom|inset|z|opacity|transition|duration|ease|leading|tracking|overflow|whitespace|cursor|select|object|order|col|row|d|float|align|list|divide|ring|fill|stroke|flex|grid|basis|grow|shrink|size|line|break|fs|fw|lh|g|me|ms)(?:-[a-z]+){0,2}-${SCALE}$`,
);
const WORDS =
  /^(?:flex|grid|block|inline(?:-block|-flex)?|hidden|table|contents|relative|absolute|fixed|sticky|static|truncate|italic|underline|uppercase|container|clearfix|row|col|rounded|border|shadow|antialiased|group|peer|prose|sr-only|visually-hidden|transition|grow|shrink)$/;

function isUtility(name: string): boolean {
  return /[:[\]/!@]/.test(name) || WORDS.test(name) || UTILITY.test(name);
}

/** What an element is now, not what it is. */
const STATE =
  /^(?:(?:is|has|was)[-_].*|active|selected|current|hover(?:ed)?|focus(?:ed)?|unread|read|new|first|last|odd|even|open(?:ed)?|closed?|expanded|collapsed|visible|highlight(?:ed)?|loaded|loading|js|no-js)$/i;
