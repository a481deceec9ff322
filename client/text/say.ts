import type { Texts } from '../../shared/content/texts.ts';
import type { TextKey } from './language.ts';
import { currentTexts, formatOf, language } from './language.ts';

export type Values = Readonly<Record<string, string | number>>;

/** The sentence with this key in the language in use. */
export function say(key: TextKey, values?: Values): string {
  const message = currentTexts.value[key];
  if (!message.includes('{')) return message.replaceAll("''", "'");
  const said: unknown = formatOf(message, language.value).format(values);
  return typeof said === 'string' ? said : String(said);
}

/** A text of a scenario file in the language in use; English where it has no other. */
export function inLanguage(texts: Texts): string {
  const tag = language.value;
  return texts[tag] ?? texts[tag.split('-')[0] ?? ''] ?? texts.en;
}

/** A change with its sign, with a true minus. */
export function signed(value: number): string {
  return new Intl.NumberFormat(language.value, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

/** A part of a chance, in ten-thousandths, with its sign: percent to the hundredth. */
export function signedShare(tenThousandths: number): string {
  const format = { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 2 } as const;
  const value = Math.round(tenThousandths) / 10_000;
  return new Intl.NumberFormat(language.value, format).format(value).replace('-', '−');
}

/** "Ondara, Kelduin and Tarsk". */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(words);
}

/** "Ondara, Kelduin or Tarsk". */
export function either(words: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: 'disjunction' }).format(words);
}

/** Minutes and seconds of a clock. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const rest = String(seconds % 60).padStart(2, '0');
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${rest}`;
}

/** Ten-thousandths as a share of one, for ICU's percent. */
export function share(tenThousandths: number): number {
  return tenThousandths / 10_000;
}

/** A rung of the ladder as it is written on the table. */
export function rung(ladder: number): string {
  const keys = [
    'meter.ladder.0',
    'meter.ladder.1',
    'meter.ladder.2',
    'meter.ladder.3',
    'meter.ladder.4',
  ] as const;
  return say(keys[ladder] ?? 'meter.ladder.4');
}
