import type { Room } from '@colyseus/sdk';
import { computed, signal } from '@preact/signals';
import { nanoid } from 'nanoid';
import type { Debrief } from '../../shared/analysis/debrief.ts';
import type {
  DeskRequest,
  MandateAhead,
  OnceCode,
  ProjectorKey,
  SeatRequest,
} from '../../shared/protocol/messages.ts';
import type { DataAbout } from '../../shared/protocol/privacy.ts';
import type { Asker, Refused } from '../model/requests.ts';

/** What an asker needs of the connection. */
export interface Line {
  /** The room that is open now; null where none is. */
  room(): Pick<Room, 'request' | 'connection'> | null;
  /** @returns whether the table was joined again; false where this client has stopped trying */
  rejoined(): Promise<boolean>;
}

/** Wait before a request is sent again over the same connection. Milliseconds. */
const AGAIN_AFTER = 700;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The server's answer, where the request was refused; null where there was none in time. */
function answerIn(error: unknown): Refused | null {
  if (!(error instanceof Error)) return 'failed';
  const reason: unknown = Reflect.get(error, 'reason');
  const code: unknown = typeof reason === 'object' && reason !== null ? Reflect.get(reason, 'code') : null;
  if (typeof code === 'string') return code as Refused;
  return / timed out after \d+ms/.test(error.message) ? null : 'failed';
}

/**
 * Asks over the connection of the moment. What is asked while there is none was not sent, and is refused as `offline`.
 * What was sent and got no answer may have been done: it is sent again once the table is joined again, under the
 * same name, by which the server knows it. Drafts are not: whoever keeps them sends the newest.
 * @param pause how to wait; tests bring their own
 */
export function askerOver(line: Line, pause = wait): Asker {
  const waiting = signal(0);

  async function once(type: 'intent' | 'desk', request: object): Promise<Refused | 'lost' | null> {
    const room = line.room();
    if (!room?.connection.isOpen) return 'lost';
    try {
      await room.request(type, request);
      return null;
    } catch (error) {
      return room.connection.isOpen ? (answerIn(error) ?? 'lost') : 'lost';
    }
  }

  async function ask(type: 'intent' | 'desk', wanted: SeatRequest | DeskRequest): Promise<Refused | null> {
    if (!line.room()?.connection.isOpen) return 'offline';
    if (wanted.type === 'draft') {
      const answer = await once(type, wanted);
      return answer === 'lost' ? 'offline' : answer;
    }
    const request = { ...wanted, action: nanoid() };
    for (let again = false; ; again = true) {
      const answer = await once(type, request);
      // Refused for haste, it may still have been done the first time: only the table can tell.
      if (answer !== 'lost' && !(again && answer === 'too-fast')) return answer;
      if (line.room()?.connection.isOpen) await pause(AGAIN_AFTER);
      else if (!(await line.rejoined())) return 'offline';
    }
  }

  async function counted(
    type: 'intent' | 'desk',
    wanted: SeatRequest | DeskRequest,
  ): Promise<Refused | null> {
    waiting.value += 1;
    try {
      return await ask(type, wanted);
    } finally {
      waiting.value -= 1;
    }
  }

  /** Asks once; the answer is what the server gave. */
  async function plainly<T>(
    type: 'people' | 'self' | 'data' | 'mandates' | 'look' | 'debrief' | 'rehearsal',
    request: object,
  ): Promise<{ readonly answer: T } | Refused> {
    const room = line.room();
    if (!room?.connection.isOpen) return 'offline';
    try {
      return { answer: (await room.request(type, request)) as T };
    } catch (error) {
      return answerIn(error) ?? 'offline';
    }
  }

  return {
    async openProjector() {
      const asked = await plainly<ProjectorKey>('people', { type: 'open-projector' });
      return typeof asked === 'string' ? asked : asked.answer;
    },
    async people(request) {
      const asked = await plainly('people', request);
      return typeof asked === 'string' ? asked : null;
    },
    async giveCode(person) {
      const asked = await (person === null
        ? plainly<OnceCode>('self', { type: 'give-code' })
        : plainly<OnceCode>('people', { type: 'give-code', person }));
      return typeof asked === 'string' ? asked : asked.answer;
    },
    async forward() {
      const asked = await plainly('rehearsal', { type: 'forward' });
      return typeof asked === 'string' ? asked : null;
    },
    async look(seat) {
      const asked = await plainly('look', seat === null ? { type: 'look-away' } : { type: 'look', seat });
      return typeof asked === 'string' ? asked : null;
    },
    async data(request) {
      const asked = await plainly<DataAbout | null>('data', request);
      return typeof asked === 'string' ? asked : asked.answer;
    },
    async mandatesAhead() {
      const asked = await plainly<readonly MandateAhead[]>('mandates', { type: 'ahead' });
      return typeof asked === 'string' ? asked : asked.answer;
    },
    async debrief() {
      const asked = await plainly<Debrief>('debrief', { type: 'look' });
      return typeof asked === 'string' ? asked : asked.answer;
    },
    intent: (intent) => counted('intent', intent),
    desk: (intent) => counted('desk', intent),
    unanswered: computed(() => waiting.value > 0),
  };
}
