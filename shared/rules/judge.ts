import type { TableEvent } from './events.ts';
import type { Rejection, RejectionCode } from './rejections.ts';

/** What decide answers: what happens, or why nothing does. */
export type Judgement = readonly TableEvent[] | Rejection;

export function refuse(code: RejectionCode): Rejection {
  return { code };
}

export function isRejection(judgement: Judgement): judgement is Rejection {
  return 'code' in judgement;
}
