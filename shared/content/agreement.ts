import { DOMAINS } from './domains.ts';
import type { ScenarioFault } from './faults.ts';
import { fault } from './faults.ts';
import { INCIDENTS } from './incidents.ts';
import { MANDATE_IDS } from './mandates.ts';
import { NORM_IDS } from './norms.ts';
import type { Scenario } from './scenario.ts';
import { numbersWith } from './scenarioNumbers.ts';

function repeated(ids: readonly string[]): { id: string; at: number }[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ id, at }] : []));
}

function seatFaults({ seats }: Scenario, emblems: readonly string[] | undefined): ScenarioFault[] {
  const twice = repeated(seats.map(({ id }) => id)).map(({ id, at }) =>
    fault(`seats[${at}].id`, 'seat-id-twice', 'other-id', { id }),
  );
  const sameEmblem = repeated(seats.map(({ emblem }) => emblem)).map(({ id, at }) =>
    fault(`seats[${at}].emblem`, 'emblem-twice', 'other-emblem', { id }),
  );
  const unknown = seats.flatMap(({ emblem }, at) =>
    emblems === undefined || emblems.includes(emblem)
      ? []
      : [fault(`seats[${at}].emblem`, 'no-emblem', 'one-of', { id: emblem, list: emblems.join(', ') })],
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
              fault(`baseline.except[${at}].${side}[${index}]`, 'no-seat', 'one-of', {
                id,
                list: known.join(', '),
              }),
            ],
      ),
    ),
  );
}

function incidentFaults({ incidents }: Scenario): ScenarioFault[] {
  const ids = incidents.map((incident) => (typeof incident === 'string' ? incident : incident.id));
  const twice = repeated(ids).map(({ id, at }) =>
    fault(`incidents[${at}]`, 'incident-twice', 'incident-once', { id }),
  );
  const disguised = incidents.flatMap((incident, at) =>
    typeof incident !== 'string' && Object.hasOwn(INCIDENTS, incident.id)
      ? [fault(`incidents[${at}].id`, 'incident-shipped', 'incident-id', { id: incident.id })]
      : [],
  );
  const covered = new Set(
    incidents.map((incident) => (typeof incident === 'string' ? INCIDENTS[incident] : incident.domain)),
  );
  const missing = DOMAINS.filter((domain) => !covered.has(domain)).map((domain) =>
    fault('incidents', 'domain-missing', 'each-domain', { domain }),
  );
  return [...twice, ...disguised, ...missing];
}

function injectFaults({ injects = [], incidents, seats }: Scenario): ScenarioFault[] {
  const before = incidents.map((incident) => (typeof incident === 'string' ? incident : incident.id));
  const known = seats.map(({ id }) => id);
  const twice = repeated([...before, ...injects.map(({ id }) => id)])
    .filter(({ at }) => at >= before.length)
    .map(({ id, at }) => fault(`injects[${at - before.length}].id`, 'incident-twice', 'incident-id', { id }));
  const strangers = injects.flatMap((inject, at) =>
    (inject.kind === 'news' ? (inject.to ?? []) : []).flatMap((id, index) =>
      known.includes(id)
        ? []
        : [fault(`injects[${at}].to[${index}]`, 'no-seat', 'one-of', { id, list: known.join(', ') })],
    ),
  );
  return [...twice, ...strangers];
}

function mandateFaults({ mandates = MANDATE_IDS, seats }: Scenario): ScenarioFault[] {
  const twice = repeated(mandates).map(({ id, at }) =>
    fault(`mandates[${at}]`, 'mandate-twice', 'mandate-once', { id }),
  );
  if (mandates.length >= seats.length) return twice;
  const values = { mandates: mandates.length, seats: seats.length, list: MANDATE_IDS.join(', ') };
  return [...twice, fault('mandates', 'mandates-few', 'deck', values)];
}

function normFaults({ norms = {}, mandates = MANDATE_IDS, numbers }: Scenario): ScenarioFault[] {
  const { allowed = NORM_IDS, inForce = [] } = norms;
  const twice = (['allowed', 'inForce'] as const).flatMap((list) =>
    repeated(norms[list] ?? []).map(({ id, at }) =>
      fault(`norms.${list}[${at}]`, 'norm-twice', 'norm-once', { id }),
    ),
  );
  const open = allowed.filter((norm) => !inForce.includes(norm)).length;
  const { norms: needed } = numbersWith(numbers).mandate;
  return mandates.includes('norm-setter') && open < needed
    ? [...twice, fault('norms', 'norms-few', 'norm-deck', { open, needed })]
    : twice;
}

function presetFaults({ presets, rounds }: Scenario): ScenarioFault[] {
  const twice = repeated(presets.map(({ id }) => id)).map(({ id, at }) =>
    fault(`presets[${at}].id`, 'preset-twice', 'preset-id', { id }),
  );
  const long = presets.flatMap((preset, at) =>
    preset.rounds > rounds
      ? [
          fault(`presets[${at}].rounds`, 'preset-long', 'at-most-rounds', {
            rounds: preset.rounds,
            most: rounds,
          }),
        ]
      : [],
  );
  return [...twice, ...long];
}

/** What the parts of a scenario say of each other that does not agree. */
export function disagreements(scenario: Scenario, emblems: readonly string[] | undefined): ScenarioFault[] {
  return [
    ...seatFaults(scenario, emblems),
    ...baselineFaults(scenario),
    ...incidentFaults(scenario),
    ...injectFaults(scenario),
    ...mandateFaults(scenario),
    ...normFaults(scenario),
    ...presetFaults(scenario),
  ];
}
