import type * as z from 'zod/mini';
import { lookSchema, rehearsalSchema } from '../../shared/protocol/facilitator.ts';
import {
  debriefSchema,
  deskIntentSchema,
  mandatesIntentSchema,
  peopleIntentSchema,
  seatIntentSchema,
  selfIntentSchema,
} from '../../shared/protocol/messages.ts';
import { dataSchema } from '../../shared/protocol/privacy.ts';

/** What a schema lets through, made from the schema itself: a new kind of message is tried without being named here. */
function sample(schema: z.ZodMiniType): unknown {
  const { def } = schema as unknown as { def: Def };
  if (def.innerType) return def.type === 'nullable' ? null : sample(def.innerType);
  if (def.shape) {
    const wanted = Object.entries(def.shape).filter(([, field]) => field.def.type !== 'optional');
    return Object.fromEntries(wanted.map(([name, field]) => [name, sample(field)]));
  }
  if (def.options?.[0]) return sample(def.options[0]);
  if (def.values) return def.values[0];
  if (def.entries) return Object.values(def.entries)[0];
  if (def.type === 'array') return [];
  return { boolean: true, string: 'x' }[def.type] ?? 1;
}

/** As much of Zod's description of a schema as this needs. */
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodMiniType;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly options?: readonly z.ZodMiniType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
}

/** All that a room hears, by channel. */
export const SCHEMAS = {
  intent: seatIntentSchema,
  desk: deskIntentSchema,
  data: dataSchema,
  people: peopleIntentSchema,
  self: selfIntentSchema,
  mandates: mandatesIntentSchema,
  look: lookSchema,
  rehearsal: rehearsalSchema,
  debrief: debriefSchema,
} as const;
export type Channel = keyof typeof SCHEMAS;

/** One good message of each kind. */
export function kindsOf(channel: Channel): readonly object[] {
  return SCHEMAS[channel].def.options.map((option) => {
    const message = sample(option);
    if (!SCHEMAS[channel].safeParse(message).success)
      throw new Error(`No sample: ${JSON.stringify(message)}`);
    return Object(message);
  });
}
