import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { readTeamAliases } from '../sites/same-site.ts';
import { readSites } from '../sites/stored-sites.ts';
import {
  isOwnPage,
  type PageSender,
  type Picking,
  pageSender,
  pickerSender,
  type Sender,
} from './authority.ts';
import { ownSchemas } from './own-schemas.ts';
import { pageSchemas } from './page-schemas.ts';
import { pickerSchemas } from './picker-schemas.ts';
import { readPicking } from './picking.ts';
import type { OwnProtocol, PageProtocol, PickerProtocol, ProtocolMap } from './protocol.ts';
import type { World } from './world.ts';

/** One function per message; the data was checked, the sender too. */
export type PageHandlers = {
  readonly [Type in keyof PageProtocol]: (
    world: World,
    page: PageSender,
    data: v.InferOutput<(typeof pageSchemas)[Type]>,
  ) => Promise<ReturnType<PageProtocol[Type]>>;
};

export type OwnHandlers = {
  readonly [Type in keyof OwnProtocol]: (
    world: World,
    data: v.InferOutput<(typeof ownSchemas)[Type]>,
  ) => Promise<ReturnType<OwnProtocol[Type]>>;
};

export type PickerHandlers = {
  readonly [Type in keyof PickerProtocol]: (
    world: World,
    picking: Picking,
    data: v.InferOutput<(typeof pickerSchemas)[Type]>,
  ) => Promise<ReturnType<PickerProtocol[Type]>>;
};

/**
 * The one listener for messages: two would answer each other's (PLATFORM.md). Registers at once, as a worker must.
 * Who may ask what is decided by the sender: a message of the page's half from anything but a switched-on site, or one
 * of our own half from anything but our pages, is refused before its data is looked at.
 */
export function route(
  world: World,
  pageHandlers: PageHandlers,
  ownHandlers: OwnHandlers,
  pickerHandlers: PickerHandlers,
): void {
  const { onMessage } = defineExtensionMessaging<ProtocolMap>();
  for (const type of keysOf(pageHandlers))
    onMessage(type, ({ data, sender }) => answerPage(world, pageHandlers, type, data, sender));
  for (const type of keysOf(ownHandlers))
    onMessage(type, ({ data, sender }) => answerOwn(world, ownHandlers, type, data, sender));
  for (const type of keysOf(pickerHandlers))
    onMessage(type, ({ data, sender }) => answerPicker(world, pickerHandlers, type, data, sender));
}

async function answerPage<Type extends keyof PageProtocol>(
  world: World,
  handlers: PageHandlers,
  type: Type,
  data: unknown,
  sender: Sender,
): Promise<ReturnType<PageProtocol[Type]>> {
  const { browser } = world;
  const { local } = browser.storage;
  const [sites, aliases] = await Promise.all([readSites(local), readTeamAliases(local)]);
  const page = pageSender(sender, browser.runtime.id, sites, aliases);
  if (!page) throw new Error(`"${type}" is not for this sender`);
  return handlers[type](world, page, check(type, pageSchemas[type], data));
}

async function answerOwn<Type extends keyof OwnProtocol>(
  world: World,
  handlers: OwnHandlers,
  type: Type,
  data: unknown,
  sender: Sender,
): Promise<ReturnType<OwnProtocol[Type]>> {
  const { id, getURL } = world.browser.runtime;
  if (!isOwnPage(sender, id, getURL(''))) throw new Error(`"${type}" is not for this sender`);
  return handlers[type](world, check(type, ownSchemas[type], data));
}

async function answerPicker<Type extends keyof PickerProtocol>(
  world: World,
  handlers: PickerHandlers,
  type: Type,
  data: unknown,
  sender: Sender,
): Promise<ReturnType<PickerProtocol[Type]>> {
  const { browser } = world;
  const picking = pickerSender(sender, browser.runtime.id, await readPicking(browser.storage.session));
  if (!picking) throw new Error(`"${type}" is not for this sender`);
  return handlers[type](world, picking, check(type, pickerSchemas[type], data));
}

/** Names the field at fault, never its content. */
function check<Schema extends v.GenericSchema>(
  type: string,
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  throw new Error(`"${type}" with malformed ${v.getDotPath(parsed.issues[0]) ?? 'data'}`);
}

function keysOf<Handlers extends object>(handlers: Handlers): (keyof Handlers & string)[] {
  return Object.keys(handlers) as (keyof Handlers & string)[]; // handlers are made of exactly their type's keys
}
