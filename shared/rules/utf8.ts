const ENCODER = new TextEncoder();

/** A text as bytes. One encoder for all: every draw asks for it, and to make one costs more than to use it. */
export function utf8(text: string): Uint8Array {
  return ENCODER.encode(text);
}
