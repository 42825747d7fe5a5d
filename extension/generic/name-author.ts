import { leadsToPerson } from '../../shared/target/person-address.ts';
import { nameId, plainName } from '../../shared/target/plain-name.ts';
import type { Account } from '../overlay/read/create-reader.ts';
import type { Here } from './here.ts';
import { nameOf } from './name-of.ts';
import type { MarkedAuthor } from './vocabulary.ts';

/** Longer than any name; the marks hold a sentence then. */
const LONGEST = 60;
/** What stands where a name should: a sentence, a label before it, a moment, an address, a number. */
const NO_NAME =
  /[:：|<>。、！？!?]|^(?:by|from|posted|written)(?:\s|$)|^(?:投稿者|作成者|著者|記入者|文責)|\d{4}[-/.年]\d|https?|www\.|^[\d\s]*$/i;
/** What part of a company is called, where nothing else stands there. 部 and 室 end names of people, too, unless it is said of what. */
const DEPARTMENT =
  /^\S*(?:課|係|グループ|チーム|委員会|事務局|センター|窓口|デスク)$|(?:総務|人事|経理|広報|営業|製造|開発|品質|企画|管理|情報|システム|技術|編集)[部室]?$|\b(?:team|office|department|desk|committee|support)$/i;
const NOBODY =
  /^(?:anonymous|guest|unknown|user ?\d*|admin|administrator|webmaster|root|staff|editor|system|bot|匿名|ゲスト|名無し.*|.*(?:削除|退会)済み.*|\W*deleted.*|former .*|管理者|スタッフ)$/i;

/** The account of who wrote a post, or null where the marks name no person. Weak without a page of one's own on this site. */
export function nameAuthor({ name, url }: MarkedAuthor, here: Here): Account | null {
  const plain = plainName(name);
  if (!plain || name.length > LONGEST || NO_NAME.test(name) || NOBODY.test(plain) || DEPARTMENT.test(plain))
    return null;
  if (here.siteNames.has(plain)) return null;
  const id = url && accountOf(url, here);
  return id ? { id, name, weak: false } : { id: nameId(name), name, weak: true };
}

/** Somebody's page on this site. One elsewhere is whatever the writer typed; a link within the page opens a menu. */
function accountOf(url: string, here: Here): string | null {
  if (url.startsWith(`${here.url}#`)) return null;
  const name = nameOf(url, here.origin);
  // A list of members or a department's page is everybody's: seen one at a time, two people would be one account.
  return name && name.length <= 200 && leadsToPerson(name) ? name : null;
}
