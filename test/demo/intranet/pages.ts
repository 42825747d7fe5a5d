import { html } from 'hono/html';
import { type Person, people, personById } from './people.ts';
import { type Entry, isWritten, lastActivity, type Reply } from './portal.ts';

/** Pages of the portal. `html` escapes whatever people wrote. */
type Markup = ReturnType<typeof html>;

export const kinds = { board: '掲示板', reports: '日報・改善報告' } as const;

export function layout(title: string, viewer: Person | undefined, here: string, content: Markup): Markup {
  const tab = (path: string, label: string) =>
    html`<li><a href="${path}" ${here.startsWith(path) ? html`aria-current="page"` : ''}>${label}</a></li>`;
  return html`<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="application-name" content="花丸工業 社内ポータル" />
    <title>${title} - 花丸工業株式会社 社内ポータル</title>
    <link rel="icon" href="/portal.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/portal.css" />
    <script src="/portal.js" defer></script>
  </head>
  <body>
    <header class="portal-head">
      <a class="portal-logo" href="/board"><img src="/portal.svg" alt="" width="28" height="28" />花丸工業株式会社<small>社内ポータル</small></a>
      ${account(viewer, here)}
    </header>
    <nav class="portal-tabs" aria-label="メニュー"><ul>${tab('/board', kinds.board)}${tab('/reports', kinds.reports)}${tab('/people', '社員名簿')}</ul></nav>
    <main class="portal-main">${content}</main>
    <footer class="portal-foot">花丸工業株式会社 総務部情報システム係（内線 1190） 社外秘</footer>
  </body>
</html>`;
}

function account(viewer: Person | undefined, here: string): Markup {
  return html`<details class="account">
    <summary>${viewer ? html`<span class="account-name" data-login="${viewer.id}">${viewer.displayName}</span>` : 'ログイン'}</summary>
    <ul>${people.map((person) => html`<li><a href="/as/${person.id}?back=${encodeURIComponent(here)}">${person.displayName}</a></li>`)}</ul>
  </details>`;
}

export function listPage(kind: Entry['kind'], entries: readonly Entry[], viewer: Person | undefined): Markup {
  const rows = entries.map(
    (entry) => html`<tr>
      <td><span class="category">${entry.category}</span></td>
      <td class="list-title"><a href="/${kind}/${entry.id}">${entry.title}</a>${entry.state === 'draft' ? html` <em class="chip">下書き</em>` : ''}</td>
      <td>${personById(entry.author)?.displayName}</td>
      <td class="number">${entry.replies.filter(isWritten).length}</td>
      <td class="date">${moment(lastActivity(entry))}</td>
    </tr>`,
  );
  return html`<h1>${kinds[kind]}</h1>
    <table class="list">
      <thead><tr><th>分類</th><th>標題</th><th>差出人</th><th>${kind === 'board' ? '返信' : 'コメント'}</th><th>更新</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>
    ${viewer ? entryForm(kind) : html`<p class="notice">書き込むには、右上の「ログイン」から名前を選んでください。</p>`}`;
}

function entryForm(kind: Entry['kind']): Markup {
  return html`<form class="writing" method="post" action="/${kind}">
    <h2>${kind === 'board' ? '新しいトピック' : '新しい報告'}</h2>
    <label>標題<input name="title" required maxlength="80" /></label>
    <label>本文<textarea name="body" rows="4" required maxlength="4000"></textarea></label>
    <button>書き込む</button>
  </form>`;
}

