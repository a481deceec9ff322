import { describe, expect, test } from 'vitest';
import { DOMAINS } from '../../shared/content/domains.ts';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { publicView } from '../../shared/projection/project.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import type { When } from '../../shared/rules/events.ts';
import { sealHash } from '../../shared/rules/seals.ts';
import type { Card, Commitment, Investment, TableState } from '../../shared/rules/state.ts';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import {
  DESK,
  does,
  ended,
  eventsOf,
  HOST,
  only,
  refusal,
  resolved,
  seat,
  seatIn,
} from '../support/outcome.ts';
import type { SeatSpec } from '../support/position.ts';
import { at, names } from '../support/position.ts';
import { allSealed, HASH, leavesSeen } from '../support/seals.ts';

/** A table of three on a known agenda; the drafts of a are judged. */
function drafting(spec: SeatSpec = {}, patch: Partial<TableState> = {}): TableState {
  return at({
    n: 4,
    seats: { a: spec },
    patch: { agenda: ['public', 'mediation', 'multilateral'], ...patch },
  });
}

function refused(state: TableState, cards: readonly Card[], invest: Investment | null = null): string | null {
  const commitment: Commitment = { cards, invest };
  return refusal(state, { type: 'draft', round: state.round, commitment }, seat('a'));
}

function sealBy(state: TableState, id: string, now = 0): TableState {
  return does(state, { type: 'seal', round: state.round }, seat(id), now).after;
}

