import { describe, expect, test } from 'vitest';
import { botIntents, NO_MEMORY } from '../../shared/bots/player.ts';
import { playsOf } from '../../shared/bots/plays.ts';
import { situationOf } from '../../shared/bots/situation.ts';
import { STYLE_RULES } from '../../shared/bots/styles.ts';
import { valuedAs, worthTogether } from '../../shared/bots/valuation.ts';
import { STYLES } from '../../shared/content/styles.ts';
import { seatView } from '../../shared/projection/project.ts';
import { ai, cbm } from '../support/cards.ts';
import { at } from '../support/position.ts';
import { CALM, commits } from './support/decisions.ts';
import { choicesOf } from './support/games.ts';

describe('the common rule', () => {
  test('nobody holds while something good can be paid for', () => {
    const { chosen } = choicesOf('archipelago', 4);
    for (const { commitment } of chosen)
      expect(commitment.cards.length + (commitment.invest ? 1 : 0)).toBeGreaterThan(0);
  });

  test.each(STYLES)('%s without capital holds, and says why', (style) => {
    const broke = at({ n: 3, seats: { a: { capital: 0 } } });
    expect(botIntents(seatView(broke, 'a'), NO_MEMORY, style, CALM)[0]).toMatchObject({
      commitment: { cards: [], invest: null },
      reasons: [{ choice: 'hold' }],
    });
  });

  test('the incident is met in nearly every round of a mixed table', () => {
    const { sessions } = choicesOf('indo-pacific', 12);
    const incidents = sessions.flatMap(({ log }) =>
      log.flatMap((event) => (event.type === 'incident-resolved' ? [event.met] : [])),
    );
    expect(incidents.filter(Boolean).length / incidents.length).toBeGreaterThan(0.9);
  });

  test('an AI card is worth more beside a CBM in its domain, and not beside another', () => {
    const state = at({ n: 6, patch: { agenda: ['public', 'security', 'environmental'] } });
    const situation = situationOf(seatView(state, 'a'), NO_MEMORY, STYLE_RULES.moderniser);
    const valued = playsOf(situation.view).map((play) => valuedAs(situation, play, 0));
    const of = (move: string) => {
      const found = valued.find(({ play }) => play.card.move === move);
      if (!found) throw new Error(`${move} cannot be played`);
      return found;
    };
    const [system, covering, other] = [of('ai-public'), of('cbm-public'), of('cbm-security')];
    const apart = system.worth + covering.worth;
    expect(worthTogether(situation, system, covering)).toBeGreaterThan(apart + 0.5);
    expect(worthTogether(situation, covering, system)).toBe(worthTogether(situation, system, covering));
    expect(worthTogether(situation, system, other)).toBeCloseTo(system.worth + other.worth);
  });

  test('two CBMs towards one partner are worth less than the sum, as it answers once', () => {
    const state = at({ n: 6, patch: { agenda: ['public', 'security', 'environmental'] } });
    const situation = situationOf(seatView(state, 'a'), NO_MEMORY, STYLE_RULES.reciprocator);
    const towards = (move: string, partner: string) => {
      const play = playsOf(situation.view).find(
        ({ card }) => card.move === move && card.targets.includes(partner),
      );
      if (!play) throw new Error(`${move} cannot be played on ${partner}`);
      return valuedAs(situation, play, 0);
    };
    const [first, same, apart] = [
      towards('cbm-public', 'b'),
      towards('cbm-security', 'b'),
      towards('cbm-security', 'c'),
    ];
    expect(worthTogether(situation, first, same)).toBeLessThan(first.worth + same.worth);
    expect(worthTogether(situation, first, apart)).toBeCloseTo(first.worth + apart.worth);
  });

  test('what was drafted before is planned anew', () => {
    const fresh = at({ n: 6, incident: { domain: 'security' } });
    const drafted = at({
      n: 6,
      incident: { domain: 'security' },
      seats: { a: { plays: [cbm('security', 'b'), ai('bilateral')] } },
    });
    expect(drafted.agenda).toEqual(fresh.agenda.includes('bilateral') ? fresh.agenda : drafted.agenda);
    const same = { ...drafted, agenda: fresh.agenda };
    expect(commits(same, 'moderniser')).toEqual(commits(fresh, 'moderniser'));
  });
});
