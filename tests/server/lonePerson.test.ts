import { beforeAll, describe, expect, test } from 'vitest';
import { NORM_IDS } from '../../shared/content/norms.ts';
import type { PhraseId } from '../../shared/content/talk.ts';
import { PHRASE_IDS, PHRASES } from '../../shared/content/talk.ts';
import type { SeatView } from '../../shared/projection/views.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import { fraction } from '../../shared/rules/random.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { About } from '../../shared/rules/talk.ts';
import { anyDealing } from '../support/dealings.ts';
import type { Dice } from '../support/offers.ts';
import { pick } from '../support/offers.ts';
import type { Evening, Noticed } from './support/lonePerson.ts';
import { playAlone } from './support/lonePerson.ts';

/** How long each negotiation is played. Milliseconds. */
const TALKS = 90_000;

const SEATS = ['indonesia', 'south-korea', 'canada', 'australia', 'india', 'viet-nam'];

/** A person in each seat once. */
function each<T>(play: (person: SeatId, place: number) => Promise<T>): Promise<T[]> {
  return Promise.all(SEATS.map(play));
}

function byOthers(evening: Evening, person: SeatId): Noticed[] {
  return evening.noticed.filter(({ event }) => 'by' in event && event.by !== person);
}

describe('a newcomer who reads and does nothing', () => {
  let evenings: Evening[] = [];
  beforeAll(async () => {
    evenings = await each((person, place) =>
      playAlone({ seed: `newcomer ${place}`, person, rounds: 2, talks: TALKS }),
    );
  });

  test('is made an offer within a minute, in the first round and in the second', () => {
    for (const { noticed } of evenings)
      for (const round of [1, 2]) {
        const offers = noticed.filter(
          ({ event, round: when }) => event.type === 'proposed' && when === round,
        );
        expect(offers.length).toBeGreaterThan(0);
        expect(offers[0]?.at).toBeLessThan(60_000);
      }
  });

  test('is not flooded: one offer of each at most in a round, and time to read one thing before the next', () => {
    evenings.forEach((evening, place) => {
      const acts = byOthers(evening, SEATS[place] ?? '').filter(({ at }) => at < TALKS);
      for (const round of [1, 2]) {
        const own = acts.filter((act) => act.round === round);
        const offers = own.flatMap(({ event }) => (event.type === 'proposed' ? [event.by] : []));
        expect(new Set(offers).size).toBe(offers.length);
        for (const [nth, { at }] of own.slice(1).entries())
          expect(at - (own[nth]?.at ?? 0)).toBeGreaterThanOrEqual(2_500);
      }
    });
  });

  test('hears the same promise of two, and no sentence twice from anybody', () => {
    for (const { noticed } of evenings)
      for (const round of [1, 2]) {
        const said = noticed.flatMap(({ event, round: when }) =>
          event.type === 'said' && when === round && event.saying.kind === 'phrase' ? [event] : [],
        );
        const promises = said.filter(
          ({ saying }) => 'phrase' in saying && saying.phrase === 'will-contribute',
        );
        expect(promises.length).toBeLessThanOrEqual(2);
        const sentences = said.map(({ by, to, saying }) => JSON.stringify([by, to, saying]));
        expect(new Set(sentences).size).toBe(sentences.length);
      }
  });

  test('finds every bot with a place for it', () => {
    evenings.forEach(({ opened: { host } }, place) => {
      const person = SEATS[place] ?? '';
      for (const { id } of host.state.setup.seats) {
        if (id === person) continue;
        const held = host.state.accords.filter(({ terms }) => terms.parties.includes(id));
        if (held.every(({ terms }) => !terms.parties.includes(person))) expect(held.length).toBeLessThan(3);
      }
    });
  });
});

function anyPhrase(view: SeatView, dice: Dice): SeatIntent | null {
  const others = view.seats.map(({ id }) => id).filter((id) => id !== view.own.seat);
  const to = dice('plenary') < 0.3 ? others : [pick(dice, 'to', others) ?? ''];
  const phrase: PhraseId = pick(dice, 'phrase', PHRASE_IDS) ?? 'greeting';
  const topics: readonly string[] = PHRASES[phrase];
  const clause = pick(
    dice,
    'clause',
    view.options.accords.clauses.map((each) => each.clause),
  );
  const about: About = {
    ...(topics.includes('seat') && { seat: pick(dice, 'about', others) ?? '' }),
    ...(topics.includes('domain') && { domain: view.agenda[0] ?? 'public' }),
    ...(topics.includes('clause') && clause && { clause }),
    ...(topics.includes('norm') && { norm: pick(dice, 'norm', NORM_IDS) ?? 'human-control' }),
  };
  return { type: 'say', round: view.round, to, saying: { kind: 'phrase', phrase, about, promise: false } };
}

describe('a person who says and does whatever is possible', () => {
  const SENTENCES = 8;
  let evenings: Evening[] = [];
  beforeAll(async () => {
    evenings = await each((person, place) =>
      playAlone({
        seed: `guest ${place}`,
        person,
        rounds: 3,
        talks: TALKS,
        acts: (view, nth) => {
          const dice: Dice = (purpose) =>
            fraction(`guest ${place}`, { round: view.round, step: 'test', purpose: `${nth} ${purpose}` });
          return dice('talk') < 0.5 ? anyPhrase(view, dice) : anyDealing(view, dice);
        },
      }),
    );
  });

  test('breaks no bot: whatever they want is allowed', () => {
    for (const { faults } of evenings) expect(faults).toEqual([]);
  });

  test('has a real negotiation: they offer, counter, sign, refuse with a reason, answer, and stand behind norms', () => {
    const kinds = new Set(
      evenings.flatMap((evening, place) =>
        byOthers(evening, SEATS[place] ?? '').map(({ event }) => event.type),
      ),
    );
    for (const kind of [
      'proposed',
      'proposal-revised',
      'proposal-signed',
      'proposal-refused',
      'proposal-withdrawn',
      'said',
      'norm-tabled',
      'norm-backed',
    ])
      expect(kinds).toContain(kind);
  });

  test('gets no more than a few sentences of each bot in a round', () => {
    for (const { noticed } of evenings) {
      const spoken = new Map<string, number>();
      for (const { round, event } of noticed)
        if (event.type === 'said')
          spoken.set(`${round} ${event.by}`, (spoken.get(`${round} ${event.by}`) ?? 0) + 1);
      for (const [who, count] of spoken)
        if (
          !evenings.some(
            ({ opened }) => opened.host.state.seats[who.split(' ')[1] ?? '']?.holder.kind === 'people',
          )
        )
          expect(count).toBeLessThanOrEqual(SENTENCES);
    }
  });

  test('and an offer that is spoken of lies on the table', () => {
    evenings.forEach(({ noticed }, place) => {
      const person = SEATS[place];
      const written = new Set<string>();
      for (const { event } of noticed) {
        if (event.type === 'proposed' || event.type === 'proposal-revised') written.add(event.by);
        if (event.type === 'said' && event.by !== person && event.saying.kind === 'phrase')
          if (event.saying.phrase === 'have-offered' || event.saying.phrase === 'have-changed')
            expect(written).toContain(event.by);
      }
    });
  });
});
