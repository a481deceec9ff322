/** The same play twice from the same seed, with one secret in it changed: all others get the same frames, to the byte. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SeatView } from '../../shared/projection/views.ts';
import type { SeatRequest } from '../../shared/protocol/messages.ts';
import { viewOf } from '../../shared/protocol/mirror.ts';
import type { Commitment } from '../../shared/rules/state.ts';
import { HOLD } from '../../shared/rules/state.ts';
import type { Player, Running } from '../server/support/server.ts';
import { startServer } from '../server/support/server.ts';
import { anyCommitment, diceOf } from '../support/offers.ts';
import { tries } from '../support/scale.ts';
import { frameHashesAside } from '../support/seals.ts';
import type { Table } from './recording.ts';
import {
  ARCHIPELAGO,
  accepted,
  act,
  caughtUp,
  endPhase,
  everybody,
  framesOf,
  goTo,
  HOSTED,
  openTable,
  recordFrames,
  start,
} from './recording.ts';

let server: Running;
let seed = '';
/** Nobody is paced. Milliseconds. */
let skipped = 0;
beforeAll(async () => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + skipped);
  recordFrames();
  server = await startServer({ seed: () => seed });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
  vi.restoreAllMocks();
});

const PEOPLE = ['ondara', 'kelduin', 'ysmere'] as const;

function viewAt(player: Player): SeatView {
  const [welcome] = player.welcomes;
  const last = [...player.welcomes, ...player.told].at(-1);
  if (!welcome || !last?.own || !last.options) throw new Error('Nobody sits here');
  return { ...viewOf(player.room.state, welcome.setup), own: last.own, options: last.options };
}

interface Play {
  /** What Ondara drafts before it seals, and what is done before that. */
  readonly drafts: (view: SeatView) => readonly Commitment[];
  readonly talk: (table: Table, round: number) => Promise<void>;
  /** By a facilitator, who may read everything but votes of a secret ballot: its desk is no reader here. */
  readonly led: boolean;
}

const QUIET: Play = { drafts: () => [], talk: async () => undefined, led: false };
const LED: Play = { ...QUIET, led: true };

/** Seals one after the other, always in this order; what they draft before is anything that is on offer. */
async function commitAll(table: Table, salt: string, ondara?: Play['drafts']): Promise<void> {
  const { round } = table.desk.room.state;
  for (const seat of PEOPLE) {
    skipped += 60_000;
    const view = viewAt(table[seat]);
    const anything = () => [anyCommitment(view, diceOf(salt, round, seat), 0.6)];
    const drafts = seat === 'ondara' && ondara ? ondara(view) : anything();
    for (const commitment of drafts)
      await accepted(table[seat].room.request('intent', { type: 'draft', round, commitment }));
    await act(table, table[seat], { type: 'seal', round });
  }
}

/** Plays some rounds, the same each time; then a round with the secrets of this play in it, to the last seal. */
async function play(salt: string, rounds: number, { drafts, talk, led }: Play): Promise<Table> {
  seed = `pair ${salt}`;
  skipped += 3_600_000;
  const table = await openTable(server, { ...ARCHIPELAGO, ...(led ? {} : HOSTED), secretBallot: true });
  await start(table);
  for (let round = 1; round <= rounds; round++) {
    await goTo(table, 'commitment');
    await commitAll(table, salt);
    await goTo(table, 'reflection');
    await endPhase(table);
    skipped += 60_000;
  }
  await goTo(table, 'negotiation');
  const { round } = table.desk.room.state;
  await act(table, table.ysmere, { type: 'table-norm', round, norm: 'attribution-body' });
  await talk(table, round);
  await goTo(table, 'commitment');
  await commitAll(table, salt, drafts);
  await caughtUp(...everybody(table));
  return table;
}

function say(to: readonly string[], ...texts: readonly string[]): Play {
  return {
    ...QUIET,
    async talk(table, round) {
      for (const text of texts)
        await act(table, table.ondara, {
          type: 'say',
          round,
          to,
          saying: { kind: 'words', text, promise: false },
        });
    },
  };
}

type Terms = Extract<SeatRequest, { type: 'propose' }>['terms'];
const PACT: Terms = {
  parties: ['ondara', 'kelduin'],
  clauses: [{ kind: 'no-cyber', domains: [] }],
  rounds: 2,
  secret: true,
};

function agree(changes: Partial<Terms>, ends: 'left' | 'signed' | 'refused' | 'withdrawn'): Play {
  return {
    ...QUIET,
    async talk(table, round) {
      const { ondara, kelduin } = table;
      await act(table, ondara, { type: 'propose', round, terms: { ...PACT, ...changes }, amends: null });
      const { id: proposal = '', revision = 1 } = kelduin.told.at(-1)?.own?.proposals.at(-1) ?? {};
      if (ends === 'signed') await act(table, kelduin, { type: 'sign', round, proposal, revision });
      if (ends === 'withdrawn') await act(table, ondara, { type: 'withdraw', round, proposal });
      if (ends === 'refused')
        await act(table, kelduin, { type: 'refuse', round, proposal, revision, reason: 'not-now' });
    },
  };
}

