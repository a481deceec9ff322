import type { ColyseusSDK, Room } from '@colyseus/sdk';
import type { CLOSE_CODES, PROTOCOL_VERSION, Told, Welcome } from '../../shared/protocol/messages.ts';
import type { TableMirror } from '../../shared/protocol/mirror.ts';
import type { Asker, LinkState, Refused } from '../model/requests.ts';
import type { TableModel } from '../model/table.ts';
import { createTableModel } from '../model/table.ts';
import { waitBefore } from './backoff.ts';
import { keysOf } from './keys.ts';

// The types tie these to the protocol's own values without bringing its schemas into the page.
const VERSION: typeof PROTOCOL_VERSION = 3;
const OPEN_ELSEWHERE: (typeof CLOSE_CODES)['openElsewhere'] = 4100;
/** What the server answers to a key that opens nothing, or a table that is not there. */
const WRONG_KEY = 401;
const CONSENTED = 4000;

/** A table joined with the keys that this browser keeps. */
export interface SeatLink {
  readonly model: TableModel;
  /** Joins, now: at the start, or when the person wants to use the seat here. */
  join(): void;
  leave(): void;
}

function reasonOf(error: unknown): Refused {
  if (!(error instanceof Error)) return 'failed';
  const reason: unknown = Reflect.get(error, 'reason');
  const code: unknown = typeof reason === 'object' && reason !== null ? Reflect.get(reason, 'code') : null;
  return typeof code === 'string' ? (code as Refused) : 'failed';
}

/** Asks over the room that is open now, if one is. */
function askerOver(room: () => Room | null): Asker {
  const ask = async (type: 'intent' | 'desk', payload: object): Promise<Refused | null> => {
    const open = room();
    if (!open?.connection.isOpen) return 'offline';
    try {
      await open.request(type, payload);
      return null;
    } catch (error) {
      return open.connection.isOpen ? reasonOf(error) : 'offline';
    }
  };
  return { intent: (intent) => ask('intent', intent), desk: (intent) => ask('desk', intent) };
}

/** Connects a table's model to its room, and joins again for as long as that may help. */
export function linkSeat(code: string): SeatLink {
  let room: Room | null = null;
  let sdk: ColyseusSDK | null = null;
  let tries = 0;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const model = createTableModel(
    code,
    askerOver(() => room),
  );

  function later(): void {
    model.heardLink('lost');
    clearTimeout(timer);
    timer = setTimeout(join, waitBefore(tries, Math.random()));
    tries += 1;
  }

  function closed(code: number): void {
    room = null;
    const last: Partial<Record<number, LinkState>> = { [OPEN_ELSEWHERE]: 'elsewhere', [CONSENTED]: 'lost' };
    const state = last[code];
    if (state) model.heardLink(state);
    else later();
  }

  function hear(joined: Room): void {
    // Our own loop joins again with the seat's key, which also outlives a restart of the server.
    joined.reconnection.enabled = false;
    joined.onMessage('welcome', (welcome: Welcome) => {
      if (welcome.protocol !== VERSION) {
        model.heardLink('version');
        void joined.leave();
        return;
      }
      tries = 0;
      model.heardWelcome(welcome, performance.now());
    });
    joined.onMessage('told', (told: Told) => model.heardTold(told, performance.now()));
    joined.onStateChange((state: unknown) => model.heardMirror(state as TableMirror));
    joined.onLeave((code) => {
      if (room === joined) closed(code);
    });
  }

  async function connect(mine: number): Promise<void> {
    const { seatToken, desk } = keysOf(code);
    const key = seatToken ?? desk;
    if (key === null) return model.heardLink('refused');
    const { ColyseusSDK } = await import('@colyseus/sdk');
    sdk ??= new ColyseusSDK(location.origin);
    const beside = seatToken !== null && desk !== null ? { desk } : {};
    const joined: Room = await sdk.joinOrCreate('table', { code, key, ...beside });
    if (mine !== attempt) return void joined.leave();
    room = joined;
    hear(joined);
  }

  function join(): void {
    clearTimeout(timer);
    attempt += 1;
    const mine = attempt;
    if (model.link.value !== 'lost') model.heardLink('connecting');
    connect(mine).catch((error: unknown) => {
      if (mine !== attempt) return;
      const wrong = error instanceof Error && Reflect.get(error, 'code') === WRONG_KEY;
      if (wrong) model.heardLink('refused');
      else later();
    });
  }

  // Coming back from sleep or into a network, one should not wait for the next try.
  const hasten = () => {
    if (model.link.value === 'lost' && document.visibilityState === 'visible') join();
  };
  window.addEventListener('online', hasten);
  document.addEventListener('visibilitychange', hasten);

  return {
    model,
    join,
    leave() {
      attempt += 1;
      clearTimeout(timer);
      window.removeEventListener('online', hasten);
      document.removeEventListener('visibilitychange', hasten);
      void room?.leave();
      room = null;
    },
  };
}
