import * as z from 'zod/mini';
import { DOMAINS } from '../content/domains.ts';
import type { Inject } from '../content/injects.ts';
import { PLAIN_LINES, TEXT_LENGTHS, textLine, textLines } from '../content/texts.ts';
import type { SeenEvent } from '../projection/seen.ts';
import type { Options, OwnView } from '../projection/views.ts';
import type { SeatId } from '../rules/state.ts';
import { LONGEST_EXTRA_TIME } from './limits.ts';

const seat = z.string().check(z.maxLength(40));
const words = z.string().check(z.maxLength(2000), z.regex(PLAIN_LINES));
const injectId = z.string().check(z.regex(/^[\w-]{1,40}$/));

const prepared = {
  id: injectId,
  round: z.nullable(z.int().check(z.positive(), z.maximum(99))),
  title: textLine(TEXT_LENGTHS.incidentTitle),
  story: textLines(TEXT_LENGTHS.story),
};

const inject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('news'),
    ...prepared,
    to: z.nullable(z.readonly(z.array(seat).check(z.maxLength(8)))),
  }),
  z.strictObject({ kind: z.literal('incident'), ...prepared, domain: z.enum(DOMAINS) }),
]) satisfies z.ZodMiniType<Inject>;

/**
 * What the desk of a facilitator who does not play may send beside what leads the clock.
 * @param action how a request is named; @param seatIntent what a seat may send
 */
export function facilitatorRequests<Action extends z.ZodMiniType, SeatIntent extends z.ZodMiniType>(
  action: Action,
  seatIntent: SeatIntent,
) {
  return [
    z.strictObject({
      type: z.literal('give-time'),
      action,
      seat,
      extra: z.int().check(z.nonnegative(), z.maximum(LONGEST_EXTRA_TIME)),
    }),
    z.strictObject({ type: z.literal('mute'), action, seat, muted: z.boolean() }),
    z.strictObject({
      type: z.literal('tell'),
      action,
      to: z.readonly(z.array(seat).check(z.maxLength(8))),
      text: words,
    }),
    z.strictObject({ type: z.literal('nudge'), action, seat }),
    z.strictObject({ type: z.literal('act-for'), action, seat, intent: seatIntent }),
    z.strictObject({ type: z.literal('mark-moment'), action, note: words }),
    z.strictObject({ type: z.literal('drop-moment'), action, moment: z.int().check(z.positive()) }),
    z.strictObject({
      type: z.literal('prepare-inject'),
      action,
      inject,
      place: z.int().check(z.nonnegative(), z.maximum(99)),
    }),
    z.strictObject({ type: z.literal('drop-inject'), action, inject: injectId }),
    z.strictObject({ type: z.literal('send-inject'), action, inject: injectId }),
    z.strictObject({ type: z.literal('rehearse'), action, seat: z.nullable(seat) }),
  ] as const;
}

/** A facilitator asks to see the table as a seat does, or looks away again. */
export const lookSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('look'), seat }),
  z.strictObject({ type: z.literal('look-away') }),
]);
export type Look = z.infer<typeof lookSchema>;

/** In a rehearsal: the round passes at once. */
export const rehearsalSchema = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('forward') })]);

/** All that a seat may know, for a facilitator who looks over its shoulder; then what each change tells that seat. */
export interface Looked {
  readonly seat: SeatId;
  readonly own: OwnView;
  readonly options: Options;
  /** All so far in the first, then those that are new. */
  readonly events: readonly SeenEvent[];
  readonly first: boolean;
  /** Server clock when this was sent; milliseconds. */
  readonly now: number;
}
