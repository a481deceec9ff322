import type { MandateLine } from '../../shared/rules/mandates.ts';
import type { Mandate } from '../../shared/rules/state.ts';
import type { NameOf } from './causes.ts';
import { say } from './say.ts';

/** What a mandate asks, in one sentence; its rival by name. */
export function mandateText({ id, rival }: Mandate, name: NameOf): string {
  return say(`mandate.${id}.about`, { rival: rival === null ? '' : name(rival) });
}

/** How one condition of a mandate stands, in words and numbers. */
export function mandateLineText(
  { what, now, needed }: MandateLine,
  { rival }: Mandate,
  name: NameOf,
): string {
  return say(`mandate.line.${what}`, { now, needed, rival: rival === null ? '' : name(rival) });
}
