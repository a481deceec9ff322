import { describe, expect, test } from 'vitest';
import { dutyStates, mergedDuties } from '../../../client/model/duties.ts';
import type { CardOption, Duty, Odds } from '../../../shared/projection/views.ts';
import type { Card } from '../../../shared/rules/state.ts';

const pledge: Duty = { accord: 'x', clause: 'cbm-pledge', with: ['b'], domains: [], kept: false };
const ban: Duty = { accord: 'x', clause: 'no-cyber', with: ['b'], domains: ['digital'], kept: false };
const attack: Card = { move: 'cyber-digital', posture: null, targets: ['b'] };
const named: Odds = { chance: 2700, bound: 'at-least', sum: [] };
const option: CardOption = {
  move: 'cyber-digital',
  cost: 1,
  refused: null,
  postures: [],
  targets: [
    { seat: 'b', success: null, named },
    { seat: 'c', success: null, named: { ...named, chance: 9000 } },
  ],
};
const standsOf = (duties: readonly Duty[], cards: readonly Card[]) =>
  dutyStates(duties, { cards, invest: null }, [option], 2).map(({ stand }) => stand);

describe('how a plan stands to what was signed', () => {
  test('a pledge is open while there is room to keep it, and broken once there is none', () => {
    expect(standsOf([pledge], [attack])).toEqual(['open']);
    expect(standsOf([pledge], [attack, { move: 'ai-digital', posture: 'assisted', targets: [] }])).toEqual([
      'broken',
    ]);
    expect(standsOf([{ ...pledge, kept: true }], [])).toEqual(['kept']);
  });

  test('an investment takes the room too', () => {
    const [state] = dutyStates([pledge], { cards: [attack], invest: 'cyber' }, [option], 2);
    expect(state).toMatchObject({ stand: 'broken', found: 'certainly' });
  });

  test('an attack on a partner is found with the chance of being named for that very attack', () => {
    const [state] = dutyStates([ban], { cards: [attack], invest: null }, [option], 2);
    expect(state).toMatchObject({ stand: 'broken', found: named });
  });

  test('two accords that ask the same are one line; whatever differs stays', () => {
    const twice = [ban, { ...ban, accord: 'y' }, { ...ban, accord: 'z', with: ['c'] }, pledge];
    const states = dutyStates(twice, { cards: [], invest: null }, [option], 2);
    expect(mergedDuties(states).map(({ duty }) => [duty.clause, duty.accord])).toEqual([
      ['no-cyber', 'x'],
      ['no-cyber', 'z'],
      ['cbm-pledge', 'x'],
    ]);
  });

  test('what a wider ban or a narrower pledge asks already is not said again', () => {
    const wide = { ...ban, accord: 'w', with: ['b', 'c'] };
    const loose = { ...pledge, accord: 'l', with: ['b', 'c'] };
    const states = dutyStates([ban, wide, loose, pledge], { cards: [], invest: null }, [option], 2);
    expect(mergedDuties(states).map(({ duty }) => duty.accord)).toEqual(['w', 'x']);
  });
});
