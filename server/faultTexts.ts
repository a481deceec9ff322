import { IntlMessageFormat } from 'intl-messageformat';
import texts from '../client/text/en.json' with { type: 'json' };
import type { Said, ScenarioFault } from '../shared/content/faults.ts';

function said(kind: 'wrong' | 'right', { id, values }: Said<string>): string {
  const message: unknown = Reflect.get(texts, `fault.${kind}.${id}`);
  return String(new IntlMessageFormat(String(message), 'en', undefined, { ignoreTag: true }).format(values));
}

/** A mistake in a scenario file in the words that the editor has for it, for whoever starts the server. */
export function faultTexts({ path, wrong, right }: ScenarioFault) {
  const place = path === '' ? texts['fault.whole'] : path;
  return { place, wrong: said('wrong', wrong), right: said('right', right) };
}
