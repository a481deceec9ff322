import type { Domain } from '../../shared/content/domains.ts';
import type { Inject } from '../../shared/content/injects.ts';

/** An inject while it is written; of what its kind does not use, what was chosen last is kept. */
export interface InjectDraft {
  readonly kind: Inject['kind'];
  readonly title: string;
  readonly story: string;
  readonly round: number | null;
  /** Null for everybody. */
  readonly to: readonly string[] | null;
  readonly domain: Domain;
}

export const EMPTY_INJECT: InjectDraft = {
  kind: 'news',
  title: '',
  story: '',
  round: null,
  to: null,
  domain: 'public',
};

/** @param language of the words that are written anew */
export function draftOf(inject: Inject, inLanguage: (texts: Inject['title']) => string): InjectDraft {
  const { kind, round } = inject;
  const texts = { title: inLanguage(inject.title), story: inLanguage(inject.story) };
  return inject.kind === 'news'
    ? { ...EMPTY_INJECT, ...texts, kind, round, to: inject.to }
    : { ...EMPTY_INJECT, ...texts, kind, round, domain: inject.domain };
}

/** Words that were not touched stay in all their languages; new ones are in the language in which they were written. */
function textsOf(text: string, before: Inject['title'] | undefined, shown: string): Inject['title'] {
  return before && text === shown ? before : { en: text.trim() };
}

/** What comes of a draft; null while something is missing. @param before the inject that is changed */
export function injectOf(
  draft: InjectDraft,
  id: string,
  before: Inject | undefined,
  inLanguage: (texts: Inject['title']) => string,
): Inject | null {
  if (draft.title.trim() === '' || draft.story.trim() === '') return null;
  if (draft.kind === 'news' && draft.to?.length === 0) return null;
  const title = textsOf(draft.title, before?.title, before ? inLanguage(before.title) : '');
  const story = textsOf(draft.story, before?.story, before ? inLanguage(before.story) : '');
  const prepared = { id, round: draft.round, title, story };
  return draft.kind === 'news'
    ? { ...prepared, kind: 'news', to: draft.to }
    : { ...prepared, kind: 'incident', domain: draft.domain };
}
