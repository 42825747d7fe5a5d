import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { longEntry } from './long-entry.ts';
import { entryPage, kinds, layout, listPage, peoplePage, replyRow, shows } from './pages.ts';
import { personById } from './people.ts';
import { createPortal, type Entry } from './portal.ts';
import { seed } from './seed.ts';

const assets = { 'portal.css': 'text/css', 'portal.js': 'text/javascript', 'portal.svg': 'image/svg+xml' };

/** The portal as a Hono app. `clock` gives the wall clock in milliseconds since 1970. */
export function createIntranet({ posts, clock }: { posts: number; clock: () => number }): Hono {
  const portal = createPortal(clock);
  seed(portal, clock());
  const app = new Hono();
  const viewerOf = (c: Context) => personById(getCookie(c, 'login'));
  const page = (c: Context, title: string, content: Parameters<typeof layout>[3]) =>
    c.html(layout(title, viewerOf(c), c.req.path, content));

  // As strict as an intranet gets: whatever the extension shows must work under it.
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
    c.header('Cache-Control', 'no-store');
  });

  for (const [name, type] of Object.entries(assets))
    app.get(`/${name}`, async (c) => {
      const text = await readFile(new URL(name, import.meta.url), 'utf8');
      return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` });
    });

  app.get('/', (c) => c.redirect('/board'));
  app.get('/health', (c) => c.text('ok'));
  app.get('/as/:person', (c) => {
    const back = c.req.query('back') ?? '/board';
    if (!personById(c.req.param('person'))) return c.notFound();
    setCookie(c, 'login', c.req.param('person'), { path: '/', httpOnly: true, sameSite: 'Lax' });
    return c.redirect(/^\/[a-z]/.test(back) ? back : '/board');
  });
  app.get('/people', (c) => page(c, '社員名簿', peoplePage()));
  app.get('/people/:person', (c) => c.redirect(`/people#${encodeURIComponent(c.req.param('person'))}`));
  app.get('/long', (c) => {
    const n = Math.min(Number(c.req.query('n') ?? posts) || posts, 20_000);
    return page(c, '長いトピック', entryPage(longEntry(n, clock()), viewerOf(c), null));
  });
  app.route('/board', area('board'));
  app.route('/reports', area('reports'));
  return app;

  function area(kind: Entry['kind']): Hono {
    const pages = new Hono();
    const entryOf = (c: Context) => {
      const entry = portal.find(kind, Number(c.req.param('id')));
      return entry && shows(entry, viewerOf(c)) ? entry : undefined;
    };

    pages.get('/', (c) =>
      page(c, kinds[kind], listPage(kind, portal.list(kind, viewerOf(c)?.id), viewerOf(c))),
    );
    pages.post('/', async (c) => {
      const { title, body } = await c.req.parseBody();
      const author = viewerOf(c)?.id;
      if (!author) return c.text('ログインしてください', 403);
      const category = kind === 'board' ? '業務連絡' : '日報';
      const entry = portal.addEntry({
        kind,
        category,
        title: line(title) || '（無題）',
        body: line(body),
        author,
      });
      return c.redirect(`/${kind}/${entry.id}`, 303);
    });
    pages.get('/:id{[0-9]+}', (c) => {
      const entry = entryOf(c);
      if (!entry) return c.notFound();
      return page(c, entry.title, entryPage(entry, viewerOf(c), Number(c.req.query('to')) || null));
    });
    pages.post('/:id{[0-9]+}', async (c) => {
      const entry = entryOf(c);
      const author = viewerOf(c)?.id;
      if (!entry) return c.notFound();
      if (!author) return c.text('ログインしてください', 403);
      const { body, to } = await c.req.parseBody();
      const text = line(body);
      if (!text) return c.redirect(`/${kind}/${entry.id}`, 303);
      const answered = entry.replies.find((reply) => reply.id === Number(to));
      const reply = portal.addReply(entry, { author, body: text, to: answered?.id ?? null });
      return c.redirect(`/${kind}/${entry.id}#r${reply.id}`, 303);
    });
    pages.get('/:id{[0-9]+}/after', (c) => {
      const entry = entryOf(c);
      if (!entry) return c.body(null, 204); // the long page asks too
      const seen = Number(c.req.query('last')) || 0;
      const fresh = entry.replies.filter((reply) => reply.id > seen && shows(reply, viewerOf(c)));
      // a reply to a fresh reply comes inside it
      const rows = fresh.filter((reply) => !fresh.some(({ id }) => id === reply.to));
      return c.html(rows.map((reply) => String(replyRow(entry, reply, viewerOf(c)))).join(''));
    });
    return pages;
  }
}

function line(field: unknown): string {
  return typeof field === 'string' ? field.trim() : '';
}
