/** Whoever reads something: a seat, the `desk`, or `anybody` without a key. */
export type ReaderName = string;

interface Canary {
  readonly value: string;
  readonly what: string;
  readonly knowers: Set<ReaderName>;
  open: boolean;
}

interface Form {
  readonly bytes: Buffer;
  readonly canary: Canary;
}

/** The first two bytes of a form say where to look closer. */
const STARTS = 2 ** 16;

/** What of the Base64 of a text is the same wherever the text stands. */
function base64Of(text: string): Buffer[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + text).toString('base64');
    return Buffer.from(encoded.slice(before === 0 ? 0 : 4, -4));
  });
}

/** Every way in which a text might stand in bytes; MessagePack and Colyseus' states hold UTF-8. */
function formsOf(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le');
  const forms = [
    Buffer.from(text),
    Buffer.from(text, 'latin1'),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    ...base64Of(text),
  ];
  return forms.filter((form, at) => forms.findIndex((other) => other.equals(form)) === at);
}

/** Secrets that can be told from everything else, and who may know each of them by now. */
export class CanaryNet {
  readonly #canaries = new Map<string, Canary>();
  readonly #byStart: Form[][] = Array.from({ length: STARTS }, () => []);
  bytes = 0;

  get size(): number {
    return this.#canaries.size;
  }

  /** A secret from now on; planted again, those who know it already stay. */
  plant(what: string, value: string, ...knowers: readonly ReaderName[]): void {
    const known = this.#canaries.get(value);
    const canary = known ?? { value, what, knowers: new Set(), open: false };
    for (const knower of knowers) canary.knowers.add(knower);
    if (known) return;
    this.#canaries.set(value, canary);
    for (const bytes of formsOf(value)) {
      this.#byStart[bytes.readUInt16LE(0)]?.push({ bytes, canary });
    }
  }

  /** Everybody may know it now. */
  open(value: string): void {
    const canary = this.#canaries.get(value);
    if (canary) canary.open = true;
  }

  /** What of all this stands in these bytes, by name. */
  found(bytes: Buffer): Set<string> {
    return new Set(this.#found(bytes).map(({ value }) => value));
  }

  /** What this reader may not know of what stands in these bytes. */
  caught(bytes: Buffer, reader: ReaderName): string[] {
    this.bytes += bytes.length;
    return this.#found(bytes)
      .filter(({ open, knowers }) => !open && !knowers.has(reader))
      .map(({ what, value }) => `${what} ${value} at ${reader}`);
  }

  #found(bytes: Buffer): Canary[] {
    const found: Canary[] = [];
    let start = (bytes[0] ?? 0) << 8;
    for (let at = 0; at + 1 < bytes.length; at++) {
      start = (start >> 8) | ((bytes[at + 1] ?? 0) << 8);
      for (const { bytes: form, canary } of this.#byStart[start] ?? []) {
        const end = at + form.length;
        if (end <= bytes.length && bytes.compare(form, 0, form.length, at, end) === 0) found.push(canary);
      }
    }
    return found;
  }
}
