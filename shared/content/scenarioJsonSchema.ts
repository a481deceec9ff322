import * as z from 'zod/mini';
import { scenarioSchema } from './scenario.ts';

/** Where the server has the JSON Schema of scenarios. */
export const SCHEMA_PATH = '/scenario.schema.json';

/** What a scenario file says of its schema: beside the folder of scenarios lies the same one. */
export const SCHEMA_OF_FILES = `..${SCHEMA_PATH}`;

/** The shape of scenario files for programs that know JSON Schema; made from the one schema that judges them. */
export function scenarioJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { io: 'input', unrepresentable: 'any' });
  return { $schema, title: 'A scenario of Middle Ground', ...schema };
}
