import type { ScenarioFault } from '../../shared/content/faults.ts';
import { say } from './say.ts';

function sentences({ wrong, right }: ScenarioFault) {
  return {
    wrong: say(`fault.wrong.${wrong.id}`, wrong.values),
    right: say(`fault.right.${right.id}`, right.values),
  };
}

/** A mistake in a scenario: where it is, what is wrong, and what would be right. */
export function faultText(fault: ScenarioFault): string {
  return say('fault.line', { place: fault.path || say('fault.whole'), ...sentences(fault) });
}

/** A mistake where it was made: what is wrong, and what would be right. */
export function faultHere(fault: ScenarioFault): string {
  const text = say('fault.here', sentences(fault));
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
