import * as z from 'zod/mini';
import { DOMAINS } from './domains.ts';
import { INCIDENTS } from './incidents.ts';
import { MANDATE_IDS } from './mandates.ts';
import { NORM_IDS } from './norms.ts';
import { movedNumbers } from './scenarioNumbers.ts';
import { SILENT } from './silent.ts';
import { PRESS_REGIMES } from './talk.ts';
import { TEXT_LENGTHS, textLine, textLines } from './texts.ts';

/** Bytes of a scenario as JSON: three times what eight seats and forty incidents in four languages come to. */
export const MOST_SCENARIO_BYTES = 256 * 1024;

/** Descriptions go into the JSON Schema, for whoever writes a file in an editor of texts. */
const told = (description: string) => ({ description });

const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const key = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const minutes = z.number().check(z.minimum(0), z.maximum(600));

const seat = z.strictObject({
  id: key,
  name: textLine(TEXT_LENGTHS.name),
  profile: textLine(TEXT_LENGTHS.profile, 'What the state is, in a sentence.'),
  emblem: key.register(z.globalRegistry, told('One of the shipped emblems; no two seats share one.')),
  enamel: z
    .string()
    .check(z.regex(/^#[0-9A-Fa-f]{6}$/))
    .register(z.globalRegistry, told('The colour behind the emblem.')),
  cyber: whole(0, 5),
  ai: whole(0, 5),
  institutions: whole(0, 5),
  autonomy: whole(0, 10),
  influence: whole(0, 200).register(
    z.globalRegistry,
    told('Starting influence over the full rounds of the scenario: a handicap that evens the seats.'),
  ),
});

const shippedIncident = z.enum(
  Object.keys(INCIDENTS) as [keyof typeof INCIDENTS, ...(keyof typeof INCIDENTS)[]],
);
const ownIncident = z.strictObject({
  id: key,
  domain: z.enum(DOMAINS),
  title: textLine(TEXT_LENGTHS.incidentTitle),
  story: textLines(TEXT_LENGTHS.story),
});

const prepared = {
  id: key,
  round: z
    .optional(whole(1, 12))
    .register(z.globalRegistry, told('At whose briefing it comes; left out, it waits for the facilitator.')),
  title: textLine(TEXT_LENGTHS.incidentTitle),
  story: textLines(TEXT_LENGTHS.story),
};

const inject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('news'),
    ...prepared,
    to: z
      .optional(z.array(key).check(z.minLength(1), z.maxLength(8)))
      .register(z.globalRegistry, told('The seats that hear of it; all where it is left out.')),
  }),
  z.strictObject({ kind: z.literal('incident'), ...prepared, domain: z.enum(DOMAINS) }),
]);

/** As `key`, but it may begin with a number: `60-minutes`. */
const presetKey = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** Seconds. */
const phase = whole(5, 3600);

const preset = z.strictObject({
  id: presetKey,
  minutes: whole(1, 600).register(
    z.globalRegistry,
    told('The whole session, seating included, as it is announced.'),
  ),
  rounds: whole(1, 12),
  unlocking: z
    .boolean()
    .register(z.globalRegistry, told('Postures, investing, accords and norms unlock by round.')),
  clock: z
    .strictObject({
      briefing: phase,
      negotiation: phase,
      commitment: phase,
      resolution: phase,
      reflection: phase,
    })
    .register(z.globalRegistry, told('Seconds of each phase.')),
  teach: minutes.register(z.globalRegistry, told('Minutes before the first round.')),
  debrief: minutes.register(z.globalRegistry, told('Minutes after the last round.')),
});

const fromRound = z.optional(whole(1, 12));

const unlocking = z.strictObject({
  delegated: fromRound,
  vendor: fromRound,
  invest: fromRound,
  accords: fromRound,
  clauses: fromRound,
  secrecy: fromRound,
  amending: fromRound,
  leaving: fromRound,
  norms: fromRound,
});

/** A scenario file: everything that anyone may change without programming. */
export const scenarioSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(200))),
  id: key.register(z.globalRegistry, told('In assets/scenarios the name of the file without its ending.')),
  title: textLine(TEXT_LENGTHS.title),
  summary: textLine(TEXT_LENGTHS.summary),
  rounds: whole(1, 12),
  tension: whole(5, 95),
  ladder: whole(0, 3),
  baseline: z
    .strictObject({
      all: whole(0, 100),
      except: z
        .array(
          z.strictObject({
            from: z.array(key).check(z.maxLength(8)),
            to: z.array(key).check(z.maxLength(8)),
            trust: whole(0, 100),
          }),
        )
        .check(z.maxLength(56)),
    })
    .register(
      z.globalRegistry,
      told('Baseline trust: of all in all, and what differs. The first exception that fits counts.'),
    ),
  seats: z.array(seat).check(z.minLength(3), z.maxLength(8)),
  incidents: z.array(z.union([shippedIncident, ownIncident])).check(z.minLength(1), z.maxLength(100)),
  injects: z
    .optional(z.array(inject).check(z.maxLength(60)))
    .register(z.globalRegistry, told('News and incidents that stand ready in the facilitator’s queue.')),
  presets: z
    .array(preset)
    .check(z.minLength(1), z.maxLength(12))
    .register(z.globalRegistry, told('The first is the one offered first.')),
  press: z
    .optional(z.enum(PRESS_REGIMES))
    .register(z.globalRegistry, told('What may be said between delegations; open where it is left out.')),
  silent: z
    .optional(z.enum(SILENT))
    .register(
      z.globalRegistry,
      told(
        'What becomes of a delegation that is away when it should commit: a stand-in plays it, or it is waited for until the deadline and holds. Left out: a stand-in; with commitments of an hour or longer it holds.',
      ),
    ),
  mandates: z
    .optional(z.array(z.enum(MANDATE_IDS)).check(z.minLength(1)))
    .register(z.globalRegistry, told('The deck of mandates; all ten where it is left out.')),
  norms: z
    .optional(
      z.strictObject({
        allowed: z.optional(z.array(z.enum(NORM_IDS))),
        inForce: z.optional(z.array(z.enum(NORM_IDS))),
      }),
    )
    .register(
      z.globalRegistry,
      told(
        'The norms that may be tabled (all eight where it is left out), and those in force from the start.',
      ),
    ),
  unlocking: z
    .optional(unlocking)
    .register(
      z.globalRegistry,
      told('From which round on, where a preset unlocks by round; what is left out as the rules have it.'),
    ),
  numbers: z
    .optional(movedNumbers)
    .register(z.globalRegistry, told('Numbers of the rules that are other than usual here.')),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioSeat = Scenario['seats'][number];
export type Preset = Scenario['presets'][number];
