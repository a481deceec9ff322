import { computed, effect, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ScenarioFault } from '../../shared/content/faults.ts';
import { written } from '../../shared/content/faults.ts';
import { checkScenario } from './check.ts';
import type { KeptDraft } from './drafts.ts';
import { keepDraft } from './drafts.ts';
import { languagesIn } from './languages.ts';
import type { Path } from './paths.ts';
import { withValue } from './paths.ts';
import type { SectionId } from './sections.ts';
import { sectionOf } from './sections.ts';

/** A scenario while it is being written. */
export function createDraft({ key, json: kept }: KeptDraft) {
  const json = signal<unknown>(kept);
  const saved = signal(true);
  const section = signal<SectionId>('about');
  /** The language in which texts are being written. */
  const writing = signal('en');
  const added = signal<readonly string[]>([]);
  const checked = computed(() => checkScenario(json.value));
  const languages = computed(() => [...new Set(['en', ...languagesIn(json.value), ...added.value])]);
  /** The place to which the reader wants to go. */
  const wanted = signal<string | null>(null);

  return {
    key,
    json,
    saved,
    section,
    writing,
    languages,
    checked,
    wanted,
    set(path: Path, value: unknown): void {
      json.value = withValue(json.value, path, value);
    },
    addLanguage(tag: string): void {
      added.value = [...added.value, tag];
      writing.value = tag;
    },
    /** What is wrong there, or in it. */
    faultsAt(path: Path): readonly ScenarioFault[] {
      const place = written(path);
      return checked.value.faults.filter(
        (fault) =>
          fault.path === place || fault.path.startsWith(`${place}.`) || fault.path.startsWith(`${place}[`),
      );
    },
    /** Goes where something is wrong. */
    goTo(fault: ScenarioFault): void {
      section.value = sectionOf(fault.path);
      wanted.value = fault.path;
    },
    /** Keeps every change in this browser; returns how to stop. */
    keep(): () => void {
      return effect(() => {
        saved.value = keepDraft({ key, json: json.value });
      });
    },
  };
}

export type Draft = ReturnType<typeof createDraft>;

export const DraftKey = createContext<Draft | null>(null);

/** The scenario whose editor this is part of. */
export function useDraft(): Draft {
  const draft = useContext(DraftKey);
  if (!draft) throw new Error('Not part of an editor');
  return draft;
}
