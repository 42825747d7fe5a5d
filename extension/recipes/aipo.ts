import type { Recipe, Surface } from '../../shared/contract/recipe.ts';

/** What timeline and messages have in common. */
const name = '.messageContents > .name > a[onclick*="popupProfile"]';
const author: Surface['author'] = {
  id: [{ select: name, attribute: 'onclick', transforms: ['after:popupProfile(', 'digits'] }],
  name: [{ select: name }],
};
const time: Surface['time'] = [{ select: '.messageContents > .time', transforms: ['trim-after: '] }];
const flower: Surface['flower'] = [{ select: '.messageContents > .time', place: 'append' }];
const badges: Surface['badges'] = [{ select: name, place: 'after' }];

/**
 * Aipo 8, installed by oneself: timeline, messages, and the board's topic in its window. The author's number stands
 * in the call that shows their profile. Users 1 to 3 are the system. What an application did (a timeline entry that is
 * one link into it) is nobody's post. The board shows no number of a comment to anyone but its writer, so that topics
 * and comments are named by topic, author and time.
 */
export const aipo: Recipe = {
  id: 'aipo',
  version: 1,
  name: { ja: 'Aipo', en: 'Aipo' },
  match: [],
  fingerprint: {
    any: ['body[onload*="aipo.container"]', 'script[src*="javascript/aipo.js"]', '#timelineOuter .timeline'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '.commentField .avatar img[src*="uid="]',
        attribute: 'src',
        transforms: ['query:uid', 'digits'],
      },
    ],
    name: [{ from: 'document', select: '.commentField .avatar img[alt]', attribute: 'alt' }],
  },
  surfaces: [
    {
      id: 'timeline',
      post: '.timeline .message[id^="message_"]',
      need: name,
      skip: '.messageContents > .body > a[onclick*="showDialog"]',
      postId: [{ attribute: 'id', transforms: ['after-last:_', 'digits'] }],
      author,
      time,
      text: { select: '.messageContents > .body', without: '.more, .tlImageBlock, .tlClipBoard' },
      flower,
      badges,
    },
    {
      id: 'message',
      post: '.message[id^="message"]:not([id*="_"])',
      need: name,
      skip: '.name > a[onclick*="popupProfile(1,"], .name > a[onclick*="popupProfile(2,"], .name > a[onclick*="popupProfile(3,"]',
      postId: [{ attribute: 'id', transforms: ['after:message', 'digits'] }],
      author,
      time,
      text: { select: '.messageContents > .body', without: '.tlImageBlock' },
      flower,
      badges,
    },
    {
      id: 'topic',
      post: '#modalDialog table.listTable:has(> tbody > tr > td > .avatar)',
      need: 'b > a[onclick*="popupProfile"]',
      scope: [
        [{ select: 'caption' }],
        [
          {
            select: 'b > a[onclick*="popupProfile"]',
            attribute: 'onclick',
            transforms: ['after:popupProfile(', 'digits'],
          },
        ],
      ],
      postId: [{ select: '.avatar + div', derived: true }],
      author: {
        id: [
          {
            select: 'b > a[onclick*="popupProfile"]',
            attribute: 'onclick',
            transforms: ['after:popupProfile(', 'digits'],
          },
        ],
        name: [{ select: 'b > a[onclick*="popupProfile"]' }],
      },
      text: { select: 'td.sentence' },
      flower: [{ select: '.alignright', place: 'append' }],
      badges: [{ select: 'b > a[onclick*="popupProfile"]', place: 'after' }],
    },
    {
      id: 'topic-comment',
      post: '#modalDialog table.listTable td:has(> .clearfix > .avatar)',
      need: 'b > a[onclick*="popupProfile"]',
      scope: [
        [{ from: 'document', select: '#modalDialog table.listTable > caption' }],
        [
          {
            select: 'b > a[onclick*="popupProfile"]',
            attribute: 'onclick',
            transforms: ['after:popupProfile(', 'digits'],
          },
        ],
      ],
      postId: [{ select: '.alignleft', derived: true }],
      author: {
        id: [
          {
            select: 'b > a[onclick*="popupProfile"]',
            attribute: 'onclick',
            transforms: ['after:popupProfile(', 'digits'],
          },
        ],
        name: [{ select: 'b > a[onclick*="popupProfile"]' }],
      },
      text: { without: '.clearfix' },
      flower: [{ select: '.alignright', place: 'append' }],
      badges: [{ select: 'b > a[onclick*="popupProfile"]', place: 'after' }],
    },
  ],
};
