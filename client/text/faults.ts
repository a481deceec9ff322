import type { ScenarioFault } from '../../shared/content/faults.ts';
import { say } from './say.ts';

/** A mistake in a scenario: where it is, what is wrong, and what would be right. */
export function faultText({ path, wrong, right }: ScenarioFault): string {
  return say('fault.line', {
    place: path === '' ? say('fault.whole') : path,
    wrong: say(`fault.wrong.${wrong.id}`, wrong.values),
    right: say(`fault.right.${right.id}`, right.values),
  });
}
