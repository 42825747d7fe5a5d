import type { Portal } from './portal.ts';

const day = 24 * 3_600_000;
const japan = 9 * 3_600_000;

/** Writes what the demo begins with: the days before `now` (milliseconds since 1970), in Japanese office hours. */
export function seed(portal: Portal, now: number): void {
  const midnight = Math.floor((now + japan) / day) * day - japan;
  const at = (daysAgo: number, hour: number) => new Date(midnight - daysAgo * day + hour * 3_600_000);

  const stock = portal.addEntry({
    kind: 'board',
    category: '業務連絡',
    title: '第2倉庫の棚卸しについて（ご協力のお願い）',
    author: 'suzuki',
    at: at(2, 9.25),
    body: '第2倉庫の棚卸しを今週金曜の午後に実施します。担当の方は13時までに集合してください。\n前回は読み取り漏れが12件ありました。今回はバーコードの貼り替えを先に済ませておきます。',
  });
  const question = portal.addReply(stock, {
    author: 'tanaka',
    at: at(2, 10.1),
    body: '13時集合の件、承知しました。営業からも2名出せます。バーコードリーダーは3台で足りますか。',
  });
  portal.addReply(stock, {
    author: 'sato',
    to: question.id,
    at: at(2, 10.8),
    state: 'edited',
    body: '現場から2台持って行くので5台になります。予備の電池も用意しました。貼り替えは昨日のうちに製造一課で終わらせてあります。',
  });
  portal.addReply(stock, {
    author: 'yamamoto',
    at: at(2, 11.1),
    state: 'system',
    body: '山本 浩二（営業二課 課長）さんがこのトピックを「重要」にしました',
  });
  portal.addReply(stock, {
    author: 'yamamoto',
    at: at(2, 11.2),
    body: '助かります。当日は私も最初の一時間だけ入ります。',
  });
  portal.addReply(stock, { author: 'suzuki', at: at(2, 13.4), state: 'deleted', body: '' });
  portal.addReply(stock, {
    author: 'tanaka',
    at: at(1, 17.6),
    state: 'draft',
    body: '（書きかけ）当日の駐車場の件ですが、',
  });

  const tokyo = portal.addEntry({
    kind: 'board',
    category: 'English',
    title: 'Visitors from Nordlys AS next Tuesday',
    author: 'emma',
    at: at(1, 9.5),
    body: 'Four guests from Nordlys AS will visit the Kawasaki plant next Tuesday.\nI have put the factory tour route and an English safety leaflet in the shared folder. Comments are welcome by Friday.',
  });
  const leaflet = portal.addReply(tokyo, {
    author: 'suzuki',
    at: at(1, 11.3),
    body: 'Thank you, Emma. I checked the safety leaflet against our latest rules and corrected the evacuation map on page 2.',
  });
  portal.addReply(tokyo, {
    author: 'emma',
    to: leaflet.id,
    at: at(1, 11.7),
    body: 'That was quick! The new map is much easier to read for first-time visitors.',
  });

  portal.addEntry({
    kind: 'board',
    category: '総務',
    title: '経費精算システムの停止（土曜 21時〜23時）',
    author: 'yamamoto',
    at: at(4, 15.2),
    body: '更新作業のため、この間は申請できません。締め日と重なる方は金曜中に申請してください。',
  });
  portal.addEntry({
    kind: 'board',
    category: '業務連絡',
    title: '展示会の当番表',
    author: 'tanaka',
    at: at(1, 17.9),
    state: 'draft',
    body: '（まだ公開していません）一日目の当番を調整しています。',
  });

  const line = portal.addEntry({
    kind: 'reports',
    category: '改善報告',
    title: '3号機の停止を半分に減らした清掃手順',
    author: 'sato',
    at: at(3, 16.3),
    body: 'センサーの汚れが停止の原因でした。清掃を月1回から週1回に変え、手順を写真つきの1枚にまとめました。\n先月14回あった停止が、今月は6回です。4号機にも広げられます。',
  });
  const check = portal.addReply(line, {
    author: 'suzuki',
    at: at(2, 8.7),
    body: '写真つきで、夜勤の方からも分かりやすいと聞きました。点検表にも同じ写真を入れてよいでしょうか。',
  });
  portal.addReply(line, {
    author: 'sato',
    to: check.id,
    at: at(2, 9.1),
    body: 'ぜひお願いします。元の画像は共有フォルダの「3号機」に置いてあります。',
  });
  portal.addReply(line, {
    author: 'yamamoto',
    at: at(2, 14.5),
    state: 'system',
    body: 'この報告は「水平展開」に登録されました',
  });

  const visit = portal.addEntry({
    kind: 'reports',
    category: '日報',
    title: '営業日報：大和精機さま 訪問',
    author: 'tanaka',
    at: at(1, 16.4),
    body: '見積の第2版をお持ちしました。運賃の行を分けて書いたところ、その場で内訳をご理解いただけました。\n次回は製造一課の佐藤さんにご同行をお願いし、納期の短縮案をご説明します。',
  });
  portal.addReply(visit, {
    author: 'yamamoto',
    at: at(1, 17.2),
    body: '内訳を分けたのは良い判断でした。次の部会で書式を共有してください。',
  });
  portal.addReply(visit, {
    author: 'sato',
    at: at(1, 17.5),
    body: '同行できます。短縮案は木曜までに資料にします。',
  });

  portal.addReply(stock, {
    author: 'takahashi',
    at: at(1, 9.1),
    body: 'リーダー2台は物流課からも持っていきます。通路の台車は、前日の夕方に片づけておきます。',
  });
  portal.addReply(stock, {
    author: 'ito',
    at: at(1, 13.2),
    body: '貼り替えたラベルは全数読めました。読み取りを先に試すチェック表も作ったので、次の棚卸しでも使ってください。',
  });
}
