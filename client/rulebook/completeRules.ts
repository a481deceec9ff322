import { signal } from '@preact/signals';
import type { Block } from './markdown.ts';

/** One file for each language; vitePlugin.ts turns it into a tree when the client is built. */
const files = import.meta.glob<readonly Block[]>('../../assets/rules/rules.*.md', { import: 'default' });

const FALLBACK = 'en';

function fileOf(tag: string) {
  return files[`../../assets/rules/rules.${tag}.md`];
}

interface Rules {
  /** The language that they are written in, which may be English for want of another. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** The complete rules, once they are loaded. */
export const completeRules = signal<Rules | null>(null);

/** Loads the rules in a language, or in English where they are not written in it. */
export async function loadRules(tag: string): Promise<void> {
  const language = fileOf(tag) ? tag : FALLBACK;
  if (completeRules.value?.language === language) return;
  const blocks = await fileOf(language)?.();
  if (blocks) completeRules.value = { language, blocks };
}
