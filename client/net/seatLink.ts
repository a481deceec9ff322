import type { ColyseusSDK, Room } from '@colyseus/sdk';
import type { Looked } from '../../shared/protocol/facilitator.ts';
import type {
  CLOSE_CODES,
  DeskPeople,
  JOIN_REFUSALS,
  PROTOCOL_VERSION,
  Told,
  Welcome,
} from '../../shared/protocol/messages.ts';
import type { TableMirror } from '../../shared/protocol/mirror.ts';
import { createLooking, type Looking } from '../model/looking.ts';
import type { LinkState } from '../model/requests.ts';
import type { TableModel } from '../model/table.ts';
import { createTableModel } from '../model/table.ts';
import { askerOver } from './asking.ts';
import { waitBefore } from './backoff.ts';
import { heldOf, renew } from './keys.ts';
import { PULSE, type PulseTimes, watchPulse } from './pulse.ts';
import { tabName } from './tab.ts';
import { tellOfTouches } from './touches.ts';

// The types tie these to the protocol's own values without bringing its schemas into the page.
const VERSION: typeof PROTOCOL_VERSION = 6;
type Closes = typeof CLOSE_CODES;
type Refusals = typeof JOIN_REFUSALS;
const CLOSES: {
  readonly [K in
    | 'openElsewhere'
    | 'personErased'
    | 'sessionErased'
    | 'left'
    | 'stopped'
    | 'removed']: Closes[K];
} = {
  openElsewhere: 4100,
  personErased: 4103,
  sessionErased: 4104,
  left: 4106,
  stopped: 4107,
  removed: 4108,
};
const REFUSALS: Refusals = {
  wrongKey: 401,
  openElsewhere: 409,
  damaged: 410,
  left: 422,
  stopped: 423,
  removed: 424,
};
const CONSENTED = 4000;

/** What has become of a connection that the server closed for a reason; after any other this client joins again. */
const CLOSED: Partial<Record<number, LinkState>> = {
  [CLOSES.openElsewhere]: 'elsewhere',
  [CLOSES.personErased]: 'person-erased',
  [CLOSES.sessionErased]: 'session-erased',
  [CLOSES.left]: 'left',
  [CLOSES.stopped]: 'stopped',
  [CLOSES.removed]: 'removed',
  [CONSENTED]: 'lost',
};

/** The same of a join that was refused. */
const REFUSED: Partial<Record<number, LinkState>> = {
  [REFUSALS.wrongKey]: 'refused',
  [REFUSALS.openElsewhere]: 'asks',
  [REFUSALS.damaged]: 'damaged',
  [REFUSALS.left]: 'left',
  [REFUSALS.stopped]: 'stopped',
  [REFUSALS.removed]: 'removed',
};

/** After so long a join that has brought nothing is given up, and tried anew. Milliseconds. */
const LONGEST_JOIN = 20_000;

/** A table joined with the key that this browser keeps. */
export interface SeatLink {
  readonly model: TableModel;
  readonly looking: Looking;
  /** Joins, now. @param takeOver the person has been asked, and wants to go on here */
  join(takeOver?: boolean): void;
  leave(): void;
}

/** Whether a client in this state is joined, or joins again by itself. */
function canReturn(state: LinkState): boolean {
  return state === 'connecting' || state === 'open' || state === 'lost';
}

/** What a link needs of the page it is on. */
export interface Page {
  readonly origin: string;
  /** The tab's name for itself. */
  tab(): string;
  key(code: string): string | null;
  /** Keeps the key to be shown next in place of the one that was. */
  renew(code: string, shown: string, next: string): void;
  /** Calls when one should not wait for the next try; returns how to stop that. */
  onHurry(join: () => void): () => void;
  /** Calls now and then while somebody touches the page; returns how to stop that. */
  onSign(tell: () => void): () => void;
  /** As the game has it where it is left out. */
  readonly pulse?: PulseTimes;
}

