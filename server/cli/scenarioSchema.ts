/** Writes the JSON Schema of scenarios beside their folder, for editors of text files. */
import { writeFileSync } from 'node:fs';
import { SCHEMA_PATH, scenarioJsonSchema } from '../../shared/content/scenarioJsonSchema.ts';

const file = new URL(`../../assets${SCHEMA_PATH}`, import.meta.url);
writeFileSync(file, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
