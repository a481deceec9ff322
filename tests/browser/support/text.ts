import texts from '../../../client/text/en.json' with { type: 'json' };

/** The English text of a key, with its plain places filled: what a person looks for on the page. */
export function text(key: keyof typeof texts, values: Readonly<Record<string, string>> = {}): string {
  return Object.entries(values).reduce(
    (filled, [place, value]) => filled.replace(`{${place}}`, value),
    texts[key],
  );
}
