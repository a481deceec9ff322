import { computed, signal } from '@preact/signals';
import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };

/** Every sentence of the interface has such a key; a language file holds one ICU message for each. */
export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;

const FALLBACK = 'en';
const KEPT_AS = 'middle-ground.language';

/** One file for each language beside this one; adding a file adds the language. */
const files = import.meta.glob<Texts>('./*.json', { import: 'default' });

function tagOf(path: string): string {
  return path.replace(/^\.\/(.*)\.json$/, '$1');
}

/** Tags of all languages that have a file; English first. */
export const LANGUAGES: readonly string[] = [
  FALLBACK,
  ...Object.keys(files)
    .map(tagOf)
    .filter((tag) => tag !== FALLBACK)
    .sort(),
];

/** The best language for somebody's wishes, by exact tag and then by language alone. */
export function chooseLanguage(wishes: readonly string[], offered: readonly string[]): string {
  const exact = wishes.find((wish) => offered.includes(wish));
  const base = wishes.map((wish) => wish.split('-')[0] ?? '').find((wish) => offered.includes(wish));
  return exact ?? base ?? FALLBACK;
}

const chosen = signal(FALLBACK);
const texts = signal<Texts>(en);

/** The language in use. */
export const language = computed(() => chosen.value);

/** The texts in use; reading it makes a component follow a change of language. */
export const currentTexts = computed(() => texts.value);

/** Switches to a language and keeps the choice. English stays where its file cannot be loaded. */
export async function useLanguage(tag: string, keep = true): Promise<void> {
  if (keep) localStorage.setItem(KEPT_AS, tag);
  const load = files[`./${tag}.json`];
  const loaded = tag === FALLBACK || !load ? en : await load().catch(() => en);
  texts.value = { ...en, ...loaded };
  chosen.value = loaded === en ? FALLBACK : tag;
  if (typeof document !== 'undefined') {
    document.documentElement.lang = chosen.value;
    document.title = loaded['app.title'];
  }
}

/** Takes the kept language, or the browser's wish. */
export function startLanguage(): Promise<void> {
  const kept = localStorage.getItem(KEPT_AS);
  return useLanguage(chooseLanguage(kept ? [kept] : navigator.languages, LANGUAGES), false);
}

/** What the language calls itself. */
export function nameOfLanguage(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

const formats = new Map<string, IntlMessageFormat>();

/** An ICU message, parsed once. */
export function formatOf(message: string, tag: string): IntlMessageFormat {
  const key = `${tag}\n${message}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}
