import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  completePart,
  withCard,
  withInvestment,
  withoutCard,
  withPosture,
  withTarget,
  withVote,
} from '../../../client/model/draft.ts';
import { createDrafting } from '../../../client/model/drafting.ts';
import type { Refused } from '../../../client/model/requests.ts';
import { keepUnfinished } from '../../../client/model/unfinished.ts';
import type { Commitment } from '../../../shared/rules/state.ts';
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

describe('A vote in the draft', () => {
  test('it is cast, changed and taken back, and cards do not touch it', () => {
    const cast = withVote(hotline, 'for');
    expect(completePart(cast)).toEqual({ ...HOLD, vote: 'for' });
    expect(withVote(withVote(cast, 'against'), null)).toEqual(hotline);
    expect(withCard(withVote(HOLD, 'against'), 'ai-public', OTHERS).vote).toBe('against');
  });

  test('a vote alone is worth sending', async () => {
    const send = sender();
    const drafting = createDrafting(send);
    drafting.adopt(1, HOLD);
    drafting.change(withVote(HOLD, 'for'));
    await settled();
    expect(send).toHaveBeenCalledExactlyOnceWith(1, { ...HOLD, vote: 'for' });
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

describe('A card that still lacks its target', () => {
  const mediation = 'cbm-mediation';
  const both = withCard(whole, mediation, OTHERS);

  afterEach(() => vi.unstubAllGlobals());

  /** The storage of one browser, which outlives the page. */
  function browser() {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    });
    return kept;
  }

  /** A page that has just been loaded, in a round in which the server has this. */
  function page(round: number, server: Commitment, code = 'BCDFGH', send = sender()) {
    const drafting = createDrafting(
      send,
      keepUnfinished(code, () => 'a'),
    );
    drafting.adopt(round, server);
    return { drafting, send };
  }

  test('a target taken back takes the card out of what the server has, and leaves it on the screen', async () => {
    browser();
    const { drafting, send } = page(1, whole);
    drafting.change(withTarget(whole, 'cbm-bilateral', 'b'));
    await settled();
    expect(send).toHaveBeenCalledExactlyOnceWith(1, HOLD);
    expect(drafting.draft.value).toEqual(hotline);
    expect(drafting.counts.value).toEqual(HOLD);
    expect(drafting.complete.value).toBe(false);
    drafting.change(withTarget(hotline, 'cbm-bilateral', 'c'));
    await settled();
    expect(drafting.counts.value.cards[0]?.targets).toEqual(['c']);
  });

  test('what is complete beside it goes out: another card, or an investment', async () => {
    browser();
    const { drafting, send } = page(1, HOLD);
    drafting.change(both);
    await settled();
    expect(send).toHaveBeenLastCalledWith(1, whole);
    const invested = withInvestment(hotline, 'cyber');
    drafting.change(invested);
    await settled();
    expect(send).toHaveBeenLastCalledWith(1, withInvestment(HOLD, 'cyber'));
    expect(drafting.draft.value).toEqual(invested);
  });

  test('it survives a reload in its round, at its table', () => {
    browser();
    page(3, whole).drafting.change(both);
    expect(page(3, whole).drafting.draft.value).toEqual(both);
    expect(page(4, HOLD).drafting.draft.value).toEqual(HOLD);
    expect(page(3, whole, 'KPW47T').drafting.draft.value).toEqual(whole);
  });

  test('finished or taken back, it is no longer kept', () => {
    const kept = browser();
    const { drafting } = page(3, whole);
    drafting.change(both);
    drafting.change(whole);
    expect(kept.size).toBe(0);
  });

  test('it finds no room where the server has a full plan by now', () => {
    browser();
    page(3, HOLD).drafting.change(hotline);
    const full = withInvestment(withCard(HOLD, 'ai-public', OTHERS), 'cyber');
    expect(page(3, full).drafting.draft.value).toEqual(full);
  });

  test('it stays when what is beside it is refused', async () => {
    browser();
    const { drafting } = page(1, HOLD, 'BCDFGH', sender(['cannot-pay']));
    drafting.change(both);
    await settled();
    expect(drafting.draft.value).toEqual(withCard(HOLD, mediation, OTHERS));
  });

  test('while the link is down, what the server has counts', async () => {
    browser();
    const { drafting } = page(1, whole, 'BCDFGH', sender(['offline']));
    drafting.change(hotline);
    await settled();
    expect(drafting.counts.value).toEqual(whole);
  });
});
