/** The tables of an export against the sessions that they tell of, and against what each asker may know. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../server/export/csv.ts';
import { pseudonymous } from '../../shared/analysis/tables/pseudonyms.ts';
import type { DataTable, Material, Sitter } from '../../shared/analysis/tables/table.ts';
import { tablesOf } from '../../shared/analysis/tables/tables.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader } from '../../shared/projection/seen.ts';
import type { EventOf, TableEvent } from '../../shared/rules/events.ts';
import { ERASED } from '../../shared/rules/talk.ts';
import type { PlayedSession } from '../../shared/simulation/playSession.ts';
import { scenario } from '../support/scenarios.ts';
import { dealtSession } from '../support/sessions.ts';

const played = dealtSession(scenario('archipelago'), '90-minutes', 'tables 1', 0.8);
const FACILITATOR: Reader = { kind: 'facilitator' };

/** Everybody agreed, but for the people of these seats. */
function materialOf(
  { state, log }: PlayedSession,
  reader: Reader,
  refusing: readonly string[] = [],
): Material {
  const sitters = state.setup.seats.map(
    ({ id }): Sitter => ({ person: `${id}-1`, seat: id, research: !refusing.includes(id) }),
  );
  return {
    setup: state.setup,
    seen: seenEvents(log, reader),
    log: reader.kind === 'facilitator' ? log : null,
    sitters,
  };
}

/** A table's rows as records. */
function records(tables: readonly DataTable[], name: string): Record<string, unknown>[] {
  const table = tables.find((each) => each.name === name);
  if (!table) throw new Error(`No table ${name}`);
  return table.rows.map(({ cells }) => {
    expect(cells.length).toBe(table.columns.length);
    return Object.fromEntries(table.columns.map((column, at) => [column, cells[at]]));
  });
}

function eventsIn<T extends TableEvent['type']>(type: T): EventOf<T>[] {
  return played.log.filter((event): event is EventOf<T> => event.type === type);
}

describe('The tables of a whole session', () => {
  const tables = tablesOf(materialOf(played, FACILITATOR), false);
  const { state, rounds } = played;

  test('states stand as they stand at the end', () => {
    for (const row of records(tables, 'seats')) {
      const seat = state.seats[String(row.seat)];
      const standing = state.outcome?.standings.find((each) => each.seat === row.seat);
      expect(row).toMatchObject({
        ...{ cyber: seat?.cyber, ai: seat?.ai, institutions: seat?.institutions, autonomy: seat?.autonomy },
        ...{ influence: seat?.influence, leverage: seat?.leverage, mandate: seat?.mandate?.id },
        ...{ score: standing?.score, winner: standing?.winner, mandate_met: standing?.mandateMet },
        ...{ people: 1, holder: 'people', research: true },
      });
    }
  });

  test('rounds, trust and votes are those of the table', () => {
    expect(records(tables, 'rounds').map(({ tension, coin }) => [tension, coin])).toEqual(
      state.coins.map(({ tension, face }) => [tension, face]),
    );
    const trust = records(tables, 'trust');
    expect(trust).toHaveLength(6 * 5 * (rounds.length + 1));
    for (const { round, seat, toward, trust: value } of trust)
      if (Number(round) > 0)
        expect(value).toBe(rounds[Number(round) - 1]?.trust[String(seat)]?.[String(toward)]);
    const cast = eventsIn('norm-voted').flatMap(({ votes }) => votes);
    const told = records(tables, 'votes').filter(({ vote }) => vote !== 'abstained');
    expect(told.map(({ seat, vote }) => ({ seat, vote }))).toEqual(cast);
    expect(cast.length).toBeGreaterThan(0);
  });

  test('every card that counted stands once, with what came of it', () => {
    const rows = records(tables, 'commitments');
    const cards = eventsIn('committed').flatMap(({ commitment }) => commitment.cards);
    expect(rows.filter(({ kind }) => kind !== 'invest')).toHaveLength(cards.length);
    const attacks = eventsIn('cyber-resolved');
    expect(rows.filter(({ success }) => success !== null)).toHaveLength(attacks.length);
    expect(rows.filter(({ named }) => named !== null)).toHaveLength(
      attacks.filter(({ named }) => named !== null).length,
    );
    const gains = eventsIn('ai-resolved').map(({ gain, hazard }) => (hazard ? -gain : gain));
    const told = rows.flatMap(({ gain }) => (gain === null ? [] : [Number(gain)]));
    expect(told.toSorted()).toEqual(gains.toSorted());
  });

  test('talk is counted, and words stand as they were said', () => {
    const said = eventsIn('said');
    const talk = records(tables, 'talk');
    expect(talk.reduce((sum, { messages }) => sum + Number(messages), 0)).toBe(said.length);
    const words = said.filter(({ saying, delegate }) => saying.kind === 'words' && delegate !== undefined);
    expect(words.length).toBeGreaterThan(0);
    expect(records(tables, 'words')).toHaveLength(words.length);
  });
});

