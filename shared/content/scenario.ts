import * as z from 'zod/mini';
import { DOMAINS } from './domains.ts';
import { INCIDENTS } from './incidents.ts';
import { MANDATE_IDS } from './mandates.ts';
import { PRESS_REGIMES } from './talk.ts';

/** A text in one or more languages, keyed by language tag; English is always there. */
const texts = z.catchall(z.object({ en: z.string().check(z.minLength(1)) }), z.string());

const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const key = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const minutes = z.number().check(z.minimum(0), z.maximum(600));

const seat = z.strictObject({
  id: key,
  name: texts,
  /** What the state is, in a sentence. */
  profile: texts,
  /** A shipped emblem of assets/emblems. */
  emblem: key,
  enamel: z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/)),
  cyber: whole(0, 5),
  ai: whole(0, 5),
  institutions: whole(0, 5),
  autonomy: whole(0, 10),
  /** Starting influence over the scenario's full rounds; a handicap that evens the seats. */
  influence: whole(0, 200),
});

const shippedIncident = z.enum(
  Object.keys(INCIDENTS) as [keyof typeof INCIDENTS, ...(keyof typeof INCIDENTS)[]],
);
const ownIncident = z.strictObject({ id: key, domain: z.enum(DOMAINS), title: texts, story: texts });

/** As `key`, but it may begin with a number: `60-minutes`. */
const presetKey = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

const preset = z.strictObject({
  id: presetKey,
  /** The whole session, seating included, as it is announced. */
  minutes: whole(1, 600),
  rounds: whole(1, 12),
  /** Postures, investing and (later) norms and accords unlock by round. */
  unlocking: z.boolean(),
  /** Seconds of each phase. */
  clock: z.strictObject({
    briefing: whole(5, 3600),
    negotiation: whole(5, 3600),
    commitment: whole(5, 3600),
    resolution: whole(5, 3600),
    reflection: whole(5, 3600),
  }),
  /** Minutes before the first round and after the last. */
  teach: minutes,
  debrief: minutes,
});

/** A scenario file: everything that anyone may change without programming. */
export const scenarioSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: key,
  title: texts,
  summary: texts,
  rounds: whole(1, 12),
  tension: whole(5, 95),
  ladder: whole(0, 3),
  /** Baseline trust: everybody's in everybody, and what differs. */
  baseline: z.strictObject({
    all: whole(0, 100),
    except: z.array(z.strictObject({ from: z.array(key), to: z.array(key), trust: whole(0, 100) })),
  }),
  seats: z.array(seat).check(z.minLength(3), z.maxLength(8)),
  incidents: z.array(z.union([shippedIncident, ownIncident])).check(z.minLength(1)),
  /** The first is the one offered first. */
  presets: z.array(preset).check(z.minLength(1)),
  /** What may be said between delegations; open where it is left out. */
  press: z.optional(z.enum(PRESS_REGIMES)),
  /** The deck of mandates; all ten where it is left out. */
  mandates: z.optional(z.array(z.enum(MANDATE_IDS)).check(z.minLength(1))),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioSeat = Scenario['seats'][number];
export type Preset = Scenario['presets'][number];

/** One mistake in a scenario file: where it is, what is wrong, and what would be right. */
export interface ScenarioFault {
  readonly path: string;
  readonly wrong: string;
  readonly right: string;
}
