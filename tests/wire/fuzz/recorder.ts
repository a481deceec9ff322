import { inspect } from 'node:util';

/** What left the server by another way than a frame. */
export interface Recorded {
  /** Such as `body of GET /api/sessions/BCDFGH`. */
  readonly way: string;
  readonly bytes: Buffer;
}

/**
 * Records every HTTP answer to this process, each address asked for, and each line that it writes, for the server runs in
 * it too.
 */
export class Recorder {
  #recorded: Recorded[] = [];
  readonly #restore: (() => void)[] = [];

  constructor() {
    const { fetch } = globalThis;
    globalThis.fetch = async (...args: Parameters<typeof fetch>) => {
      const response = await fetch(...args);
      const { method = 'GET' } = args[1] ?? {};
      const asked = `${method} ${new URL(response.url).pathname}`;
      this.add(`body of ${asked}`, Buffer.from(await response.clone().arrayBuffer()));
      const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      this.add(`headers of ${asked}`, Buffer.from(headers));
      this.add('address', Buffer.from(response.url));
      return response;
    };
    this.#restore.push(() => {
      globalThis.fetch = fetch;
    });
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream);
      stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
        this.add('line of the log', Buffer.from(chunk));
        return write(chunk, ...rest);
      }) as typeof stream.write;
      this.#restore.push(() => {
        stream.write = write;
      });
    }
  }

  add(way: string, bytes: Buffer): void {
    this.#recorded.push({ way, bytes });
  }

  /** A fault as the server's log would write it. */
  fault(error: unknown): void {
    this.add('fault in the log', Buffer.from(typeof error === 'string' ? error : inspect(error)));
  }

  /** Everything since this was last asked. */
  take(): Recorded[] {
    const taken = this.#recorded;
    this.#recorded = [];
    return taken;
  }

  stop(): void {
    for (const restore of this.#restore) restore();
  }
}
