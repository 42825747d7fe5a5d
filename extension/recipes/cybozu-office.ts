import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Cybozu Office: comments of messages, bulletins and reports, in the cloud and on premises. The page shows neither an
 * account nor a link of a comment, so that authors are known by name only. A comment's number is taken as unique
 * within its message or bulletin, which the address names (messages are kept in numbered boxes).
 */
export const cybozuOffice: Recipe = {
  id: 'cybozu-office',
  version: 1,
  name: { ja: 'サイボウズ Office', en: 'Cybozu Office' },
  match: ['https://*.cybozu.com/o/*'],
  fingerprint: { any: ['#Follows .vr_follow', '#Follows .vr_followUserName'] },
  surfaces: [
    {
      id: 'comment',
      post: '#Follows > div[id^="follow-root-"]',
      // rows without a number are no comments
      need: '.vr_followNo',
      scope: [
        [
          { from: 'address', transforms: ['query:mDBID'] },
          { from: 'address', transforms: ['query:mdbid'] },
          { constant: '-' },
        ],
        [
          { from: 'address', transforms: ['query:mDID', 'prepend:message-'] },
          { from: 'address', transforms: ['query:mid', 'prepend:message-'] },
          { from: 'address', transforms: ['query:bid', 'prepend:bulletin-'] },
          { from: 'address', transforms: ['query:rid', 'prepend:report-'] },
        ],
      ],
      postId: [{ attribute: 'id', transforms: ['after:follow-root-', 'digits'] }],
      author: { name: [{ select: '.vr_followUserName' }] },
      time: [{ select: '.vr_followTime' }],
      text: { select: '.vr_followContents', without: '.vr_followHeaderTo' },
      flower: [
        { select: '.vr_followTime', place: 'after' },
        { select: '.vr_followContentsColumn', place: 'append' },
      ],
      badges: [{ select: '.vr_followUserName', place: 'after' }],
    },
  ],
};
