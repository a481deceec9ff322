import type { Reason, TableEvent } from './events.ts';
import type { Rejection, RejectionCode } from './rejections.ts';

/** What decide answers: what happens, or why nothing does. */
export type Judgement = readonly TableEvent[] | Rejection;

export function refuse(code: RejectionCode): Rejection {
  return { code };
}

/** A bot's reasons, for the event that comes of its intent; people give none. */
export function because({ reasons }: { readonly reasons?: readonly Reason[] }): {
  readonly reasons?: readonly Reason[];
} {
  return reasons ? { reasons } : {};
}

export function isRejection(judgement: Judgement): judgement is Rejection {
  return 'code' in judgement;
}