export function entryPage(entry: Entry, viewer: Person | undefined, to: number | null): Markup {
  const lastReply = entry.replies.at(-1)?.id ?? 0;
  const draft = entry.state === 'draft';
  return html`<p class="crumbs"><a href="/${entry.kind}">${kinds[entry.kind]}</a> › ${entry.category}</p>
    <article class="entry ${draft ? 'is-draft' : ''}" data-entry="${entry.id}">
      <h1>${entry.title} ${draft ? html`<em class="chip">下書き</em>` : ''}</h1>
      ${byline(entry.author, entry.at)}
      <div class="entry-body">${paragraphs(entry.body)}</div>
      <div class="entry-foot"><a class="permalink" href="/${entry.kind}/${entry.id}">このページへのリンク</a></div>
    </article>
    <section class="replies-section">
      <h2>${entry.kind === 'board' ? '返信' : 'コメント'}</h2>
      <ol class="replies" data-follow="/${entry.kind}/${entry.id}/after" data-last="${lastReply}">${replies(entry, null, viewer)}</ol>
    </section>
    ${viewer ? replyForm(entry, to) : html`<p class="notice">返信するには、右上の「ログイン」から名前を選んでください。</p>`}`;
}

function replyForm(entry: Entry, to: number | null): Markup {
  const answered = entry.replies.find((reply) => reply.id === to);
  return html`<form class="writing" id="write" method="post" action="/${entry.kind}/${entry.id}">
    ${answered ? html`<p>${personById(answered.author)?.displayName}さんへの返信 <a href="/${entry.kind}/${entry.id}#write">やめる</a></p>` : ''}
    <input type="hidden" name="to" value="${answered?.id ?? ''}" />
    <label>${entry.kind === 'board' ? '返信を書く' : 'コメントを書く'}<textarea name="body" rows="3" required maxlength="4000"></textarea></label>
    <button>書き込む</button>
  </form>`;
}

function replies(entry: Entry, to: number | null, viewer: Person | undefined): Markup[] {
  return entry.replies
    .filter((reply) => reply.to === to && shows(reply, viewer))
    .map((reply) => replyRow(entry, reply, viewer));
}

/** One reply with those to it; also sent alone to pages that are open. */
export function replyRow(entry: Entry, reply: Reply, viewer: Person | undefined): Markup {
  const path = `/${entry.kind}/${entry.id}`;
  if (reply.state === 'system')
    return html`<li class="reply is-system" data-reply="${reply.id}"><span class="reply-system">${reply.body}</span></li>`;
  if (reply.state === 'deleted')
    return html`<li class="reply is-deleted" data-reply="${reply.id}" id="r${reply.id}">${byline(reply.author, reply.at)}<div class="reply-body">この投稿は削除されました。</div></li>`;
  const draft = reply.state === 'draft';
  return html`<li class="reply ${draft ? 'is-draft' : ''}" data-reply="${reply.id}" ${reply.to ? html`data-to="${reply.to}"` : ''} id="r${reply.id}">
    ${byline(reply.author, reply.at)}
    <div class="reply-body">${paragraphs(reply.body)}${reply.state === 'edited' ? html`<p class="edited">（編集済み）</p>` : ''}</div>
    <div class="reply-foot"><a class="permalink" href="${path}#r${reply.id}">#${reply.id}</a>${draft ? html`<em class="chip">下書き・自分だけに見えています</em>` : html`<a href="${path}?to=${reply.id}#write">返信</a>`}</div>
    <ol class="replies">${replies(entry, reply.id, viewer)}</ol>
  </li>`;
}

function byline(author: string, at: Date): Markup {
  return html`<div class="byline"><a class="author" href="/people/${author}">${personById(author)?.displayName}</a><time datetime="${at.toISOString()}">${moment(at)}</time></div>`;
}

export function peoplePage(): Markup {
  return html`<h1>社員名簿</h1>
    <table class="list">
      <thead><tr><th>氏名</th><th>所属</th><th>内線</th></tr></thead>
      <tbody>${people.map(({ id, memberName, department, title, extension }) => html`<tr id="${id}"><td>${memberName}</td><td>${department} ${title}</td><td class="number">${extension}</td></tr>`)}</tbody>
    </table>`;
}

/** Drafts are seen by who writes them. */
export function shows(item: { state: string; author: string }, viewer: Person | undefined): boolean {
  return item.state !== 'draft' || item.author === viewer?.id;
}

function paragraphs(text: string): Markup[] {
  return text.split('\n').map((line) => html`<p>${line}</p>`);
}

const format = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

function moment(at: Date): string {
  return format.format(at);
}
