import { describe, expect, test, vi } from 'vitest';
import { completePart, withCard, withoutCard, withPosture, withTarget } from '../../../client/model/draft.ts';
import { createDrafting } from '../../../client/model/drafting.ts';
import type { Refused } from '../../../client/model/requests.ts';
import { HOLD } from '../../../shared/rules/state.ts';

const OTHERS = ['b', 'c', 'd'];
const hotline = withCard(HOLD, 'cbm-bilateral', OTHERS);
const whole = withTarget(hotline, 'cbm-bilateral', 'b');

function sender(answers: (Refused | null)[] = []) {
  return vi.fn((_round: number, _draft: unknown) => Promise.resolve(answers.shift() ?? null));
}

const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('Putting a draft together', () => {
  test('a card without its target stays out of what is sent', () => {
    expect(completePart(hotline)).toEqual(HOLD);
    expect(completePart(whole).cards).toHaveLength(1);
  });

  test('where there are just two others, a pair needs no choosing', () => {
    expect(withCard(HOLD, 'cbm-mediation', ['b', 'c']).cards[0]?.targets).toEqual(['b', 'c']);
  });

  test('a third of a pair pushes out the one chosen first; chosen again, one is taken back', () => {
    const pair = ['b', 'c', 'd'].reduce(
      (draft, target) => withTarget(draft, 'cbm-mediation', target),
      withCard(HOLD, 'cbm-mediation', OTHERS),
    );
    expect(pair.cards[0]?.targets).toEqual(['c', 'd']);
    expect(withTarget(pair, 'cbm-mediation', 'c').cards[0]?.targets).toEqual(['d']);
  });

  test('an AI card begins assisted and can be left to the machine', () => {
    const draft = withPosture(withCard(HOLD, 'ai-public', OTHERS), 'ai-public', 'delegated');
    expect(draft.cards[0]?.posture).toBe('delegated');
    expect(withoutCard(draft, 'ai-public')).toEqual(HOLD);
  });
});

describe('Bringing it to the server', () => {
  test('it says what is true: saving, then saved', async () => {
    const send = sender();
    const drafting = createDrafting(send);
    drafting.adopt(2, HOLD);
    drafting.change(whole);
    expect(drafting.saving.value).toBe('saving');
    await settled();
    expect(drafting.saving.value).toBe('saved');
    expect(send).toHaveBeenCalledExactlyOnceWith(2, whole);
  });

  test('of quick changes only the first and the last travel', async () => {
    const send = sender();
    const drafting = createDrafting(send);
    drafting.adopt(1, HOLD);
    drafting.change(whole);
    drafting.change(withCard(whole, 'ai-public', OTHERS));
    drafting.change(withCard(HOLD, 'ai-public', OTHERS));
    await settled();
    expect(send).toHaveBeenCalledTimes(2);
    expect(drafting.saving.value).toBe('saved');
  });

  test('offline it stays, unsaved, and goes out when the link is back', async () => {
    const send = sender(['offline']);
    const drafting = createDrafting(send);
    drafting.adopt(1, HOLD);
    drafting.change(whole);
    await settled();
    expect(drafting.saving.value).toBe('unsaved');
    drafting.adopt(1, HOLD);
    expect(drafting.draft.value).toEqual(whole);
    await drafting.flush();
    expect(drafting.saving.value).toBe('saved');
  });

  test('refused, it falls back to what the server has, and says why', async () => {
    const drafting = createDrafting(sender(['cannot-pay']));
    drafting.adopt(1, HOLD);
    drafting.change(whole);
    await settled();
    expect(drafting.draft.value).toEqual(HOLD);
    expect(drafting.refused.value).toBe('cannot-pay');
  });

  test('a new round begins with what the server has', async () => {
    const drafting = createDrafting(sender());
    drafting.adopt(1, HOLD);
    drafting.change(whole);
    await settled();
    drafting.adopt(2, HOLD);
    expect(drafting.draft.value).toEqual(HOLD);
  });
});
