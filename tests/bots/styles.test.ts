import { beforeAll, describe, expect, test } from 'vitest';
import type { BotMemory } from '../../shared/bots/player.ts';
import { botIntents, NO_MEMORY, remember } from '../../shared/bots/player.ts';
import type { Kind } from '../../shared/content/moves.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { Posture } from '../../shared/content/postures.ts';
import type { Style } from '../../shared/content/styles.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { contributionOf } from '../../shared/rules/resolution/incident.ts';
import type { Card } from '../../shared/rules/state.ts';
import { at } from '../support/position.ts';
import { CALM, commits, draftOf, named, round } from './support/decisions.ts';
import type { Chosen } from './support/games.ts';
import { choicesOf } from './support/games.ts';

type World = ReturnType<typeof choicesOf>;

let worlds: readonly World[] = [];

beforeAll(() => {
  worlds = [choicesOf('archipelago', 12), choicesOf('indo-pacific', 12)];
});

function of(style: Style): Chosen[] {
  return worlds.flatMap(({ chosen }) => chosen.filter((each) => each.style === style));
}

function cardsOf(choices: readonly Chosen[], kind: Kind): Card[] {
  return choices.flatMap(({ commitment }) =>
    commitment.cards.filter(({ move }) => MOVES[move].kind === kind),
  );
}

/** How often a style would not contribute, asked in everybody's place about every round of every game. 0–1. */
function letGo(style: Style): number {
  const places = worlds.flatMap(({ chosen }) => chosen);
  const without = places.filter(({ view }) => {
    const { cards } = draftOf(botIntents(view, NO_MEMORY, style, CALM));
    return view.incident && !cards.some((card) => view.incident && contributionOf(card, view.incident) > 0);
  });
  return without.length / places.length;
}

/** Who was named for a move against whom in a round. */
function namings(log: readonly TableEvent[], wanted: number): { by: string; victim: string }[] {
  let now = 0;
  return log.flatMap((event) => {
    if (event.type === 'phase-began') now = event.round;
    const counts = event.type === 'cyber-resolved' && event.named !== null && now === wanted;
    return counts && event.named ? [{ by: event.named, victim: event.target }] : [];
  });
}

function share(cards: readonly Card[], posture: Posture): number {
  return cards.filter((card) => card.posture === posture).length / cards.length;
}

/** What seat a remembers in round 3 of these namings, each in the round before. */
function afterNaming(...namings: readonly [string, string][]): BotMemory {
  return remember(NO_MEMORY, [
    round(1),
    round(2),
    ...namings.map(([by, target]) => named(by, target)),
    round(3),
  ]);
}

const PLAIN = { n: 6, round: 3, incident: { domain: 'economic' } } as const;

function strikes(style: Style, memory: BotMemory, number = 3): string[] {
  const { cards } = commits(at({ ...PLAIN, round: number }), style, { memory });
  return cards.filter(({ move }) => MOVES[move].kind === 'cyber').flatMap(({ targets }) => [...targets]);
}

describe('reciprocator', () => {
  test('strikes back at the one named against it in the round before, once', () => {
    expect(strikes('reciprocator', NO_MEMORY)).toEqual([]);
    expect(strikes('reciprocator', afterNaming(['d', 'a']))).toEqual(['d']);
    expect(strikes('reciprocator', afterNaming(['d', 'b']))).toEqual([]);
    expect(strikes('reciprocator', remember(afterNaming(['d', 'a']), [round(4)]), 4)).toEqual([]);
  });

  test('seeks those who came towards it', () => {
    const kind = { type: 'revealed', seat: 'e', invest: null } as const;
    const towards = [{ move: 'cbm-economic', posture: null, targets: ['a'] }] as const;
    const memory = remember(NO_MEMORY, [round(1), round(2), { ...kind, cards: towards }, round(3)]);
    const { cards } = commits(at(PLAIN), 'reciprocator', { memory });
    const partners = cards.filter(({ move }) => MOVES[move].kind === 'cbm').flatMap(({ targets }) => targets);
    expect(partners).toContain('e');
  });
});

