import { randomBytes } from 'node:crypto';
import type { EventType, TableEvent } from '../../shared/rules/events.ts';
import { ERASED } from '../../shared/rules/talk.ts';
import { digestOf } from './digest.ts';

/** What somebody wrote, as it stands beside the event that held it; both are empty once it was erased. */
export interface KeptText {
  /** Random, so that nobody finds the text by its digest; as hex. */
  readonly salt: string;
  /** As JSON. */
  readonly text: string;
}

/** An event as it is stored: its body, and what somebody wrote in it apart from it; null where nobody wrote. */
export interface Split {
  readonly body: string;
  readonly text: KeptText | null;
}

/** Events that hold what people wrote, and where. Whatever is not named here stands in the body, and cannot be erased. */
const PLACES: Partial<Record<EventType, readonly string[]>> = {
  said: ['saying', 'text'],
  'communique-issued': ['text'],
};

interface Place {
  /** A text; in a body, the digest that stands for it, in an object. */
  readonly content: unknown;
  put(content: unknown): void;
}

/** Where in an event, or in a body of one, a text belongs; null where it has none. */
function placeOf(event: { readonly type: EventType }): Place | null {
  const path = PLACES[event.type];
  const last = path?.at(-1);
  if (!path || last === undefined) return null;
  const holder: unknown = path
    .slice(0, -1)
    .reduce((at: object, key) => Reflect.get(at, key) as object, event);
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, last)) return null;
  return {
    content: Reflect.get(holder, last),
    put: (content) => void Reflect.set(holder, last, content),
  };
}

function digestOfText({ salt, text }: KeptText): string {
  return digestOf([salt, text]);
}

/** Takes out of an event what somebody wrote; a digest stays in its place, so that the chain holds without the text. */
export function split(event: TableEvent): Split {
  if (!PLACES[event.type]) return { body: JSON.stringify(event), text: null };
  const copy = structuredClone(event);
  const place = placeOf(copy);
  if (typeof place?.content !== 'string') return { body: JSON.stringify(event), text: null };
  const text = { salt: randomBytes(32).toString('hex'), text: JSON.stringify(place.content) };
  place.put({ digest: digestOfText(text) });
  return { body: JSON.stringify(copy), text };
}

/**
 * Puts the text back into an event, or `ERASED` where it was erased.
 * @param text null where none is kept; a body of before texts were kept apart needs none
 * @returns null where the text is lost, or is not the one that was written
 */
export function join(body: string, text: KeptText | null): TableEvent | null {
  const event: TableEvent = JSON.parse(body);
  const place = placeOf(event);
  if (!place || typeof place.content === 'string') return event;
  if (!text) return null;
  if (text.text === '' && text.salt === '') place.put(ERASED);
  else if (Reflect.get(Object(place.content), 'digest') === digestOfText(text))
    place.put(JSON.parse(text.text));
  else return null;
  return event;
}
