import { computed, effect, signal } from '@preact/signals';
import { isCode, isOnceCode, normaliseCode } from '../../shared/protocol/code.ts';
import type { SessionSummary, TakenSeat, Watch } from '../../shared/protocol/messages.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Unanswered } from '../model/requests.ts';
import type { Answer } from '../net/http.ts';
import { findSession, moveHere, takeSeat, watchSession } from '../net/http.ts';
import { hold, keepName, keptName } from '../net/keys.ts';
import { drawPseudonym } from './drawPseudonym.ts';

/** How long one rests before the code that was typed is looked up. */
const REST = 250;
/** While people are choosing, seats are looked at again so often. */
const AGAIN = 4_000;

/** `once`: it is a code that brings a person here from another device. */
export type Look = 'short' | 'looking' | 'found' | 'once' | Unanswered;

/** What the form for joining knows and does. */
export function createJoining(code: string) {
  const typed = signal(code);
  const name = signal(keptName() || drawPseudonym());
  const research = signal(false);
  const realName = signal('');
  /** Null is any seat. */
  const seat = signal<SeatId | null>(null);
  const look = signal<Look>('short');
  const session = signal<SessionSummary | null>(null);
  const taking = signal(false);
  const refused = signal<Unanswered | null>(null);
  const nameMissing = signal(false);
  const normal = computed(() => normaliseCode(typed.value));

  async function lookUp(wanted: string, signal: AbortSignal): Promise<void> {
    const answer = await findSession(wanted, signal);
    if (signal.aborted) return;
    if (answer.ok) {
      session.value = answer.value;
      look.value = 'found';
      const chosen = answer.value.seats.find(({ id }) => id === seat.value);
      if (chosen?.state === 'taken') {
        seat.value = null;
        refused.value = 'seat-taken';
      }
    } else {
      session.value = null;
      look.value = answer.why;
    }
  }

  /** Follows the code while the form is there; returns how to stop. */
  function follow(): () => void {
    return effect(() => {
      const wanted = normal.value;
      const stop = new AbortController();
      if (!isCode(wanted)) {
        session.value = null;
        look.value = isOnceCode(wanted) ? 'once' : 'short';
        return;
      }
      look.value = 'looking';
      const first = setTimeout(() => void lookUp(wanted, stop.signal), REST);
      const again = setInterval(() => {
        if (look.value === 'found' || look.value === 'offline') void lookUp(wanted, stop.signal);
      }, AGAIN);
      return () => {
        stop.abort();
        clearTimeout(first);
        clearInterval(again);
      };
    });
  }

  /** Comes in with the one-time code. @returns the session's code; null where it is good no more */
  async function move(): Promise<string | null> {
    if (taking.value) return null;
    taking.value = true;
    refused.value = null;
    const answer = await moveHere(normal.value);
    taking.value = false;
    if (answer.ok) {
      hold(answer.value.code, { key: answer.value.key, seat: answer.value.seat });
      return answer.value.code;
    }
    refused.value = answer.why;
    return null;
  }

  /** Comes in by a request under the name that was written. @returns whether that was done */
  async function comeIn(
    watches: boolean,
    ask: (request: Watch) => Promise<Answer<TakenSeat>>,
  ): Promise<boolean> {
    nameMissing.value = name.value.trim() === '';
    if (nameMissing.value || taking.value) return false;
    taking.value = true;
    refused.value = null;
    keepName(name.value.trim());
    const answer = await ask({
      name: name.value.trim(),
      research: research.value,
      ...(session.value?.data.realNames && { realName: realName.value.trim() }),
    });
    taking.value = false;
    if (answer.ok) {
      hold(normal.value, { key: answer.value.key, seat: answer.value.seat, watches });
      return true;
    }
    refused.value = answer.why;
    void lookUp(normal.value, new AbortController().signal);
    return false;
  }

  /** Takes the chosen seat. @returns whether it is taken */
  const take = () => comeIn(false, (request) => takeSeat(normal.value, { ...request, seat: seat.value }));

  /** Comes in to look on. @returns whether that was done */
  const watch = () => comeIn(true, (request) => watchSession(normal.value, request));

  return {
    typed,
    normal,
    name,
    research,
    realName,
    seat,
    look,
    session,
    taking,
    refused,
    nameMissing,
    follow,
    take,
    watch,
    move,
  };
}

export type Joining = ReturnType<typeof createJoining>;
