import texts from '../../../client/text/en.json' with { type: 'json' };

/** The English text of a key that takes no values: what a person looks for on the page. */
export function text(key: keyof typeof texts): string {
  return texts[key];
}
