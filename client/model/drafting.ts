import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import type { Commitment } from '../../shared/rules/state.ts';
import { HOLD } from '../../shared/rules/state.ts';
import { completePart, isComplete, sameCommitment } from './draft.ts';
import type { Refused } from './requests.ts';

/** `unsaved`: the server does not have it, and nothing is under way. */
export type Saving = 'saved' | 'saving' | 'unsaved';

export interface Drafting {
  /** What the person has put together; a card in it may still lack its target. */
  readonly draft: ReadonlySignal<Commitment>;
  readonly saving: ReadonlySignal<Saving>;
  readonly complete: ReadonlySignal<boolean>;
  /** Why the last change was refused. */
  readonly refused: ReadonlySignal<Refused | null>;
  change(draft: Commitment): void;
  /** Takes what the server has, where it differs for a reason that is not ours. */
  adopt(round: number, server: Commitment): void;
  /** Sends what is not yet saved, and resolves when all is. */
  flush(): Promise<Refused | null>;
}

/** Wait before a request is made again that came too fast. */
const TOO_FAST = 700;

/**
 * Keeps a person's draft and brings it to the server, the newest version only.
 * @param send asks the server to take a draft in a round
 */
export function createDrafting(
  send: (round: number, draft: Commitment) => Promise<Refused | null>,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Drafting {
  const draft = signal<Commitment>(HOLD);
  const server = signal<Commitment>(HOLD);
  const underWay = signal(false);
  const refused = signal<Refused | null>(null);
  const wanted = computed(() => completePart(draft.value));
  const isSaved = computed(() => sameCommitment(wanted.value, server.value));
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
          draft.value = server.value;
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
    saving: computed(() => (underWay.value ? 'saving' : isSaved.value ? 'saved' : 'unsaved')),
    complete: computed(() => draft.value.cards.every(isComplete)),
    change(next) {
      batch(() => {
        refused.value = null;
        draft.value = next;
      });
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
        if (fresh || changed) draft.value = theirs;
        if (fresh) refused.value = null;
      });
    },
    flush,
  };
}
