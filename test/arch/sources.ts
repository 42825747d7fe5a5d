import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Tracked and new source files below the folders, as paths from the top. */
export function sources(folders: readonly string[]): string[] {
  return git(['ls-files', '-co', '--exclude-standard', '--', ...folders]).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && existsSync(join(root, file)),
  );
}

/** Names at the top level that git knows or would add. */
export function top(): string[] {
  return [
    ...new Set(git(['ls-files', '-co', '--exclude-standard']).map((file) => file.split('/')[0] ?? file)),
  ];
}

export interface Import {
  /** A path from the top for our own files, the specifier for packages. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
  readonly exists: boolean;
}

/** What a file imports, read as text: static imports, re-exports and `import()`. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, type, fixed, dynamic]) => {
    const specifier = (fixed ?? dynamic ?? '').replace(/\?.*$/, '');
    const ours = specifier.startsWith('.');
    const target = ours ? normalize(join(dirname(file), specifier)) : specifier;
    return {
      target,
      ours,
      typeOnly: type !== undefined,
      exists: !ours || existsSync(join(root, target)) || target.startsWith('.wxt/'),
    };
  });
}

function git(args: readonly string[]): string[] {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(Boolean);
}
