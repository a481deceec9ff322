import * as z from 'zod/mini';

/** One line of text: no control characters, and none that turn the direction of the text around them. */
export const PLAIN = /^[^\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/** As `PLAIN`, in one or more lines. */
export const PLAIN_LINES = /^(?:\n|[^\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069])*$/u;

/** A language tag, such as `id` or `pt-BR`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;

/** The most characters of each text of a scenario: a name fits a plate of the board, a story a panel beside it. */
export const TEXT_LENGTHS = {
  title: 80,
  summary: 300,
  name: 24,
  profile: 200,
  incidentTitle: 80,
  story: 600,
} as const;

/** A text in one or more languages by language tag; English is always there. */
export type Texts = { readonly en: string } & Readonly<Record<string, string>>;

/** JSON Schema has a word of its own for what keys look like; zod has it for records only. */
const KEYED_BY_LANGUAGE = { propertyNames: { pattern: LANGUAGE_TAG.source } };

const keyedByLanguage = z.check<Record<string, string>>(({ value, issues }) => {
  for (const key of Object.keys(value))
    if (!LANGUAGE_TAG.test(key))
      issues.push({ code: 'invalid_key', origin: 'record', issues: [], input: value, path: [key] });
});

function textsOf(length: number, pattern: RegExp, description: string | undefined) {
  const text = z.string().check(z.minLength(1), z.maxLength(length), z.regex(pattern));
  return z
    .catchall(z.object({ en: text }), text)
    .check(keyedByLanguage)
    .register(z.globalRegistry, description ? { ...KEYED_BY_LANGUAGE, description } : KEYED_BY_LANGUAGE);
}

/** @param length most characters in each language */
export const textLine = (length: number, description?: string) => textsOf(length, PLAIN, description);

/** @param length most characters in each language */
export const textLines = (length: number, description?: string) => textsOf(length, PLAIN_LINES, description);
