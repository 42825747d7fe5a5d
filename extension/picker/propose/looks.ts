import { tidy } from '../../../shared/target/plain-name.ts';

/** Longest text that is taken for a name or a moment, in UTF-16 units. */
const SHORT = 48;

const MOMENTS = [
  /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/,
  /(?<!\d)\d{1,2}\s?[/月]\s?\d{1,2}日?(?!\d)/,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/,
  /(?:たった今|一昨日|昨日|今日|\d+\s?(?:秒|分|時間|日|週間|か月|ヶ月|カ月|年)前)/,
  /\b(?:just now|yesterday|today|(?:an?|\d+)\s?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|sec|min|hr|[smhdwy])\s?(?:ago)?)\b/i,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
];

/** Whether a text is a moment as people write it, in Japanese or English. */
export function isMoment(text: string): boolean {
  const short = tidy(text);
  return short.length > 0 && short.length <= SHORT && MOMENTS.some((moment) => moment.test(short));
}

const TIMED = ['datetime', 'data-time', 'data-timestamp', 'data-ts', 'data-utime', 'data-tm', 'unixtime'];

/** The attribute in which an element says a moment to machines, if any. */
export function timeAttribute(element: Element): string | undefined {
  return (
    TIMED.find((attribute) => /\d{4}/.test(element.getAttribute(attribute) ?? '')) ??
    ['title', 'aria-label'].find((attribute) => isMoment(element.getAttribute(attribute) ?? ''))
  );
}

/** Whether an element is there to say when: a `<time>`, or nothing but a moment. */
export function saysWhen(element: Element): boolean {
  if (element.localName === 'time' || timeAttribute(element)) return true;
  return element.childElementCount === 0 && isMoment(element.textContent ?? '');
}

/** Addresses of a person: `/users/12`, `/people/user/sato`, `/~sato`, `?uid=12`, `mailto:`. */
const PERSON =
  /(?:^|\/)(?:users?|u|people|person|members?|profiles?|accounts?|authors?|team|user_view|viewprofile|contributions)(?:[/?:.]|$)|\/(?:~|@)[\w.-]+|[?&](?:uid|user(?:_?id|name)?|member(?:id)?|author)=|^mailto:/i;

export function isPersonAddress(href: string): boolean {
  return PERSON.test(href);
}

/** Whether a moment stands beside an element, as it does beside the name of who wrote: the only sign where nothing has a name. */
export function isBesideMoment(element: Element): boolean {
  for (const near of [element.parentElement, element.parentElement?.parentElement]) {
    if (!near || near.children.length > 6) continue;
    const others = [...near.children].filter((child) => child !== element && !child.contains(element));
    if (
      others.some(
        (other) =>
          saysWhen(other) ||
          (other.childElementCount === 1 && other.firstElementChild && saysWhen(other.firstElementChild)),
      )
    )
      return true;
  }
  return false;
}

const PERSONAL =
  /author|creator|poster|sender|submitter|commenter|reporter|user|member|person|people|nick|fn\b|vcard|h-card|profile|owner|actor|name|byline|投稿者|by$/i;

/** Whether a class, id or other name speaks of a person. */
export function isPersonal(name: string): boolean {
  return PERSONAL.test(name);
}

const ACTION =
  /^(?:返信する?|編集|削除|共有|引用|いいね[!！]?|既読|もっと見る|続きを読む|リンク|コピー|通報|reply|edit(?:ed)?|delete|share|quote|likes?|more|permalink|link|copy|report|react|follow|show|hide|new|unread|admin|member|author|#?\d+|[^\p{L}\p{N}]+)[\s:：]*\(?\d*\)?$/iu;

/** Whether a text can be somebody's name: short, no moment, nothing to press. */
export function isName(text: string): boolean {
  const short = tidy(text);
  return (
    short.length > 0 &&
    short.length <= SHORT &&
    !isMoment(short) &&
    !ACTION.test(short) &&
    !/[。！？!?]$/.test(short)
  );
}
