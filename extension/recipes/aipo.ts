import type { Recipe } from '../../shared/contract/recipe.ts';

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
      need: '.messageContents > .name > a[onclick*="popupProfile"]',
      skip: '.messageContents > .body > a[onclick*="showDialog"]',
      postId: [{ attribute: 'id', transforms: ['after-last:_', 'digits'] }],
      author: {
        id: [
          {
            select: '.messageContents > .name > a[onclick*="popupProfile"]',
            attribute: 'onclick',
            transforms: ['after:popupProfile(', 'digits'],
          },
        ],
        name: [{ select: '.messageContents > .name > a[onclick*="popupProfile"]' }],
      },
      time: [{ select: '.messageContents > .time', transforms: ['trim-after: '] }],
      text: { select: '.messageContents > .body', without: '.more, .tlImageBlock, .tlClipBoard' },
      flower: [{ select: '.messageContents > .time', place: 'append' }],
      badges: [{ select: '.messageContents > .name > a[onclick*="popupProfile"]', place: 'after' }],
    },
    {
      id: 'message',
      post: '.message[id^="message"]:not([id*="_"])',
      need: '.messageContents > .name > a[onclick*="popupProfile"]',
      skip: '.name > a[onclick*="popupProfile(1,"], .name > a[onclick*="popupProfile(2,"], .name > a[onclick*="popupProfile(3,"]',
      postId: [{ attribute: 'id', transforms: ['after:message', 'digits'] }],
      author: {
        id: [
          {
            select: '.messageContents > .name > a[onclick*="popupProfile"]',
            attribute: 'onclick',
            transforms: ['after:popupProfile(', 'digits'],
          },
        ],
        name: [{ select: '.messageContents > .name > a[onclick*="popupProfile"]' }],
      },
      time: [{ select: '.messageContents > .time', transforms: ['trim-after: '] }],
      text: { select: '.messageContents > .body', without: '.tlImageBlock' },
      flower: [{ select: '.messageContents > .time', place: 'append' }],
      badges: [{ select: '.messageContents > .name > a[onclick*="popupProfile"]', place: 'after' }],
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