test('an asker who may not know all gets no cyber card of others, no talk and no secret accord of others', () => {
  for (const { id: seat } of played.state.setup.seats) {
    const tables = tablesOf(materialOf(played, { kind: 'seat', seat }), false);
    for (const row of records(tables, 'commitments')) if (row.kind === 'cyber') expect(row.seat).toBe(seat);
    for (const { channel } of records(tables, 'talk')) expect(String(channel).split(' ')).toContain(seat);
    for (const row of records(tables, 'accords')) {
      const cameOut = row.secret === false || row.leaked_in !== null || row.end === 'broken';
      // Of one that somebody left, all know that it existed, and nothing else.
      if (!cameOut && row.clauses !== '') expect(String(row.parties).split(' ')).toContain(seat);
      expect(row.broken_unfound_by).toBe('');
    }
  }
});

test('for research, nothing tells of a seat of which somebody did not agree; elsewhere nothing tells its words', () => {
  const refusing = ['tarsk', 'ysmere'];
  const material = materialOf(played, FACILITATOR, refusing);
  const research = JSON.stringify(tablesOf(material, true).filter(({ name }) => name !== 'rounds'));
  for (const { seat } of records(tablesOf(material, true), 'seats')) expect(refusing).not.toContain(seat);
  for (const name of ['people', 'commitments', 'trust', 'talk', 'words', 'votes'])
    for (const row of records(tablesOf(material, true), name))
      expect(
        refusing.some((seat) => [row.seat, row.toward, row.sponsor].includes(seat)),
        name,
      ).toBe(false);
  expect(research).toContain('ondara');
  const words = records(tablesOf(material, false), 'words');
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter(({ seat }) => refusing.includes(String(seat)))).toEqual([]);
});

test('events leave under pseudonyms, without the words of those who did not agree, and without names of actions', () => {
  const { log } = played;
  const personOf = (delegate: string) => ({
    person: `someone ${delegate[0]}`,
    research: delegate.startsWith('o'),
  });
  const desk: TableEvent[] = [
    { type: 'asked', by: null, action: 'secret-name' },
    { type: 'desk-said', to: ['ondara'], open: false, text: 'Take heart, Ana' },
    { type: 'moment-marked', moment: 1, note: 'Ana gave in' },
  ];
  const left = pseudonymous([...log, ...desk], personOf, (seat) => seat.startsWith('o'));
  expect(left).toHaveLength(log.length + 2);
  const all = JSON.stringify(left);
  for (const { id } of played.state.setup.seats) expect(all).not.toContain(`"${id}-1"`);
  for (const said of ['Ana', 'secret-name']) expect(all).not.toContain(said);
  for (const event of left)
    if (event.type === 'said' && event.saying.kind === 'words')
      expect(event.saying.text === ERASED).toBe(event.by !== 'ondara');
});

test('no cell is taken for a formula, and numbers stay numbers', () => {
  const bad = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'];
  const text = csvOf({
    name: 'x',
    columns: ['a', 'b'],
    rows: [...bad.map((cell) => ({ about: [], cells: [cell, -3] })), { about: [], cells: [true, null] }],
  });
  expect(text.startsWith('\ufeffa,b\r\n')).toBe(true);
  const lines = text.slice(1).trimEnd().split('\r\n').slice(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^"?'.*,-3$/s);
  expect(lines.at(-1)).toBe('yes,');
});

test('the codebook explains every column of every table, and none that there is not', () => {
  const book = readFileSync(new URL('../../assets/export/codebook.en.md', import.meta.url), 'utf8');
  const sections = new Map(
    book.split('\n## ').map((section) => [section.slice(0, section.search(/[:\n]/)), section]),
  );
  for (const { name, columns } of tablesOf(materialOf(played, FACILITATOR), false)) {
    const section = sections.get(`${name}.csv`) ?? '';
    const explained = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, column]) => column),
    );
    expect(explained, name).toEqual(columns);
  }
});
