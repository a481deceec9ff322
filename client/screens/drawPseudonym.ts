import { pseudonymOf } from '../model/pseudonym.ts';
import { say } from '../text/say.ts';

/** Proposes a name that says nothing about a person, in the language in use. */
export function drawPseudonym(): string {
  const chance = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
  return pseudonymOf([say('pseudonym.first'), say('pseudonym.second')], chance);
}
