/** What a run of kills came to. */
export interface KillReport {
  readonly kills: number;
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /**
   * Kills between receipt and acknowledgement: at least one request had gone out before the signal, to a server on
   * the same machine, and its connection ended without an answer.
   */
  readonly between: number;
  /** Of those, kills after which the log held something whose asker had no answer: received, stored, not acknowledged. */
  readonly storedUntold: number;
  readonly acknowledged: number;
  readonly resent: number;
  /** What was acknowledged and was not in the log, or not in its asker's view, and what was there twice. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Whatever else was not as promised: a phase, a clock, a seat that did not come back. */
  readonly faults: readonly string[];
  /** From the server's word that it runs to the last seat back at the table. Milliseconds, in order. */
  readonly resumes: readonly number[];
  /** From the signal to the end of the process. Milliseconds, in order. */
  readonly exits: readonly number[];
}

/** A server that is told to stop has so long. Milliseconds. */
const LONGEST_STOP = 5000;

/** Of all kills so many must fall between receipt and acknowledgement: the others prove little. */
const LEAST_BETWEEN = 0.3;

function at(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** So soon after the server is up again everybody is back at the table: 95 in 100 times, and always. Milliseconds. */
const USUAL_RESUME = 2000;
const LONGEST_RESUME = 5000;

/** What took too long, for a run that has the machine for itself: on a busy one this tells of the machine. */
export function delaysOf({ resumes }: KillReport): string[] {
  const [usual, longest] = [at(resumes, 0.95), at(resumes, 1)];
  return [
    ...(usual > USUAL_RESUME ? [`95 in 100 resumes took up to ${usual} ms, not ${USUAL_RESUME}`] : []),
    ...(longest > LONGEST_RESUME ? [`a resume took ${longest} ms, not ${LONGEST_RESUME}`] : []),
  ];
}

/** Why a run proves nothing or shows a fault; empty where it is as promised. */
export function faultsOf(report: KillReport): string[] {
  const { kills, signal, between, acknowledged, lost, doubled, faults, resumes, exits } = report;
  const killed = signal === 'SIGKILL';
  const slowest = Math.round(exits.at(-1) ?? 0);
  return [
    ...lost.map((what) => `lost: ${what}`),
    ...doubled.map((what) => `doubled: ${what}`),
    ...faults,
    ...(resumes.length < kills ? [`only ${resumes.length} of ${kills} kills were made`] : []),
    ...(kills < 1 || acknowledged === 0 ? ['nothing was tried'] : []),
    ...(killed && between < kills * LEAST_BETWEEN
      ? [`only ${between} of ${kills} kills came before an answer`]
      : []),
    ...(!killed && slowest > LONGEST_STOP ? [`a stop took ${slowest} ms`] : []),
  ];
}

/** What to print; the last line is the sum. */
export function reportLines(report: KillReport): string[] {
  const { kills, signal, between, storedUntold, acknowledged, resent, lost, doubled, resumes, exits } =
    report;
  const ends = signal === 'SIGKILL' ? 'kills' : 'stops';
  const share = Math.round((between / kills) * 100);
  return [
    ...faultsOf(report).slice(0, 40),
    `${acknowledged} actions acknowledged, ${resent} sent again`,
    `${between} ${ends} (${share} %) between receipt and acknowledgement; after ${storedUntold} the log held what nobody had been told`,
    `ended after: p95 ${at(exits, 0.95)} ms, longest ${at(exits, 1)} ms`,
    `resumed after: p50 ${at(resumes, 0.5)} ms, p95 ${at(resumes, 0.95)} ms, longest ${at(resumes, 1)} ms`,
    `${resumes.length} ${ends}, ${lost.length} lost, ${doubled.length} doubled`,
  ];
}
