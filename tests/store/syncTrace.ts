/** What a trace of a server's system calls says about answers and the disk. */
export interface SyncReport {
  /** Requests that were read and answered after the write-ahead log was on the disk. */
  readonly answered: number;
  /** Lines at which a client was told something before that. */
  readonly early: readonly string[];
}

/** The call, the file or connection, and the result of a line. */
const CALL = /^\d+ +(\w+)\(\d+<(TCP:\[[^\]]*\]|[^>]*)>.* = (-?\d+)/;

/** The longest frames that ask whether the other end is there, or say so, and are no answer; those of clients are masked. Bytes. */
const PULSE = 3;
const CLIENT_PULSE = 7;

/**
 * Reads the output of `strace -yy` over the calls read, write, writev, sendto, pwrite64, fsync and fdatasync: between a
 * request's reading and anything that is written back over the same connection the log must have reached the disk, and
 * nothing is written to anybody while some of the log has not.
 */
export function readTrace(lines: Iterable<string>): SyncReport {
  /** Connections with a request that is not on the disk yet, and those where it is. */
  const asking = new Set<string>();
  const kept = new Set<string>();
  const early: string[] = [];
  let [answered, unsynced] = [0, false];
  for (const line of lines) {
    const [, call = '', file = '', result = ''] = CALL.exec(line) ?? [];
    const bytes = Number(result);
    const onLog = file.endsWith('-wal');
    if (call === 'pwrite64' && onLog) unsynced = true;
    else if ((call === 'fsync' || call === 'fdatasync') && onLog) {
      unsynced = false;
      for (const connection of asking) kept.add(connection);
      asking.clear();
    } else if (!file.startsWith('TCP:')) continue;
    else if (call === 'read') {
      if (bytes > CLIENT_PULSE) asking.add(file);
    } else if (bytes > PULSE) {
      if (unsynced || asking.has(file)) early.push(line);
      if (kept.delete(file)) answered += 1;
    }
  }
  return { answered, early };
}