/** Any commitment of this view but the one that another salt gives. */
function any(view: SeatView, salt: string): Commitment {
  return anyCommitment(view, diceOf(salt, view.round, 'other'));
}

/** A card of this kind in each posture and at each target that is on offer. */
function allOf(view: SeatView, kind: 'cyber' | 'ai'): Commitment[] {
  const option = view.options.cards.find(({ move, refused }) => move.startsWith(kind) && refused === null);
  if (!option) return [];
  const postures = option.postures.filter(({ refused }) => refused === null).map(({ posture }) => posture);
  const targets = option.targets.map(({ seat }) => [seat]);
  const cards = (kind === 'ai' && postures.length > 0 ? postures : [null]).flatMap((posture) =>
    (targets.length > 0 ? targets : [[]]).map((aim) => ({ move: option.move, posture, targets: aim })),
  );
  return cards.map((card) => ({ cards: [card], invest: null }));
}

type Kind = readonly [what: string, play: Play, readers: readonly (keyof Table)[]];
/** Where the opener plays, as Ondara, it has the desk as well; a facilitator’s reads commitments. */
const PARTNERS = ['kelduin', 'ysmere', 'observer', 'projector'] as const;
const THIRD = ['ysmere', 'observer', 'projector'] as const;
const WITH_DESK = [...PARTNERS, 'desk'] as const;

/** Secrets of Ondara alone, and such as it shares with Kelduin. */
const KINDS: readonly Kind[] = [
  ['another commitment', { ...LED, drafts: (view) => [any(view, 'one')] }, PARTNERS],
  [
    'many drafts, then the first again',
    { ...LED, drafts: (view) => [any(view, 'one'), any(view, 'two'), HOLD] },
    PARTNERS,
  ],
  ['every target of a cyber card', { ...LED, drafts: (view) => allOf(view, 'cyber') }, PARTNERS],
  ['every posture of an AI card', { ...LED, drafts: (view) => allOf(view, 'ai') }, PARTNERS],
  ['an investment', { ...LED, drafts: () => [{ cards: [], invest: 'cyber' }] }, PARTNERS],
  ['a vote for', { ...LED, drafts: () => [{ ...HOLD, vote: 'for' }] }, WITH_DESK],
  ['a vote against', { ...LED, drafts: () => [{ ...HOLD, vote: 'against' }] }, WITH_DESK],
  ['words among its own', say([], 'Let us wait'), PARTNERS],
  ['a word in private', say(['kelduin'], 'Yes'), THIRD],
  ['another word in private, as long', say(['kelduin'], 'No.'), THIRD],
  ['long words in private, several times', say(['kelduin'], 'x'.repeat(400), 'y', 'ä'.repeat(200)), THIRD],
  ['a proposal that is left', agree({}, 'left'), THIRD],
  ['a proposal that is refused', agree({ rounds: 4 }, 'refused'), THIRD],
  ['a proposal that is withdrawn', agree({}, 'withdrawn'), THIRD],
  ['a secret accord', agree({}, 'signed'), THIRD],
  [
    'a secret accord of other terms',
    agree({ clauses: [{ kind: 'early-warning' }, { kind: 'cbm-pledge' }], rounds: 3 }, 'signed'),
    THIRD,
  ],
];

const SEEDS = tries(1, 63);

test('whatever secret differs, the frames of all whom it does not concern are the same to the byte until the reveal', async () => {
  let [pairs, frames, bytes] = [0, 0, 0];
  for (let salt = 0; salt < SEEDS; salt++) {
    const rounds = salt % 3;
    const bases = { led: await play(`${salt}`, rounds, LED), hosted: await play(`${salt}`, rounds, QUIET) };
    const sent = (table: Table, reader: keyof Table) =>
      framesOf(table[reader] as Player).map(frameHashesAside);
    for (const [what, secretly, readers] of KINDS) {
      const table = await play(`${salt}`, rounds, secretly);
      const base = bases[secretly.led ? 'led' : 'hosted'];
      expect(sent(table, 'ondara'), `${what} is no secret`).not.toEqual(sent(base, 'ondara'));
      for (const reader of readers) {
        const got = sent(table, reader);
        expect(got, `seed ${salt}, ${what}, at ${reader}`).toEqual(sent(base, reader));
        frames += got.length;
        bytes += got.join('').length / 2;
      }
      pairs++;
      await Promise.all(everybody(table).map(({ room }) => room.leave()));
    }
    for (const base of Object.values(bases))
      await Promise.all(everybody(base).map(({ room }) => room.leave()));
  }
  console.log(`${pairs} pairs, ${frames} frames of ${(bytes / 1e6).toFixed(1)} MB: 0 differ`);
  expect(pairs).toBe(SEEDS * KINDS.length);
  expect(frames).toBeGreaterThan(pairs * 20);
}, 7_200_000);
