import type { ColyseusSDK, Room } from '@colyseus/sdk';
import type {
  CLOSE_CODES,
  JOIN_REFUSALS,
  PROTOCOL_VERSION,
  Told,
  Welcome,
} from '../../shared/protocol/messages.ts';
import type { TableMirror } from '../../shared/protocol/mirror.ts';
import type { LinkState } from '../model/requests.ts';
import type { TableModel } from '../model/table.ts';
import { createTableModel } from '../model/table.ts';
import { askerOver } from './asking.ts';
import { waitBefore } from './backoff.ts';
import { heldOf } from './keys.ts';

// The types tie these to the protocol's own values without bringing its schemas into the page.
const VERSION: typeof PROTOCOL_VERSION = 5;
const OPEN_ELSEWHERE: (typeof CLOSE_CODES)['openElsewhere'] = 4100;
const PERSON_ERASED: (typeof CLOSE_CODES)['personErased'] = 4103;
const SESSION_ERASED: (typeof CLOSE_CODES)['sessionErased'] = 4104;
const WRONG_KEY: (typeof JOIN_REFUSALS)['wrongKey'] = 401;
const DAMAGED: (typeof JOIN_REFUSALS)['damaged'] = 410;
const CONSENTED = 4000;

/** A table joined with the key that this browser keeps. */
export interface SeatLink {
  readonly model: TableModel;
  /** Joins, now: at the start, or when the person wants to use the seat here. */
  join(): void;
  leave(): void;
}

/** Whether a client in this state is joined, or joins again by itself. */
function canReturn(state: LinkState): boolean {
  return state === 'connecting' || state === 'open' || state === 'lost';
}

/** What a link needs of the page it is on. */
export interface Page {
  readonly origin: string;
  key(code: string): string | null;
  /** Calls when one should not wait for the next try; returns how to stop that. */
  onHurry(join: () => void): () => void;
}

/** The browser's page: coming back from sleep or into a network, one joins at once. */
const BROWSER_PAGE: Page = {
  get origin() {
    return location.origin;
  },
  key: (code) => heldOf(code).key,
  onHurry(join) {
    const hasten = () => {
      if (document.visibilityState === 'visible') join();
    };
    window.addEventListener('online', hasten);
    document.addEventListener('visibilitychange', hasten);
    return () => {
      window.removeEventListener('online', hasten);
      document.removeEventListener('visibilitychange', hasten);
    };
  },
};

/** Connects a table's model to its room, and joins again for as long as that may help. */
export function linkSeat(code: string, page: Page = BROWSER_PAGE): SeatLink {
  let room: Room | null = null;
  let sdk: ColyseusSDK | null = null;
  let tries = 0;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Those who wait to be told whether the table was joined again. */
  let waiting: ((joined: boolean) => void)[] = [];
  const asker = askerOver({
    room: () => room,
    rejoined: () =>
      canReturn(model.link.value)
        ? new Promise((resolve) => {
            waiting.push(resolve);
          })
        : Promise.resolve(false),
  });
  const model = createTableModel(code, asker);

  function heardLink(state: LinkState): void {
    model.heardLink(state);
    if (!canReturn(state)) tell(false);
  }

  function tell(joined: boolean): void {
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve(joined);
  }

  function later(): void {
    heardLink('lost');
    clearTimeout(timer);
    timer = setTimeout(join, waitBefore(tries, Math.random()));
    tries += 1;
  }

  function closed(code: number): void {
    room = null;
    const last: Partial<Record<number, LinkState>> = {
      [OPEN_ELSEWHERE]: 'elsewhere',
      [PERSON_ERASED]: 'person-erased',
      [SESSION_ERASED]: 'session-erased',
      [CONSENTED]: 'lost',
    };
    const state = last[code];
    if (state) heardLink(state);
    else later();
  }

  function hear(joined: Room): void {
    // Our own loop joins again with the seat's key, which also outlives a restart of the server.
    joined.reconnection.enabled = false;
    joined.onMessage('welcome', (welcome: Welcome) => {
      if (welcome.protocol !== VERSION) {
        room = null;
        heardLink('version');
        void joined.leave();
        return;
      }
      tries = 0;
      model.heardWelcome(welcome, performance.now());
      tell(true);
    });
    joined.onMessage('told', (told: Told) => model.heardTold(told, performance.now()));
    joined.onStateChange((state: unknown) => model.heardMirror(state as TableMirror));
    joined.onLeave((code) => {
      if (room === joined) closed(code);
    });
  }

  async function connect(mine: number): Promise<void> {
    const key = page.key(code);
    if (key === null) return heardLink('refused');
    const { ColyseusSDK } = await import('@colyseus/sdk');
    sdk ??= new ColyseusSDK(page.origin);
    const joined: Room = await sdk.joinOrCreate('table', { code, key });
    if (mine !== attempt) return void joined.leave();
    room = joined;
    hear(joined);
  }

  function join(): void {
    clearTimeout(timer);
    attempt += 1;
    const mine = attempt;
    if (model.link.value !== 'lost') heardLink('connecting');
    connect(mine).catch((error: unknown) => {
      if (mine !== attempt) return;
      const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
      if (code === WRONG_KEY) heardLink('refused');
      else if (code === DAMAGED) heardLink('damaged');
      else later();
    });
  }

  const stopHurry = page.onHurry(() => {
    if (model.link.value === 'lost') join();
  });

  return {
    model,
    join,
    leave() {
      attempt += 1;
      clearTimeout(timer);
      stopHurry();
      void room?.leave();
      room = null;
      tell(false);
    },
  };
}
