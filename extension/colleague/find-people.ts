import { nameOf } from '../store/named.ts';
import type { MemberRow } from '../store/schema.ts';
import type { People } from './people.ts';

/** More than anybody reads: another letter brings the rest. */
const MOST = 20;

/**
 * The people whose name, or department, has what was typed; those whom one met lately first, then by name. Before anything
 * is typed that is everybody. Katakana finds hiragana, and width and case are all one.
 */
export function findPeople(
  { members, lately }: Pick<People, 'members' | 'lately'>,
  typed: string,
): MemberRow[] {
  const wanted = fold(typed);
  const place = new Map(lately.map((id, at) => [id, at]));
  const placeOf = ({ id }: MemberRow) => place.get(id) ?? lately.length;
  return members
    .filter((one) => fold(`${nameOf(one)}\n${one.name}\n${one.department ?? ''}`).includes(wanted))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || nameOf(one).localeCompare(nameOf(other), 'ja'))
    .slice(0, MOST);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \t\u3000]+/g, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
