/** A mistake that somebody might make in one place, and the tests that must not stay green with it. */
export interface Fault {
  readonly name: string;
  /** From the project's root. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly put: string;
  /** By file, a part of the name of one test that must fail; those are the files that are run. */
  readonly caughtBy: Readonly<Record<string, string>>;
}

/**
 * They are planted in a copy of the sources: no switch for them is in the game, where somebody might turn it on. Each
 * stays green for nobody, or the suite is worth nothing.
 */
export const FAULTS: readonly Fault[] = [
  {
    name: 'the durable write is skipped',
    file: 'server/store/sqlite.ts',
    find: 'if (plan.rows.length > 0) write(plan);',
    put: '',
    caughtBy: {
      'tests/store/sqlite.test.ts': 'what was kept is there when it is opened again',
      'tests/server/tableHost.test.ts': 'what was acknowledged is in the store',
      'tests/crash/steps.test.ts': 'killed at a durable step',
    },
  },
  {
    name: 'an action is acknowledged before it is stored',
    file: 'server/table/TableHost.ts',
    find: 'await store.append(',
    put: 'store.append(',
    caughtBy: { 'tests/server/tableHost.test.ts': 'what cannot be stored did not happen' },
  },
  {
    name: 'one secret is sent: a draft goes to everybody',
    file: 'shared/projection/redaction.ts',
    find: 'return reads(reader, event.seat)\n        ?',
    put: 'return reads(reader, event.seat) || true\n        ?',
    caughtBy: {
      'tests/wire/canaries.test.ts': 'no reader, by no way',
      'tests/wire/pairs.test.ts': 'the same to the byte',
      'tests/projection/nonInterference.property.test.ts': 'whatever one seat drafts',
    },
  },
  {
    name: 'one secret is sent: words in private are told to the whole table',
    file: 'shared/projection/redaction.ts',
    find: 'return heard(seenWords(event, reader), event.to, reader);',
    put: 'return [seenWords(event, reader)];',
    caughtBy: {
      'tests/wire/canaries.test.ts': 'no reader, by no way',
      'tests/wire/talkPairs.test.ts': 'the same to the byte',
      'tests/projection/agreements.test.ts': 'a private message',
    },
  },
  {
    name: 'the version check is dropped',
    file: 'server/store/appends.ts',
    find: 'if (head?.length !== expectedVersion)',
    put: 'if (head === undefined)',
    caughtBy: {
      'tests/store/sqlite.test.ts': 'nothing is appended to a log of another length',
      'tests/server/tableHost.test.ts': 'who finds the log grown',
    },
  },
  {
    name: 'the origin is not checked',
    file: 'server/http/origin.ts',
    find: 'return new URL(origin).host === host.toLowerCase();',
    put: 'return URL.canParse(origin) || host.length > 0;',
    caughtBy: { 'tests/wire/hostile.test.ts': 'pages of other origins are refused' },
  },
  {
    name: 'a rule draws without the seed',
    file: 'shared/rules/random.ts',
    find: 'return Math.floor(fraction(seed, key) * 10_000);',
    put: 'return Math.floor((key ? Math.random() : fraction(seed, key)) * 10_000);',
    caughtBy: {
      'tests/conformance/2-chance.test.ts': '2.01',
      'tests/golden/golden.test.ts': '',
      'tests/architecture/layers.test.ts': 'shared has no clock and no chance of its own',
    },
  },
];
