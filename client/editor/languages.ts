import { LANGUAGE_TAG } from '../../shared/content/texts.ts';
import type { Path } from './paths.ts';
import { at, listAt } from './paths.ts';

/** Where a scenario has texts in languages. */
export function textPaths(json: unknown): Path[] {
  const seats = listAt(json, ['seats']).flatMap((_, index) => [
    ['seats', index, 'name'],
    ['seats', index, 'profile'],
  ]);
  const incidents = listAt(json, ['incidents']).flatMap((incident, index) =>
    typeof incident === 'object'
      ? [
          ['incidents', index, 'title'],
          ['incidents', index, 'story'],
        ]
      : [],
  );
  return [['title'], ['summary'], ...seats, ...incidents];
}

/** The languages in which a scenario has any text. */
export function languagesIn(json: unknown): string[] {
  const tags = textPaths(json).flatMap((path) => Object.keys(Object(at(json, path))));
  return [...new Set(tags)].filter((tag) => LANGUAGE_TAG.test(tag)).sort();
}

/** How many texts a language still lacks. */
export function untranslated(json: unknown, tag: string): number {
  return textPaths(json).filter((path) => at(json, [...path, tag]) === undefined).length;
}
