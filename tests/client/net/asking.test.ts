import { expect, test } from 'vitest';
import type { Line } from '../../../client/net/asking.ts';
import { askerOver } from '../../../client/net/asking.ts';

type Behaviour = 'done' | 'lost' | 'slow' | 'fault' | { readonly refused: string };

/** A connection that treats each request as it is told to, and keeps what was sent. */
function lineWith(behaviours: readonly Behaviour[], returns = true) {
  const sent: Record<string, unknown>[] = [];
  const left = [...behaviours];
  const connection = { isOpen: true };
  const request = async (_type: string, payload: Record<string, unknown>) => {
    sent.push(payload);
    const now = left.shift() ?? 'done';
    if (now === 'done') return null;
    if (now === 'lost') connection.isOpen = false;
    if (now === 'slow') throw new Error('request "intent" timed out after 10000ms.');
    throw Object.assign(new Error('no'), typeof now === 'object' ? { reason: { code: now.refused } } : {});
  };
  const line = {
    room: () => ({ request, connection }),
    rejoined: async () => {
      connection.isOpen = returns;
      return returns;
    },
  } as unknown as Line;
  return { asker: askerOver(line, async () => undefined), sent, connection };
}

const READY = { type: 'ready', round: 1, phase: 'briefing', ready: true } as const;
const DRAFT = { type: 'draft', round: 1, commitment: { cards: [], invest: null } } as const;

test('what got no answer is sent again under the same name until it has one', async () => {
  const { asker, sent } = lineWith(['lost', 'slow', 'lost']);
  expect(await asker.intent(READY)).toBeNull();
  expect(sent).toHaveLength(4);
  expect(new Set(sent.map(({ action }) => action)).size).toBe(1);
  expect(sent[0]).toMatchObject({ ...READY, action: expect.stringMatching(/^[\w-]{21}$/) });
});

test('until it is answered the page knows that something is not saved', async () => {
  const { asker } = lineWith(['lost']);
  expect(asker.unanswered.value).toBe(false);
  const answer = asker.intent(READY);
  expect(asker.unanswered.value).toBe(true);
  await answer;
  expect(asker.unanswered.value).toBe(false);
});

test('each action has a name of its own', async () => {
  const { asker, sent } = lineWith([]);
  await asker.intent(READY);
  await asker.desk({ type: 'pause' });
  expect(sent[0]?.action).not.toBe(sent[1]?.action);
});

test('sent again too fast, it waits: it may have been done the first time', async () => {
  const tooFast = { refused: 'too-fast' };
  expect(await lineWith(['lost', tooFast, tooFast]).asker.intent(READY)).toBeNull();
  expect(await lineWith([tooFast]).asker.intent(READY)).toBe('too-fast');
});

test('an answer is an answer: it is not asked twice', async () => {
  const { asker, sent } = lineWith([{ refused: 'wrong-phase' }, 'fault']);
  expect(await asker.intent(READY)).toBe('wrong-phase');
  expect(await asker.intent(READY)).toBe('failed');
  expect(sent).toHaveLength(2);
});

test('where there is no connection nothing is sent, and where it does not come back nobody waits', async () => {
  const gone = lineWith(['lost'], false);
  expect(await gone.asker.intent(READY)).toBe('offline');
  expect(await gone.asker.intent(READY)).toBe('offline');
  expect(gone.sent).toHaveLength(1);
});

test('a draft is not sent again: whoever keeps it sends the newest', async () => {
  const { asker, sent } = lineWith(['lost']);
  expect(await asker.intent(DRAFT)).toBe('offline');
  expect(sent).toEqual([DRAFT]);
});
