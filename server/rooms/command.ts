import type { Client, MessageContext } from '@colyseus/core';
import type * as z from 'zod/mini';
import type { Refusal } from '../../shared/protocol/messages.ts';

/** A Standard Schema that lets everything through, and carries the type that clients are to send. */
interface Unchecked<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: Output };
    readonly types?: { readonly input: unknown; readonly output: Output };
  };
}

/** What became of a request: why it was refused, or what is answered. */
export type Verdict<Answer> = Refusal['code'] | { readonly answer: Answer };

/** Refuses a request by name; the client's promise is rejected with it, and the connection stays. */
function refused(context: MessageContext, code: Refusal['code']) {
  const refusal: Refusal = { code };
  return context.reject(refusal);
}

/** What a message says; null where it is no such message. */
function readAs<Schema extends z.ZodMiniType>(schema: Schema, message: unknown): z.output<Schema> | null {
  try {
    const read = schema.safeParse(message);
    return read.success ? read.data : null;
  } catch {
    // Zod freezes lists, good or bad, and throws where it is given bytes instead, which cannot be frozen.
    return null;
  }
}

/**
 * A message of a room, checked against its schema. Colyseus' own check closes the connection of whoever sends
 * something else, and writes a stack trace for it; this one refuses it by name. Where a judge fails, Colyseus would
 * answer as if all were well, and log the whole message; here the asker is told, and the log holds the fault alone.
 */
export function command<Schema extends z.ZodMiniType, SomeClient extends Client, Answer>(
  schema: Schema,
  onFault: (error: unknown) => void,
  judge: (client: SomeClient, message: z.output<Schema>) => Promise<Verdict<Answer>>,
) {
  const format: Unchecked<z.output<Schema>> = {
    '~standard': {
      version: 1,
      vendor: 'middle-ground',
      validate: (value) => ({ value: value as z.output<Schema> }),
    },
  };
  return {
    format,
    handler: async (client: SomeClient, message: unknown, context: MessageContext) => {
      const read = readAs(schema, message);
      if (read === null) return refused(context, 'malformed');
      try {
        const verdict = await judge(client, read);
        return typeof verdict === 'string' ? refused(context, verdict) : verdict.answer;
      } catch (error) {
        onFault(error);
        return refused(context, 'not-saved');
      }
    },
  };
}