describe('3 A round', () => {
  test('3.01 five phases, each with a deadline, in their order', () => {
    let state = at({ n: 3, phase: 'briefing' });
    const seen = [state.phase];
    for (let i = 0; i < 5; i++) {
      state = ended(state, 7).after;
      seen.push(state.phase);
      expect(state.deadline).toBe(7 + (state.setup.clock[ROUND_PHASES[(i + 1) % 5] ?? 'briefing'] ?? 0));
    }
    expect(seen).toEqual([...ROUND_PHASES, 'briefing']);
    expect(state.round).toBe(3);
  });

  test('3.02 the agenda is the top three of the shuffled deck', () => {
    const fresh = at({
      n: 3,
      phase: 'reflection',
      patch: { deck: ['public', 'digital', 'security', 'economic'] },
    });
    const { agenda, deck } = only(ended(fresh), 'agenda-drawn');
    expect(agenda).toEqual(['public', 'digital', 'security']);
    expect(deck).toEqual(['economic']);
  });

  test('3.03 the first briefing shuffles the ten, and the shuffle is the seed’s', () => {
    const first = (seed: string) =>
      only(ended(at({ n: 3, seed, phase: 'reflection', patch: { deck: [] } })), 'agenda-drawn');
    const one = first('one');
    expect([...one.agenda, ...one.deck].toSorted()).toEqual([...DOMAINS].toSorted());
    expect(first('one')).toEqual(one);
    const decks = new Set(['one', 'two', 'three', 'four'].map((s) => JSON.stringify(first(s))));
    expect(decks.size).toBe(4);
  });

  test('3.04 when it runs out, the ten are reshuffled without those already on this agenda', () => {
    for (let n = 0; n < 30; n++) {
      const short = at({ n: 3, seed: `${n}`, phase: 'reflection', patch: { deck: ['cultural', 'digital'] } });
      const { agenda, deck } = only(ended(short), 'agenda-drawn');
      expect(agenda.slice(0, 2)).toEqual(['cultural', 'digital']);
      expect(deck).toHaveLength(7);
      expect([...agenda, ...deck].toSorted()).toEqual([...DOMAINS].toSorted());
    }
  });

  test('3.05 the first of the three is the incident’s', () => {
    for (let n = 0; n < 20; n++) {
      const briefed = ended(at({ n: 3, seed: `${n}`, phase: 'reflection', patch: { deck: [] } }));
      const { incident } = only(briefed, 'incident-revealed');
      expect(incident.domain).toBe(only(briefed, 'agenda-drawn').agenda[0]);
      expect(Object.entries(INCIDENTS)).toContainEqual([incident.id, incident.domain]);
    }
  });

  test('3.06 its incident is one not yet used where there is one', () => {
    const drawn = (usedIncidents: string[], seed: string) =>
      only(
        ended(
          at({
            n: 3,
            seed,
            phase: 'reflection',
            patch: { usedIncidents, deck: ['economic', 'public', 'digital'] },
          }),
        ),
        'incident-revealed',
      ).incident.id;
    const seeds = Array.from({ length: 20 }, (_, n) => `${n}`);
    expect(new Set(seeds.map((s) => drawn(['cut-cable'], s)))).toEqual(new Set(['foreign-switch']));
    expect(new Set(seeds.map((s) => drawn(['foreign-switch'], s)))).toEqual(new Set(['cut-cable']));
    expect(new Set(seeds.map((s) => drawn([], s))).size).toBe(2);
    // All used: any of them comes again.
    expect(new Set(seeds.map((s) => drawn(['cut-cable', 'foreign-switch'], s))).size).toBe(2);
  });

  test('3.07 negotiation ends when all heads present are ready', () => {
    const state = at({
      n: 3,
      phase: 'negotiation',
      seats: { c: { holder: { kind: 'bot', style: 'hawk' } } },
    });
    const ready = (s: TableState, id: string) =>
      does(s, { type: 'ready', round: 2, phase: 'negotiation', ready: true }, seat(id)).after;
    const one = ready(state, 'a');
    expect(one.phase).toBe('negotiation');
    // The bot is not waited for.
    expect(ready(one, 'b').phase).toBe('commitment');
  });

  test('3.08 readiness may be taken back', () => {
    const state = at({ n: 3, phase: 'negotiation', seats: { a: { ready: true }, b: { ready: true } } });
    const back = does(
      state,
      { type: 'ready', round: 2, phase: 'negotiation', ready: false },
      seat('a'),
    ).after;
    const then = does(back, { type: 'ready', round: 2, phase: 'negotiation', ready: true }, seat('c')).after;
    expect(then.phase).toBe('negotiation');
  });

  test('3.09 negotiation ends at its deadline', () => {
    const state = at({ n: 3, phase: 'negotiation', patch: { deadline: 5000 } });
    expect(does(state, { type: 'tick' }, HOST, 4999).after.phase).toBe('negotiation');
    expect(does(state, { type: 'tick' }, HOST, 5000).after.phase).toBe('commitment');
  });

  // Choice: the rules let readiness end negotiation and call resolution "a limit, not a wait"; briefing and
  // reflection may be ended by readiness too. Commitment ends by sealing alone.
  test('3.10 readiness ends every phase but commitment', () => {
    for (const phase of ['briefing', 'negotiation', 'resolution', 'reflection'] as const) {
      const state = at({ n: 3, phase, seats: { a: { ready: true }, b: { ready: true } } });
      expect(does(state, { type: 'ready', round: 2, phase, ready: true }, seat('c')).after.phase).not.toBe(
        phase,
      );
    }
    const committing = { type: 'ready', round: 2, phase: 'commitment', ready: true } as const;
    expect(refusal(drafting(), committing, seat('a'))).toBe('nothing-to-ready');
  });

  test('3.11 up to two different cards', () => {
    expect(refused(drafting(), [])).toBeNull();
    expect(refused(drafting(), [cbm('public', 'b'), cyber('public', 'b')])).toBeNull();
    expect(refused(drafting(), [cbm('public', 'b'), cbm('public', 'c')])).toBe('same-card-twice');
    expect(refused(drafting(), [cbm('public', 'b'), cbm('multilateral'), cyber('public', 'b')])).toBe(
      'too-many-cards',
    );
  });

  test('3.12 at most one of them cyber', () => {
    expect(refused(drafting(), [cyber('public', 'b'), cyber('multilateral', 'b')])).toBe('too-many-cyber');
  });

  test('3.13 out of the nine on the agenda', () => {
    expect(refused(drafting(), [cbm('digital', 'b')])).toBe('not-on-agenda');
    for (const domain of ['public', 'multilateral'] as const)
      expect(refused(drafting(), [cyber(domain, 'c')])).toBeNull();
  });

  test('3.14 or at most one card and an investment', () => {
    expect(refused(drafting(), [], 'cyber')).toBeNull();
    expect(refused(drafting(), [ai('public')], 'institutions')).toBeNull();
    expect(refused(drafting(), [cbm('public', 'b'), cyber('public', 'b')], 'cyber')).toBe('too-many-cards');
  });

  test('3.15 what cannot be paid for cannot be drafted', () => {
    const [two, three] = [ai('public'), ai('multilateral')];
    expect(refused(drafting({ capital: 4 }), [two, three])).toBeNull();
    expect(refused(drafting({ capital: 3 }), [two, three])).toBe('cannot-pay');
    expect(refused(drafting({ capital: 3 }), [two], 'cyber')).toBe('cannot-pay');
    expect(refused(drafting({ capital: 3 }), [cbm('public', 'b')], 'cyber')).toBeNull();
    expect(refused(drafting({ capital: 0 }), [cbm('public', 'b')])).toBe('cannot-pay');
    expect(refused(drafting({ capital: 0 }), [])).toBeNull();
  });

  test('3.16 no card may name its own player as a target', () => {
    expect(refused(drafting(), [cyber('public', 'a')])).toBe('own-target');
    expect(refused(drafting(), [cbm('public', 'a')])).toBe('own-target');
    expect(refused(drafting(), [cbm('mediation', 'a', 'b')])).toBe('own-target');
    expect(refused(drafting(), [ai('mediation', 'assisted', 'b', 'a')])).toBe('own-target');
  });

  test('3.17 cyber has one target, a CBM one partner, the mediation cards a pair, others none', () => {
    expect(refused(drafting(), [cyber('public', 'b')])).toBeNull();
    expect(refused(drafting(), [{ move: 'cyber-public', posture: null, targets: [] }])).toBe('wrong-targets');
    expect(refused(drafting(), [cbm('public', 'b', 'c')])).toBe('wrong-targets');
    expect(refused(drafting(), [cbm('mediation', 'b', 'c')])).toBeNull();
    expect(refused(drafting(), [cbm('mediation', 'b')])).toBe('wrong-targets');
    expect(refused(drafting(), [cbm('mediation', 'b', 'b')])).toBe('wrong-targets');
    expect(refused(drafting(), [ai('mediation', 'assisted', 'c', 'b')])).toBeNull();
    expect(refused(drafting(), [ai('mediation')])).toBe('wrong-targets');
    expect(refused(drafting(), [ai('public', 'assisted', 'b')])).toBe('wrong-targets');
    expect(refused(drafting(), [cyber('public', 'nobody')])).toBe('unknown-seat');
  });

  // Choice: a card for all is written without targets.
  test('3.18 a card for all names nobody', () => {
    expect(refused(drafting(), [cbm('multilateral')])).toBeNull();
    expect(refused(drafting(), [cbm('multilateral', 'b')])).toBe('wrong-targets');
  });

  test('3.19 AI cards have a posture, and no others have', () => {
    expect(refused(drafting(), [{ move: 'ai-public', posture: null, targets: [] }])).toBe('wrong-posture');
    expect(refused(drafting(), [{ move: 'cbm-public', posture: 'assisted', targets: ['b'] }])).toBe(
      'wrong-posture',
    );
    expect(refused(drafting(), [{ move: 'cyber-public', posture: 'vendor', targets: ['b'] }])).toBe(
      'wrong-posture',
    );
  });

  test('3.20 delegated needs ai 2+', () => {
    expect(refused(drafting({ ai: 1 }), [ai('public', 'delegated')])).toBe('needs-ai');
    expect(refused(drafting({ ai: 2 }), [ai('public', 'delegated')])).toBeNull();
    expect(refused(drafting({ ai: 0 }), [ai('public', 'assisted')])).toBeNull();
  });

  test('3.21 vendor needs autonomy 1+', () => {
    expect(refused(drafting({ autonomy: 0 }), [ai('public', 'vendor')])).toBe('needs-autonomy');
    expect(refused(drafting({ autonomy: 1, ai: 0 }), [ai('public', 'vendor')])).toBeNull();
  });

  // Choice: the condition is each card's, so one point of autonomy is enough for two vendor cards.
  test('3.22 two vendor cards need only autonomy 1+', () => {
    expect(
      refused(drafting({ autonomy: 1 }), [ai('public', 'vendor'), ai('multilateral', 'vendor')]),
    ).toBeNull();
  });

  test('3.23 what is drafted may be drafted anew until it is sealed', () => {
    const first = does(
      drafting(),
      { type: 'draft', round: 2, commitment: { cards: [cbm('multilateral')], invest: null } },
      seat('a'),
    );
    const again = does(
      first.after,
      { type: 'draft', round: 2, commitment: { cards: [], invest: null } },
      seat('a'),
    );
    expect(seatIn(again.after, 'a').draft.cards).toEqual([]);
  });

  test('3.24 a sealed commitment is not changed until it is reopened', () => {
    const sealed = sealBy(drafting({ plays: [cbm('multilateral')] }), 'a');
    expect(refused(sealed, [])).toBe('already-sealed');
    const open = does(sealed, { type: 'reopen', round: 2 }, seat('a')).after;
    expect(refused(open, [])).toBeNull();
    expect(seatIn(open, 'a').draft.cards).toEqual([cbm('multilateral')]);
  });

  test('3.25 the last seal closes the phase after 3 s', () => {
    const deadline = { patch: { deadline: 60_000 } };
    let state = at({ n: 3, ...deadline });
    for (const id of ['a', 'b']) state = sealBy(state, id, 1000);
    expect(nextDeadline(state)).toBe(60_000);
    state = sealBy(state, 'c', 1500);
    expect(nextDeadline(state)).toBe(4500);
    expect(does(state, { type: 'tick' }, HOST, 4499).after.phase).toBe('commitment');
    expect(does(state, { type: 'tick' }, HOST, 4500).after.phase).toBe('resolution');
  });

  test('3.26 reopening before they have passed keeps the phase open', () => {
    let state = at({ n: 3, patch: { deadline: 60_000 } });
    for (const id of names(3)) state = sealBy(state, id, 1000);
    state = does(state, { type: 'reopen', round: 2 }, seat('b'), 2000).after;
    expect(nextDeadline(state)).toBe(60_000);
    expect(does(state, { type: 'tick' }, HOST, 4500).after.phase).toBe('commitment');
    // Sealing again starts the 3 s anew.
    expect(nextDeadline(sealBy(state, 'b', 5000))).toBe(8000);
  });

  test('3.27 the deadline comes first where less than 3 s are left', () => {
    let state = at({ n: 3, patch: { deadline: 60_000 } });
    for (const id of names(3)) state = sealBy(state, id, 59_000);
    expect(nextDeadline(state)).toBe(60_000);
  });

  describe('3.28 each sealing has a new nonce and hash', () => {
    const drafted = () =>
      at({ n: 3, seats: { a: { plays: [cyber('public', 'b'), cbm('mediation', 'b', 'c')] } } });
    const sealOf = (state: TableState, id = 'a') =>
      publicView(state).seats.find((each) => each.id === id)?.seal;
    const reopened = (state: TableState) => does(state, { type: 'reopen', round: 2 }, seat('a')).after;

    test('everybody sees the hash as soon as it is sealed; a broken seal has none', () => {
      const state = drafted();
      expect(sealOf(state)).toBeNull();
      const sealed = does(state, { type: 'seal', round: 2 }, seat('a'));
      expect(sealOf(sealed.after)).toBe(only(sealed, 'sealed').hash);
      expect(sealOf(sealed.after)).toMatch(HASH);
      expect(sealOf(sealed.after, 'b')).toBeNull();
      expect(sealOf(reopened(sealed.after))).toBeNull();
    });

    test('the same commitment, sealed again, has another hash and other nonces', () => {
      const first = sealBy(drafted(), 'a');
      const second = sealBy(reopened(first), 'a');
      const third = sealBy(reopened(second), 'a');
      expect(new Set([first, second, third].map((state) => sealOf(state))).size).toBe(3);
      const nonces = [first, second, third].flatMap((state) =>
        only(ended(state), 'seal-opened').leaves.map(({ nonce }) => nonce),
      );
      expect(new Set(nonces).size).toBe(12);
      for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    });

    test('the same commitment has another hash at every seat and in every round', () => {
      const seals = [2, 3].flatMap((round) => {
        const state = allSealed(at({ n: 3, round }), names(3));
        return names(3).map((id) => sealOf(state, id));
      });
      expect(new Set(seals).size).toBe(6);
    });

    test('in whatever order the cards were drafted and the seats seal, the hashes are the same', () => {
      const cards = [cbm('public', 'b'), cbm('mediation', 'b', 'c')];
      const hashes = (plays: readonly Card[], order: readonly string[]) => {
        const sealed = allSealed(at({ n: 3, seats: { a: { plays } } }), order);
        return names(3).map((id) => sealOf(sealed, id));
      };
      expect(hashes(cards.toReversed(), ['c', 'a', 'b'])).toEqual(hashes(cards, ['a', 'b', 'c']));
    });

    test('at the reveal every seal is opened, and its leaves give the hash; what was not sealed has none', () => {
      const state = allSealed(drafted(), ['a', 'b']);
      const outcome = ended(state);
      expect(eventsOf(outcome, 'seal-opened').map((event) => event.seat)).toEqual(['a', 'b']);
      for (const id of ['a', 'b'])
        for (const reader of [{ kind: 'public' }, { kind: 'seat', seat: id }] as const)
          expect(sealHash(leavesSeen(outcome.events, id, reader))).toBe(sealOf(state, id));
    });

    test('a new round begins without seals', () => {
      let state = allSealed(drafted(), names(3));
      for (let phase = 0; phase < 3; phase++) state = ended(state).after;
      expect(state.phase).toBe('briefing');
      expect(names(3).map((id) => sealOf(state, id))).toEqual([null, null, null]);
    });
  });

  test('3.29 at the deadline what is drafted counts, sealed or not; a seat with nothing drafted holds', () => {
    const state = at({ n: 3, seats: { a: { plays: [cbm('public', 'b')] } }, patch: { deadline: 9 } });
    const outcome = does(state, { type: 'tick' }, HOST, 9);
    expect(
      eventsOf(outcome, 'committed').map(({ seat: id, commitment }) => [id, commitment.cards.length]),
    ).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 0],
    ]);
    expect(eventsOf(outcome, 'cbm-played')).toHaveLength(1);
  });

  test('3.30 cards and investments are paid, whatever comes of them', () => {
    const outcome = resolved({
      n: 4,
      seats: {
        a: { plays: [cyber('public', 'b'), cbm('public', 'c')] },
        b: { plays: [ai('public')], invest: 'cyber' },
        c: { plays: [ai('public', 'delegated'), ai('digital', 'vendor')] },
      },
    });
    expect(names(4).map((id) => seatIn(outcome.after, id).capital)).toEqual([3, 1, 1, 5]);
  });

  test('3.31 the nine steps follow in their order, payment first', () => {
    const outcome = resolved({
      n: 3,
      tension: 60,
      startTension: 50,
      incident: { domain: 'public' },
      trust: { a: { b: 80 } },
      baseline: { a: { b: 40 } },
      seats: {
        a: { plays: [cyber('public', 'b'), ai('public')] },
        b: { plays: [cbm('public', 'a')] },
        c: { plays: [cyber('public', 'b')] },
      },
    });
    const order: When[] = ['payment', 'measures', 'cyber', 'ai', 'incident', 'drift', 'tension'];
    const steps = eventsOf(outcome, 'changed').map(({ when }) => order.indexOf(when));
    expect(steps).toEqual(steps.toSorted((x, y) => x - y));
    expect(new Set(steps).size).toBe(order.length);
  });

  test('3.32 drafts do not outlast their round', () => {
    const state = at({
      n: 3,
      phase: 'reflection',
      seats: { a: { plays: [cbm('public', 'b')], sealed: true } },
    });
    const next = seatIn(ended(state).after, 'a');
    expect([next.draft.cards, next.draft.invest, next.sealed]).toEqual([[], null, false]);
  });

  test('3.33 in reflection each may issue one public communiqué of 280 characters', () => {
    const say = (text: string) => ({ type: 'issue-communique', round: 2, text }) as const;
    const state = at({ n: 3, phase: 'reflection' });
    expect(refusal(state, say('x'.repeat(281)), seat('a'))).toBe('text-too-long');
    expect(refusal(state, say('  '), seat('a'))).toBe('text-empty');
    expect(refusal(at({ n: 3 }), say('x'), seat('a'))).toBe('wrong-phase');
    // Counted as people count: a flag of two code units is one.
    const said = does(state, say('🕊'.repeat(280)), seat('a')).after;
    expect(refusal(said, say('once more'), seat('a'))).toBe('communique-issued');
    expect(refusal(said, say('x'), seat('b'))).toBeNull();
  });

  test('3.34 what was decided in an earlier round is refused', () => {
    const stale = { type: 'draft', round: 1, commitment: { cards: [], invest: null } } as const;
    expect(refusal(drafting(), stale, seat('a'))).toBe('wrong-round');
  });

  test('3.35 no card is played outside commitment', () => {
    for (const phase of ['briefing', 'negotiation', 'resolution', 'reflection'] as const) {
      expect(refused(drafting({}, { phase }), [])).toBe('wrong-phase');
      expect(refusal(drafting({}, { phase }), { type: 'seal', round: 2 }, seat('a'))).toBe('wrong-phase');
    }
  });

  test('3.36 only the desk ends a phase early, and only the one it means', () => {
    const end = { type: 'end-phase', round: 2, phase: 'commitment' } as const;
    expect(refusal(drafting(), end, seat('a'))).toBe('not-yours');
    expect(refusal(drafting(), { ...end, phase: 'briefing' }, DESK)).toBe('wrong-phase');
    expect(refusal(drafting(), { ...end, round: 1 }, DESK)).toBe('wrong-round');
    expect(refusal(drafting(), end, DESK)).toBeNull();
  });
});
