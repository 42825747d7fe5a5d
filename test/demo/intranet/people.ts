/** Somebody who works at the sample company. Pages show `displayName`; the team knows her by `memberName`. */
export interface Person {
  readonly id: string;
  readonly memberName: string;
  readonly displayName: string;
  readonly department: string;
  /** 課長; empty for most. */
  readonly title: string;
  readonly extension: string;
}

/**
 * The account names on the pages differ from the members' own names on purpose: whoever looks for page texts in
 * what the server stores must not find them there by accident.
 */
export const people: readonly Person[] = [
  person('tanaka', '田中 由香', '営業二課', '2104'),
  person('sato', '佐藤 健一', '製造一課', '3310'),
  person('suzuki', '鈴木 美咲', '品質保証課', '3405'),
  person('yamamoto', '山本 浩二', '営業二課', '2101', '課長'),
  person('emma', 'Emma Wilson', '海外営業室', '2160'),
  person('takahashi', '高橋 直人', '物流課', '2240'),
  person('ito', '伊藤 さくら', '品質保証課', '3408'),
];

export function personById(id: string | undefined): Person | undefined {
  return people.find((person) => person.id === id);
}

function person(id: string, memberName: string, department: string, extension: string, title = ''): Person {
  const place = [department, title].filter(Boolean).join(' ');
  return { id, memberName, department, title, extension, displayName: `${memberName}（${place}）` };
}
