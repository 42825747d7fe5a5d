import { expect, it } from 'vitest';
import type { MemberId, PersonaTag } from '../../../shared/contract/ids.ts';
import { memberNamedBy, memberPersona } from '../../../shared/target/member-persona.ts';
import { pagePost } from '../../../shared/target/page-post.ts';

const member = '0190a000-0000-7000-8000-00000000fffe' as MemberId;
const other = '0190a000-0000-7000-8000-00000000ffff' as MemberId;

it('names a member by a tag that reads back, and by no other', () => {
  const persona = memberPersona(member);
  expect(persona).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(memberNamedBy(persona)).toBe(member);
  // The last character has four bits that a UUID leaves empty.
  expect(memberNamedBy(`${persona.slice(0, 21)}_` as PersonaTag)).toBeNull();
});

it('tells colleagues on one page apart, and pages by their addresses', () => {
  const wiki = 'https://wiki.example.co.jp';
  expect(pagePost(`${wiki}/a?b=1#part`, member)).toEqual({ site: wiki, id: `page/${member}/${wiki}/a?b=1` });
  expect(pagePost(`https://me:secret@wiki.example.co.jp/a`, member).id).toBe(`page/${member}/${wiki}/a`);
  expect(pagePost(`${wiki}/a`, other)).not.toEqual(pagePost(`${wiki}/a`, member));
  for (const place of ['#/tickets/12', '#!/tickets/12'])
    expect(pagePost(`${wiki}/${place}`, member).id).toBe(`page/${member}/${wiki}/${place}`);
});
