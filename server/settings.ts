import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { RETENTION_DAYS } from '../shared/protocol/privacy.ts';

/** What whoever runs the server may set, by environment variables. */
export interface Settings {
  /** PORT. 0 takes any free one. */
  readonly port: number;
  /** HOST: the address to listen on; 0.0.0.0 lets others in the network in, 127.0.0.1 keeps to this machine. */
  readonly host: string;
  /** DATA_DIR: where sessions are kept, as an absolute path. */
  readonly dataDir: string;
  /** DATABASE_URL: the PostgreSQL database in which sessions are kept instead; null for a file in the data folder. */
  readonly databaseUrl: string | null;
  /** RETENTION_DAYS: how long a session is kept after its last event, until it is erased by itself. */
  readonly retentionDays: number;
  /** TRUST_PROXY: how many proxies of one's own stand in front; each adds to X-Forwarded-For. */
  readonly trustedProxies: number;
}

/** The lowest Node version that runs the server: TypeScript without a build, and SQLite built in. */
const NODE_MAJOR = 24;

const whole = /^\d{1,5}$/;

/** A row of more proxies than this is a mistake. */
const MOST_PROXIES = 9;

/** Ten years: longer is for archives. */
const MOST_RETENTION_DAYS = 3650;

/** What may hold a password is not repeated. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL']);

const environment = z.object({
  PORT: z._default(
    z.string().check(
      z.refine((text) => whole.test(text) && Number(text) <= 65_535, {
        error: 'must be a whole number from 0 to 65535',
      }),
    ),
    '2567',
  ),
  HOST: z._default(z.string(), '0.0.0.0'),
  DATA_DIR: z._default(z.string(), './data'),
  DATABASE_URL: z.optional(
    z.string().check(
      z.refine((text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''), {
        error: 'must be an address such as postgres://user:password@host/database',
      }),
    ),
  ),
  RETENTION_DAYS: z._default(
    z.string().check(
      z.refine((text) => whole.test(text) && Number(text) >= 1 && Number(text) <= MOST_RETENTION_DAYS, {
        error: `must be a whole number of days from 1 to ${MOST_RETENTION_DAYS}`,
      }),
    ),
    String(RETENTION_DAYS),
  ),
  TRUST_PROXY: z._default(
    z.string().check(
      z.refine((text) => whole.test(text) && Number(text) <= MOST_PROXIES, {
        error: `must be the number of proxies in front of the server, from 0 to ${MOST_PROXIES}`,
      }),
    ),
    '0',
  ),
});

/** The names of all variables that the server reads. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape);

/** The environment cannot be used; the message has a line for each variable. */
export class SettingsUnusable extends Error {
  override readonly name = 'SettingsUnusable';
}

/**
 * An empty variable counts as not set.
 * @throws SettingsUnusable
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())),
  );
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => {
      const name = path.map(String).join('.');
      return SECRET.has(name) ? `${name} ${message}.` : `${name} ${message}; it is "${env[name]}".`;
    });
    throw new SettingsUnusable(lines.join('\n'));
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, RETENTION_DAYS: days, TRUST_PROXY } = read.data;
  return {
    port: Number(PORT),
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    retentionDays: Number(days),
    trustedProxies: Number(TRUST_PROXY),
  };
}

/** @returns what to tell where this Node is too old; null where it will do */
export function tooOld(version: string): string | null {
  const major = Number.parseInt(version, 10);
  if (major >= NODE_MAJOR) return null;
  return `Middle Ground needs Node ${NODE_MAJOR} or newer, and this is ${version}. Start it with "npm start", which brings its own.`;
}
