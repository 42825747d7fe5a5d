/** What people of the walk write, and the words of the screens that they look for. */
export const said = {
  ja: {
    praise: '営業から人を出すと先に言ってくださったので、当日の割り振りがすぐ決まりました。',
    line: '先に声をかけてくれると、現場は本当に助かります。',
    spark: 'ひらめき',
    addBadge: 'バッジを添える',
    markIdea: '提案として登録',
  },
  en: {
    praise: 'You offered two people before anyone asked, so we could settle the shifts at once.',
    line: 'Speaking first is what helps the floor most.',
    spark: 'Bright spark',
    addBadge: 'Add a badge',
    markIdea: 'Mark as an idea',
  },
} as const;
