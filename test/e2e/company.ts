import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Op } from '../../shared/contract/ops.ts';
import { type Deed, firstDays } from '../demo/story.ts';
import { startWorld, type World } from '../demo/world.ts';
import { type Driven, type LaunchOptions, launch } from '../drive/launch.ts';
import { type RecordingProxy, startRecordingProxy } from '../drive/recording-proxy.ts';
import { chooseLanguage, join, switchOn } from '../drive/settle.ts';
import { until } from '../drive/until.ts';

/** The sample company with the API behind a proxy that records and breaks, and people at real browsers. */
export interface Company {
  readonly world: World;
  readonly proxy: RecordingProxy;
  /** The join link as members get it: through the proxy. */
  readonly link: string;
  /** Sits somebody down: a browser of her own, joined (as a leader where asked), overlay on for the intranet. */
  sit(person: string, name: string, options: LaunchOptions & { readonly leads?: boolean }): Promise<Seat>;
  /** Waits until the server has answered an op of the kind: what somebody else opens then shows what came of it. */
  answered(kind: Op['kind'], times?: number): Promise<void>;
  close(): Promise<void>;
}

export interface Seat extends Driven {
  /** Opens a page of the intranet, signed in there as this person. */
  visit(address: string): Promise<Page>;
}

/** `story`: what has happened in the team before anybody sits down. */
export async function openCompany(story: readonly Deed[] = firstDays): Promise<Company> {
  const folder = mkdtempSync(path(tmpdir(), 'hanamaru-e2e-'));
  const world = await startWorld({ folder, story });
  const proxy = await startRecordingProxy(world.server);
  const [link = '', leaderLink = ''] = [world.memberLink, world.leaderLink].map((one) =>
    one.replace(world.server, proxy.url),
  );
  const seats: Driven[] = [];
  return {
    world,
    proxy,
    link,
    async sit(person, name, { leads = false, ...options }) {
      const driven = await launch(options);
      seats.push(driven);
      await chooseLanguage(driven, 'ja');
      await join(driven, leads ? leaderLink : link, name);
      await switchOn(driven, world.intranet, 'sample-intranet');
      return {
        ...driven,
        visit: (address) => driven.open(`${world.intranet}/as/${person}?back=${encodeURIComponent(address)}`),
      };
    },
    async answered(kind, times = 1) {
      // An id follows in an op alone: the rules of badges have kinds, too.
      const op = new RegExp(`"kind":"${kind}","id":`, 'g');
      await until(() => {
        const sent = [...proxy.traffic().matchAll(op)][times - 1];
        return sent && proxy.traffic().includes('"results":', sent.index);
      }, `the server has answered ${kind}`);
    },
    async close() {
      await Promise.all(seats.map((seat) => seat.close()));
      await proxy.close();
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
