import type * as z from 'zod/mini';
import { DOMAINS } from './domains.ts';
import { INCIDENTS } from './incidents.ts';
import { MANDATE_IDS } from './mandates.ts';
import type { Scenario, ScenarioFault } from './scenario.ts';
import { scenarioSchema } from './scenario.ts';
import { faultOf } from './scenarioFaults.ts';

/** What a scenario file may refer to besides itself. */
interface ScenarioSurroundings {
  /** Names of the shipped emblems; where it is left out, emblems are not checked. */
  readonly emblems?: readonly string[];
}

function repeated(ids: readonly string[]): { id: string; at: number }[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ id, at }] : []));
}

function seatFaults({ seats }: Scenario, emblems: readonly string[] | undefined): ScenarioFault[] {
  const twice = repeated(seats.map(({ id }) => id)).map(({ id, at }) => ({
    path: `seats[${at}].id`,
    wrong: `"${id}" is the id of an earlier seat`,
    right: 'an id that no other seat has',
  }));
  const sameEmblem = repeated(seats.map(({ emblem }) => emblem)).map(({ id, at }) => ({
    path: `seats[${at}].emblem`,
    wrong: `"${id}" is the emblem of an earlier seat`,
    right: 'an emblem that no other seat has',
  }));
  const unknown = seats.flatMap(({ emblem }, at) =>
    emblems === undefined || emblems.includes(emblem)
      ? []
      : [
          {
            path: `seats[${at}].emblem`,
            wrong: `there is no emblem "${emblem}"`,
            right: `one of ${emblems.join(', ')}`,
          },
        ],
  );
  return [...twice, ...sameEmblem, ...unknown];
}

function baselineFaults({ seats, baseline }: Scenario): ScenarioFault[] {
  const known = seats.map(({ id }) => id);
  return baseline.except.flatMap((exception, at) =>
    (['from', 'to'] as const).flatMap((side) =>
      exception[side].flatMap((id, index) =>
        known.includes(id)
          ? []
          : [
              {
                path: `baseline.except[${at}].${side}[${index}]`,
                wrong: `there is no seat "${id}"`,
                right: `one of ${known.join(', ')}`,
              },
            ],
      ),
    ),
  );
}

function incidentFaults({ incidents }: Scenario): ScenarioFault[] {
  const ids = incidents.map((incident) => (typeof incident === 'string' ? incident : incident.id));
  const twice = repeated(ids).map(({ id, at }) => ({
    path: `incidents[${at}]`,
    wrong: `"${id}" stands in the list already`,
    right: 'each incident once',
  }));
  const disguised = incidents.flatMap((incident, at) =>
    typeof incident !== 'string' && Object.hasOwn(INCIDENTS, incident.id)
      ? [
          {
            path: `incidents[${at}].id`,
            wrong: `"${incident.id}" is the id of a shipped incident`,
            right: 'another id for your own incident, or only the id to use the shipped one',
          },
        ]
      : [],
  );
  const covered = new Set(
    incidents.map((incident) => (typeof incident === 'string' ? INCIDENTS[incident] : incident.domain)),
  );
  const missing = DOMAINS.filter((domain) => !covered.has(domain)).map((domain) => ({
    path: 'incidents',
    wrong: `no incident of the domain ${domain}`,
    right: 'at least one incident for each of the ten domains, as any of them may open a round',
  }));
  return [...twice, ...disguised, ...missing];
}

function mandateFaults({ mandates = MANDATE_IDS, seats }: Scenario): ScenarioFault[] {
  const twice = repeated(mandates).map(({ id, at }) => ({
    path: `mandates[${at}]`,
    wrong: `"${id}" stands in the deck already`,
    right: 'each mandate once, as none is dealt twice',
  }));
  if (mandates.length >= seats.length) return twice;
  const short = {
    path: 'mandates',
    wrong: `${mandates.length} mandates for ${seats.length} seats`,
    right: `at least ${seats.length} of ${MANDATE_IDS.join(', ')}, or leave mandates out to deal from all`,
  };
  return [...twice, short];
}

function presetFaults({ presets, rounds }: Scenario): ScenarioFault[] {
  const twice = repeated(presets.map(({ id }) => id)).map(({ id, at }) => ({
    path: `presets[${at}].id`,
    wrong: `"${id}" is the id of an earlier preset`,
    right: 'an id that no other preset of this scenario has',
  }));
  const long = presets.flatMap((preset, at) =>
    preset.rounds > rounds
      ? [
          {
            path: `presets[${at}].rounds`,
            wrong: `${preset.rounds} rounds, but the scenario has ${rounds}`,
            right: `at most ${rounds}`,
          },
        ]
      : [],
  );
  return [...twice, ...long];
}

/**
 * Reads a scenario file: its shape first, then what its parts say of each other. Every mistake is reported, not only
 * the first; the reports are for the people who write scenarios.
 * @param json what JSON.parse gave
 * @param file the file's name, which must be the scenario's id and `.json`
 */
export function readScenario(
  json: unknown,
  file: string,
  { emblems }: ScenarioSurroundings = {},
): Scenario | ScenarioFault[] {
  const read: z.core.util.SafeParseResult<Scenario> = scenarioSchema.safeParse(json);
  if (!read.success) return read.error.issues.flatMap((issue) => faultOf(issue, json));
  const scenario = read.data;
  const misnamed =
    file === `${scenario.id}.json`
      ? []
      : [
          {
            path: 'id',
            wrong: `"${scenario.id}" in the file ${file}`,
            right: `the file ${scenario.id}.json`,
          },
        ];
  const faults = [
    ...misnamed,
    ...seatFaults(scenario, emblems),
    ...baselineFaults(scenario),
    ...incidentFaults(scenario),
    ...mandateFaults(scenario),
    ...presetFaults(scenario),
  ];
  return faults.length > 0 ? faults : scenario;
}
