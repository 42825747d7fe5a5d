import { parseArgs } from 'node:util';

/** Who may sit down at a browser in the demo; everybody else of the sample company is seeded. */
export const seats = { sato: '佐藤 健一', tanaka: '田中 由香', suzuki: '鈴木 美咲' } as const;
export type Seat = keyof typeof seats;
/** Who of them leads a department. */
export const leader: Seat = 'suzuki';

export interface DemoArguments {
  readonly as: Seat;
  readonly headless: boolean;
  readonly language: 'ja' | 'en';
}

/** Reads `--as tanaka`, `--headless`, `--language en`. Throws a sentence for what it does not know. */
export function readArguments(argv: readonly string[], hasDisplay: boolean): DemoArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      as: { type: 'string', default: 'sato' },
      headless: { type: 'boolean', default: !hasDisplay },
      language: { type: 'string', default: 'ja' },
    },
  });
  const { as, headless, language } = values;
  if (!isSeat(as)) throw new Error(`--as takes one of: ${Object.keys(seats).join(', ')}`);
  if (language !== 'ja' && language !== 'en') throw new Error('--language takes ja or en');
  return { as, headless, language };
}

function isSeat(name: string): name is Seat {
  return Object.hasOwn(seats, name);
}

/** Whether a window can be shown: always on macOS and Windows, elsewhere where a display server is named. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
