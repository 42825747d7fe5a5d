import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './step.ts';

/**
 * `npm run new:recipe <id>`: a recipe that reads a placeholder page, that page with what is expected of it, and the
 * entry in the list. All checks pass right after; what remains is to put the product's selectors in.
 * Gives the files written, relative to `root`. Throws where the id is no id or is taken.
 */
export async function newRecipe(root: string, id: string): Promise<string[]> {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id))
    throw new Error(`"${id}" is no recipe id: lower-case letters, digits and -`);
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const list = 'extension/recipes/index.ts';
  const files: Record<string, string> = {
    [`extension/recipes/${id}.ts`]: recipeSource(id, name),
    [`test/sites/${id}/comment.html`]: page(id),
    [`test/sites/${id}/expected.json`]: expected(id),
  };
  for (const file of Object.keys(files))
    if (await exists(join(root, file))) throw new Error(`${file} is there already`);
  const before = await readFile(join(root, list), 'utf8');
  await mkdir(join(root, 'test/sites', id), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(root, file), text);
  await writeFile(join(root, list), withEntry(before, id, name));
  return [...Object.keys(files), list];
}

/** The list with one more import, in alphabetical order as the formatter keeps it, and one more entry. */
function withEntry(list: string, id: string, name: string): string {
  const lines = list.split('\n');
  const line = `import { ${name} } from './${id}.ts';`;
  const next = lines.findIndex(
    (each) => each.startsWith('import { ') && each.includes(" from './") && pathOf(each) > pathOf(line),
  );
  const end = lines.findLastIndex((each) => each.startsWith('import '));
  lines.splice(next < 0 ? end + 1 : next, 0, line);
  return lines
    .join('\n')
    .replace(/(recipes: readonly Recipe\[\] = \[[^\]]*?),?(\s*)\];/, (_, entries: string, gap: string) =>
      gap ? `${entries},\n  ${name},${gap}];` : `${entries}, ${name}];`,
    );
}

function pathOf(line: string): string {
  return line.slice(line.indexOf("'") + 1, line.lastIndexOf('.ts'));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function recipeSource(id: string, name: string): string {
  return `import type { Recipe } from '../../shared/contract/recipe.ts';

/** Say here which versions and pages it reads, and where its facts come from. */
export const ${name}: Recipe = {
  id: '${id}',
  version: 1,
  name: { ja: '${id}', en: '${id}' },
  experimental: true,
  match: [],
  fingerprint: { any: ['meta[name="application-name"][content="${id}"]'] },
  viewer: {
    id: [{ from: 'document', select: '.viewer', attribute: 'data-user' }],
    name: [{ from: 'document', select: '.viewer' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.comment[data-id]',
      skip: '.is-system',
      postId: [{ attribute: 'data-id' }],
      author: {
        id: [{ select: '.author', attribute: 'href', transforms: ['segment:-1'] }],
        name: [{ select: '.author' }],
      },
      permalink: [{ select: '.link', attribute: 'href' }],
      time: [{ select: 'time', attribute: 'datetime' }],
      text: { select: '.text' },
      flower: [{ select: '.foot', place: 'append' }],
      badges: [{ select: '.author', place: 'after' }],
    },
  ],
};
`;
}

function page(id: string): string {
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${id}</title>
<meta name="application-name" content="${id}">
</head>
<body>
<!-- Invented content in the structure of the product. -->
<header><span class="viewer" data-user="tanaka">田中 由香</span></header>
<div class="comment" data-id="1"><a class="author" href="/people/sato">佐藤 健一</a> <time datetime="2026-11-20T01:00:00Z">10:00</time><div class="text">点検表を直しました。</div><div class="foot"><a class="link" href="#c1">リンク</a></div></div>
<div class="comment is-system" data-id="2"><a class="author" href="/people/sato">佐藤 健一</a>さんが参加しました<div class="foot"></div></div>
</body>
</html>
`;
}

function expected(id: string): string {
  const comment = {
    url: `https://${id}.example.co.jp/page/1`,
    viewer: { id: 'tanaka', name: '田中 由香', weak: false },
    own: [],
    posts: [
      {
        id: 'comment/1',
        strength: 'stable',
        author: { id: 'sato', name: '佐藤 健一', weak: false },
        permalink: `https://${id}.example.co.jp/page/1#c1`,
        time: '2026-11-20T01:00:00Z',
        quote: '点検表を直しました。',
        flower: '[data-id="1"] .foot',
      },
    ],
    bare: ['[data-id="2"]', 'header'],
  };
  return `${JSON.stringify({ comment }, null, 2)}\n`;
}

if (import.meta.main) {
  try {
    const written = await newRecipe(root, process.argv[2] ?? '');
    console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}`);
    console.log(
      'Now put the product’s selectors into the recipe and save its pages beside expected.json, then:',
    );
    console.log('  npx vitest run --config test/vitest.config.ts --project sites');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
