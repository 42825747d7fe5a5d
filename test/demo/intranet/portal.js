// Replies that others write appear on open pages, as a portal of this kind does it: by asking every so often.
const list = document.querySelector('ol.replies[data-follow]');

async function follow() {
  if (document.visibilityState !== 'visible') return;
  const answer = await fetch(`${list.dataset.follow}?last=${list.dataset.last}`);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const row of [...page.body.children]) {
    list.dataset.last = String(
      Math.max(
        ...[row, ...row.querySelectorAll('[data-reply]')].map((each) => Number(each.dataset.reply)),
        Number(list.dataset.last),
      ),
    );
    if (document.getElementById(row.id)) continue;
    const parent = row.dataset.to && document.querySelector(`#r${row.dataset.to} > ol.replies`);
    (parent || list).append(document.adoptNode(row));
  }
}

if (list) setInterval(() => follow().catch(() => {}), 1500); // a missed round is made up for by the next