describe('hawk', () => {
  test('makes a cyber move in most rounds, and strikes the leader rather than the rest', () => {
    expect(cardsOf(of('hawk'), 'cyber').length / of('hawk').length).toBeGreaterThan(0.7);
    const state = at({ ...PLAIN, seats: { e: { influence: 80 } } });
    const target = commits(state, 'hawk').cards.find(({ move }) => MOVES[move].kind === 'cyber')?.targets;
    expect(target).toEqual(['e']);
  });
});

describe('institutionalist', () => {
  test('never strikes first, and never delegates', () => {
    expect(strikes('institutionalist', NO_MEMORY)).toEqual([]);
    expect(share(cardsOf(of('institutionalist'), 'ai'), 'delegated')).toBe(0);
    for (const { chosen, sessions } of worlds) {
      for (const { commitment, game, seat, view, style } of chosen) {
        if (style !== 'institutionalist') continue;
        const log = sessions[game]?.log ?? [];
        const targets = commitment.cards.flatMap(({ move, targets }) =>
          MOVES[move].kind === 'cyber' ? targets : [],
        );
        for (const target of targets)
          expect(namings(log, view.round - 1)).toContainEqual({ by: target, victim: seat });
      }
    }
  });

  test('invests in institutions more than anybody', () => {
    const invested = (style: Style) =>
      of(style).filter(({ commitment }) => commitment.invest === 'institutions').length;
    for (const style of ['reciprocator', 'hawk', 'norm-entrepreneur', 'opportunist', 'moderniser'] as const)
      expect(invested('institutionalist')).toBeGreaterThan(invested(style));
  });
});

describe('norm entrepreneur', () => {
  test('makes no cyber move', () => {
    expect(cardsOf(of('norm-entrepreneur'), 'cyber')).toEqual([]);
    expect(strikes('norm-entrepreneur', afterNaming(['d', 'a']))).toEqual([]);
  });

  test('lets an incident go by ten times less often than a hawk in its place', () => {
    const hawk = letGo('hawk');
    expect(hawk).toBeGreaterThan(0.03);
    expect(letGo('norm-entrepreneur')).toBeLessThan(hawk / 10);
  });

  test('plays good offices on the pair that trusts least', () => {
    const trust = { c: { e: 20 }, e: { c: 20 } };
    const state = at({ n: 6, round: 3, incident: { domain: 'mediation' }, trust });
    const offices = commits(state, 'norm-entrepreneur').cards.find(({ move }) => move === 'cbm-mediation');
    expect(offices?.targets).toEqual(['c', 'e']);
  });
});

describe('opportunist', () => {
  test('strikes only where it is unlikely to be named, and delegates when shielded', () => {
    const cyber = of('opportunist').flatMap(({ commitment, view }) =>
      commitment.cards.flatMap(({ move, targets }) =>
        view.options.cards
          .filter((option) => option.move === move && MOVES[move].kind === 'cyber')
          .flatMap((option) => option.targets.filter(({ seat }) => targets.includes(seat))),
      ),
    );
    expect(cyber.length).toBeGreaterThan(0);
    for (const { named: odds } of cyber) expect(odds?.chance).toBeLessThan(3500);
    expect(share(cardsOf(of('opportunist'), 'ai'), 'delegated')).toBeGreaterThan(0.2);
  });
});

describe('moderniser', () => {
  test('rents more of its AI than anybody, and no more once its autonomy is a remnant', () => {
    const vendor = (style: Style) => share(cardsOf(of(style), 'ai'), 'vendor');
    for (const style of [
      'reciprocator',
      'hawk',
      'institutionalist',
      'norm-entrepreneur',
      'opportunist',
    ] as const)
      expect(vendor('moderniser')).toBeGreaterThan(vendor(style) + 0.25);
    const remnant = of('moderniser').filter(({ seat, view }) =>
      view.seats.some(({ id, autonomy }) => id === seat && autonomy <= 2),
    );
    expect(remnant.length === 0 ? 0 : share(cardsOf(remnant, 'ai'), 'vendor')).toBe(0);
  });

  test('strikes only when struck, and then perhaps the wrong one', () => {
    expect(strikes('moderniser', NO_MEMORY)).toEqual([]);
    expect(strikes('moderniser', afterNaming(['d', 'a']))).toEqual(['d']);
    const struck = { type: 'cyber-struck', target: 'a', move: 'cyber-public' } as const;
    const secretly = remember(NO_MEMORY, [round(1), round(2), struck, round(3)]);
    expect(secretly.struckIn).toBe(2);
  });
});
