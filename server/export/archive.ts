import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { tablesOf } from '../../shared/analysis/tables/tables.ts';
import { logHash, stateHash } from '../../shared/rules/logHash.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { fold } from '../../shared/rules/table.ts';
import type { Session } from '../table/Session.ts';
import { csvOf } from './csv.ts';
import { materialOf } from './material.ts';

/** Raised whenever a file or a column changes its meaning. */
const FORMAT = 1;

const CODEBOOK = new URL('../../assets/export/codebook.en.md', import.meta.url);

/** The same for equal contents: an archive holds no time of its making. */
const MADE = new Date(2000, 0, 1);

interface Wanted {
  /** Of the one who asks; null for a facilitator. */
  readonly seat: SeatId | null;
  /** Tables only, and in them only what tells of those who let their data be used. */
  readonly research: boolean;
}

/** The files of an export by their names, as text. */
export function filesOf(session: Session, { seat, research }: Wanted): Readonly<Record<string, string>> {
  const material = materialOf(session, seat);
  const { state, seedHash } = session.host;
  const events = material.log ?? material.seen;
  const about = {
    format: FORMAT,
    scenario: state.setup.scenario,
    rounds: state.setup.rounds,
    ended: state.phase === 'ended',
    whole: material.log !== null,
    research,
    seed_sha256: seedHash,
    seed: state.seedPublished ? state.seed : null,
    events_sha256: material.log && !research ? logHash(material.log) : null,
    state_sha256: material.log && !research ? stateHash(fold(material.log)) : null,
  };
  const tables = tablesOf(material, research).map((table) => [`${table.name}.csv`, csvOf(table)]);
  return {
    'about.json': `${JSON.stringify(about, null, 2)}\n`,
    'codebook.md': readFileSync(CODEBOOK, 'utf8'),
    ...(research ? {} : { 'events.jsonl': events.map((event) => `${JSON.stringify(event)}\n`).join('') }),
    ...Object.fromEntries(tables),
  };
}

/** The files of an export in one. */
export function archiveOf(session: Session, wanted: Wanted): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.entries(filesOf(session, wanted)).map(([name, text]) => [name, encoder.encode(text)]);
  return zipSync(Object.fromEntries(files), { mtime: MADE });
}
