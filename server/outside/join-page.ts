import { html } from 'hono/html';
import { page } from './page.ts';

/**
 * What a join link opens. The team, its key and the invite stand in the address's fragment, which no server
 * ever gets: only the extension can read them from the tab, once its button is pressed.
 */
export function joinPage() {
  return page(
    'はなまる – チームに参加 · Join your team',
    html`
      <div class="flower" aria-hidden="true">💮</div>
      <h1>はなまるのチームに招待されています</h1>
      <p>このページを開いたまま、ブラウザのツールバーにある <strong>はなまる 💮 のボタン</strong>を押してください。チームの名前を確認して「参加する」を押すと完了です。</p>
      <ol>
        <li>ボタンが見当たらないときは、ツールバーの拡張機能（パズルの形）の一覧から「はなまる」を選んでください。</li>
        <li>まだ入っていないときは、拡張機能「はなまる」を追加してから、もう一度この招待リンクを開いてください。</li>
        <li>うまくいかないときは、リンクをコピーして、はなまるの設定画面に貼り付けることもできます。</li>
      </ol>
      <p class="quiet">このリンクには、チームの言葉を読むための鍵が入っています。社外の人には渡さないでください。鍵はこのサーバーには送られません。</p>
      <section lang="en">
        <h2>You are invited to a Hanamaru team</h2>
        <p>Leave this page open and press the <strong>Hanamaru 💮 button</strong> in your browser’s toolbar.
          Check the team’s name, press “Join”, and you are in.</p>
        <ol>
          <li>No button to be seen? Choose “Hanamaru” from the extensions list (the puzzle piece) in the toolbar.</li>
          <li>Not installed yet? Add the Hanamaru extension, then open this invitation again.</li>
          <li>Still stuck? Copy this link and paste it in Hanamaru’s options page.</li>
        </ol>
        <p class="quiet">This link carries the key to your team’s words: do not pass it to anybody outside.
          The key is never sent to this server.</p>
      </section>
    `,
  );
}
