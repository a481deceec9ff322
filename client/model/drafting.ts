import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { NUMBERS } from '../../shared/content/numbers.ts';
import type { Card, Commitment } from '../../shared/rules/state.ts';
import { HOLD } from '../../shared/rules/state.ts';
import { completePart, isComplete, sameCommitment, withUnfinished } from './draft.ts';
import type { Refused } from './requests.ts';

/** `unsaved`: the server does not have it, and nothing is under way. */
export type Saving = 'saved' | 'saving' | 'unsaved';

export interface Drafting {
  /** What the person has put together; a card in it may still lack its target. */
  readonly draft: ReadonlySignal<Commitment>;
  readonly saving: ReadonlySignal<Saving>;
  readonly complete: ReadonlySignal<boolean>;
  /** What counts if the phase ended now. */
  readonly counts: ReadonlySignal<Commitment>;
  /** Why the last change was refused. */
  readonly refused: ReadonlySignal<Refused | null>;
  change(draft: Commitment): void;
  /** Takes what the server has, where it differs for a reason that is not ours. */
  adopt(round: number, server: Commitment): void;
  /** Sends what is not yet saved, and resolves when all is. */
  flush(): Promise<Refused | null>;
}

/** Where the cards that still lack a target outlive the page; the server takes complete ones only. */
export interface Unfinished {
  read(round: number): readonly Card[];
  write(round: number, cards: readonly Card[]): void;
}

const FORGETFUL: Unfinished = { read: () => [], write: () => {} };

/** Wait before a request is made again that came too fast. */
const TOO_FAST = 700;

/**
 * Keeps a person's draft and brings it to the server, the newest version only.
 * @param send asks the server to take a draft in a round
 */
export function createDrafting(
  send: (round: number, draft: Commitment) => Promise<Refused | null>,
  unfinished: Unfinished = FORGETFUL,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Drafting {
  const draft = signal<Commitment>(HOLD);
  const server = signal<Commitment>(HOLD);
  const underWay = signal(false);
  const refused = signal<Refused | null>(null);
  const wanted = computed(() => completePart(draft.value));
  const isSaved = computed(() => sameCommitment(wanted.value, server.value));
  const saving = computed(() => (underWay.value ? 'saving' : isSaved.value ? 'saved' : 'unsaved'));
  let round = 0;
  let flushing: Promise<Refused | null> | null = null;

  async function sendAll(): Promise<Refused | null> {
    while (!isSaved.value) {
      const [sent, inRound] = [wanted.value, round];
      const why = await send(inRound, sent);
      if (inRound !== round) return 'wrong-round';
      if (why === null) server.value = sent;
      else if (why === 'too-fast') await wait(TOO_FAST);
      else if (why === 'offline' || why === 'failed') return why;
      else {
        batch(() => {
          refused.value = why;
          draft.value = withUnfinished(server.value, draft.value.cards, NUMBERS.slots);
        });
        return why;
      }
    }
    return null;
  }

  function flush(): Promise<Refused | null> {
    if (flushing) return flushing;
    if (isSaved.value) return Promise.resolve(null);
    underWay.value = true;
    flushing = sendAll().finally(() => {
      flushing = null;
      underWay.value = false;
    });
    return flushing;
  }

  return {
    draft,
    refused,
    saving,
    counts: computed(() => (saving.value === 'unsaved' ? server.value : wanted.value)),
    complete: computed(() => draft.value.cards.every(isComplete)),
    change(next) {
      batch(() => {
        refused.value = null;
        draft.value = next;
      });
      unfinished.write(
        round,
        next.cards.filter((card) => !isComplete(card)),
      );
      void flush();
    },
    adopt(inRound, theirs) {
      const fresh = inRound !== round;
      round = inRound;
      // What is under way or waits to be sent is newer than what the server knows.
      if (!fresh && (underWay.value || !isSaved.value)) return;
      const changed = !sameCommitment(server.value, theirs);
      batch(() => {
        server.value = theirs;
        const mine = fresh ? unfinished.read(inRound) : draft.value.cards;
        if (fresh || changed) draft.value = withUnfinished(theirs, mine, NUMBERS.slots);
        if (fresh) refused.value = null;
      });
    },
    flush,
  };
}
