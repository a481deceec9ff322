import { Router } from 'express';
import type { Scenario } from '../../shared/content/scenario.ts';
import { SCHEMA_PATH, scenarioJsonSchema } from '../../shared/content/scenarioJsonSchema.ts';
import type { ScenarioOffer } from '../../shared/protocol/messages.ts';

/** Which incidents and news may come is not told ahead. */
function offer({ $schema, baseline, incidents, injects, ...rest }: Scenario): ScenarioOffer {
  return rest;
}

/** Whoever plays could read ahead what a scenario tells of incidents and news of its own; it is passed on as a file. */
function isTemplate({ incidents, injects }: Scenario): boolean {
  return !injects && incidents.every((incident) => typeof incident === 'string');
}

/** The scenarios that can be opened, and those of them, whole, from which one's own can begin. */
export function scenarioRoutes(scenarios: ReadonlyMap<string, Scenario>): Router {
  const all = [...scenarios.values()];
  const offers = all.map(offer);
  const templates = all.filter(isTemplate);
  return Router()
    .get('/scenarios', (_req, res) => {
      res.json(offers);
    })
    .get('/templates', (_req, res) => {
      res.json(templates);
    });
}

/** The JSON Schema of scenario files. */
export function schemaRoutes(): Router {
  const schema = scenarioJsonSchema();
  return Router().get(SCHEMA_PATH, (_req, res) => {
    res.type('application/schema+json').json(schema);
  });
}