/** The browser's page: coming back from sleep or into a network, one joins at once. */
export const BROWSER_PAGE: Page = {
  get origin() {
    return location.origin;
  },
  tab: tabName,
  key: (code) => heldOf(code).key,
  renew,
  onSign: tellOfTouches,
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
  let stopPulse: () => void = () => undefined;
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
  const looking = createLooking(model);

  function heardLink(state: LinkState): void {
    model.heardLink(state);
    if (canReturn(state)) return;
    clearTimeout(timer);
    tell(false);
  }

  function tell(joined: boolean): void {
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve(joined);
  }

  function later(): void {
    heardLink('lost');
    clearTimeout(timer);
    timer = setTimeout(() => join(), waitBefore(tries, Math.random()));
    tries += 1;
  }

  /** Nothing comes through any more, though nobody has closed the connection. */
  function silent(): void {
    const former = room;
    letGo();
    attempt += 1;
    void former?.leave(false);
    later();
  }

  function letGo(): void {
    stopPulse();
    room = null;
  }

  function closed(code: number): void {
    letGo();
    const state = CLOSED[code];
    if (state) heardLink(state);
    else later();
  }

  function hear(joined: Room, shown: string): void {
    // Our own loop joins again with the seat's key, which also outlives a restart of the server.
    joined.reconnection.enabled = false;
    joined.onMessage('welcome', (welcome: Welcome) => {
      if (room !== joined) return;
      if (welcome.protocol !== VERSION) {
        letGo();
        heardLink('version');
        void joined.leave();
        return;
      }
      clearTimeout(timer);
      tries = 0;
      stopPulse = watchPulse(joined, page.pulse ?? PULSE, silent);
      page.renew(code, shown, welcome.key);
      model.heardWelcome(welcome, performance.now());
      looking.away();
      tell(true);
    });
    joined.onMessage('told', (told: Told) => {
      if (room === joined) model.heardTold(told, performance.now());
    });
    joined.onMessage('people', (people: DeskPeople) => {
      if (room === joined) model.heardPeople(people);
    });
    joined.onMessage('looked', (looked: Looked) => {
      if (room === joined) looking.heard(looked, performance.now());
    });
    joined.onStateChange((state: unknown) => {
      if (room !== joined) return;
      model.heardMirror(state as TableMirror);
      looking.heardMirror(state as TableMirror);
    });
    joined.onLeave((code) => {
      if (room === joined) closed(code);
    });
  }

  async function connect(mine: number, takeOver: boolean): Promise<void> {
    const key = page.key(code);
    if (key === null) return heardLink('refused');
    const { ColyseusSDK } = await import('@colyseus/sdk');
    sdk ??= new ColyseusSDK(page.origin);
    const joined: Room = await sdk.joinOrCreate('table', { code, key, tab: page.tab(), takeOver });
    if (mine !== attempt) return void joined.leave();
    room = joined;
    hear(joined, key);
  }

  function join(takeOver = false): void {
    clearTimeout(timer);
    attempt += 1;
    const mine = attempt;
    timer = setTimeout(silent, LONGEST_JOIN);
    if (model.link.value !== 'lost') heardLink('connecting');
    connect(mine, takeOver).catch((error: unknown) => {
      if (mine !== attempt) return;
      const state = error instanceof Error ? REFUSED[Number(Reflect.get(error, 'code'))] : undefined;
      if (state) heardLink(state);
      else later();
    });
  }

  const stopSigns = page.onSign(() => {
    if (model.seat.value !== null && room?.connection.isOpen) room.send('here');
  });
  const stopHurry = page.onHurry(() => {
    if (model.link.value === 'lost') join();
  });

  return {
    model,
    looking,
    join,
    leave() {
      attempt += 1;
      clearTimeout(timer);
      stopHurry();
      stopSigns();
      void room?.leave();
      letGo();
      tell(false);
    },
  };
}
