import { parseArgs } from 'node:util';
import type { Preset, Scenario } from '../../shared/content/scenario.ts';
import type { Style } from '../../shared/content/styles.ts';
import { STYLES } from '../../shared/content/styles.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { Figure } from '../../shared/simulation/properties/figure.ts';
import { figuresCalled, figuresOf } from '../../shared/simulation/properties/figure.ts';
import { occasionsOf } from '../../shared/simulation/properties/occasion.ts';
import type { Simulation } from '../../shared/simulation/simulate.ts';

/** Games between bots of given styles. */
export interface GamesAsked extends Simulation {
  readonly what: 'games';
  readonly json: boolean;
}

/** The properties of the rules. */
export interface PropertiesAsked {
  readonly what: 'properties';
  /** At least one. */
  readonly figures: readonly Figure[];
  readonly seed: string;
  readonly quick: boolean;
  /** Null takes as many as there are cores. */
  readonly threads: number | null;
  readonly json: boolean;
}

type SimulateArguments = GamesAsked | PropertiesAsked;

/** The arguments cannot be used; the message says what would be right. */
export class ArgumentsUnusable extends Error {
  override readonly name = 'ArgumentsUnusable';
}

export const USAGE = `Plays bots against each other, without a server, and says what came of it.

npm run simulate -- --scenario ID [options]
npm run simulate -- --properties [--only A,B,…] [--quick] [options]

  --scenario ID      the scenario; required
  --preset ID        one of its presets; the first where it is left out
  --games N          how many games, 1 to 100000; 100 where it is left out
  --seed TEXT        the same seed gives the same games; 1 where it is left out
  --styles A,B,…     styles in the order of the seats, from the beginning again where they are fewer;
                     where it is left out, all styles are dealt by lot in every game
  --properties       measures the seven properties that the rules promise, and ends with 1 where one fails;
                     takes minutes
  --only A,B,…       with --properties: only the figures that have one of these in their names; of what a colon
                     joins, they must have all: 4, two-giants, 1-mixed:two-giants
  --quick            with --properties: few games and wide margins; takes seconds
  --threads N        with --properties: as many as there are cores where it is left out
  --json             one JSON object in place of the table
  --help             this text

Styles: ${STYLES.join(', ')}.`;

const OPTIONS = {
  scenario: { type: 'string' },
  preset: { type: 'string' },
  games: { type: 'string' },
  seed: { type: 'string', default: '1' },
  styles: { type: 'string' },
  properties: { type: 'boolean', default: false },
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
  threads: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const GAMES = 100;
const MOST_GAMES = 100_000;
const MOST_THREADS = 64;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new ArgumentsUnusable(error instanceof Error ? error.message : String(error));
  }
}

/** @throws ArgumentsUnusable */
export function scenarioOf(id: string | undefined, scenarios: ReadonlyMap<string, Scenario>): Scenario {
  const all = [...scenarios.keys()].join(', ');
  if (id === undefined)
    throw new ArgumentsUnusable(`--scenario is missing. The scenarios are ${all}. More with --help.`);
  const scenario = scenarios.get(id);
  if (!scenario) throw new ArgumentsUnusable(`There is no scenario "${id}". The scenarios are ${all}.`);
  return scenario;
}

/** The first where none is named. @throws ArgumentsUnusable */
export function presetOf(id: string | undefined, { id: scenario, presets }: Scenario): Preset {
  const preset = presets.find((each) => id === undefined || each.id === id);
  if (preset) return preset;
  const all = presets.map((each) => each.id).join(', ');
  throw new ArgumentsUnusable(`The scenario ${scenario} has no preset "${id}". It has ${all}.`);
}

/** A whole number of an option, from 1. @throws ArgumentsUnusable */
export function wholeOf(option: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new ArgumentsUnusable(`--${option} must be a whole number from 1 to ${most}; it is "${text}".`);
}

function isStyle(name: string): name is Style {
  return STYLES.some((style) => style === name);
}

function stylesOf(text: string | undefined, seats: number): Style[] | null {
  if (text === undefined) return null;
  const names = text.split(',').map((name) => name.trim());
  if (names.length > seats)
    throw new ArgumentsUnusable(`--styles names ${names.length}, but there are ${seats} seats.`);
  return names.map((name) => {
    if (isStyle(name)) return name;
    throw new ArgumentsUnusable(`There is no style "${name}". The styles are ${STYLES.join(', ')}.`);
  });
}

type Values = ReturnType<typeof parsed>;

/** @throws ArgumentsUnusable where one of these is given, which means nothing here */
function refuse(values: Values, names: readonly (keyof Values)[], because: string): void {
  const given = names.find((name) => values[name] !== undefined && values[name] !== false);
  if (given) throw new ArgumentsUnusable(`--${given} ${because}. More with --help.`);
}

function figuresNamed(only: string | undefined, scenarios: ReadonlyMap<string, Scenario>): Figure[] {
  const all = figuresOf(occasionsOf(scenarios));
  if (only === undefined) return all;
  const called = figuresCalled(
    all,
    only.split(',').map((name) => name.trim()),
  );
  if (called.length > 0) return called;
  const names = all.map(({ id }) => id).join(', ');
  throw new ArgumentsUnusable(`--only "${only}" is in the name of no figure. They are ${names}.`);
}

function propertiesOf(values: Values, scenarios: ReadonlyMap<string, Scenario>): PropertiesAsked {
  const own = ['scenario', 'preset', 'games', 'styles'] as const;
  refuse(values, own, 'does not go with --properties; --only says which figures are measured');
  const { only, seed, quick, threads, json } = values;
  return {
    what: 'properties',
    figures: figuresNamed(only, scenarios),
    seed,
    quick,
    threads: threads === undefined ? null : wholeOf('threads', threads, MOST_THREADS),
    json,
  };
}

function gamesOf(values: Values, scenarios: ReadonlyMap<string, Scenario>): GamesAsked {
  refuse(values, ['only', 'quick', 'threads'], 'goes with --properties only');
  const scenario = scenarioOf(values.scenario, scenarios);
  return {
    what: 'games',
    setup: dealSetup(scenario, presetOf(values.preset, scenario).id),
    games: values.games === undefined ? GAMES : wholeOf('games', values.games, MOST_GAMES),
    seed: values.seed,
    styles: stylesOf(values.styles, scenario.seats.length),
    json: values.json,
  };
}

/**
 * What to simulate, as the command line says it.
 * @returns null where help is asked for
 * @throws ArgumentsUnusable
 */
export function readArguments(
  args: readonly string[],
  scenarios: ReadonlyMap<string, Scenario>,
): SimulateArguments | null {
  const values = parsed(args);
  if (values.help) return null;
  return values.properties ? propertiesOf(values, scenarios) : gamesOf(values, scenarios);
}
