import { Router } from 'express';
import type { Scenario } from '../../shared/content/scenario.ts';
import type { ScenarioOffer } from '../../shared/protocol/messages.ts';

/** Which incidents may come is not told ahead. */
function offer({ $schema, baseline, incidents, ...rest }: Scenario): ScenarioOffer {
  return rest;
}

/** The scenarios that can be opened. */
export function scenarioRoutes(scenarios: ReadonlyMap<string, Scenario>): Router {
  const offers = [...scenarios.values()].map(offer);
  return Router().get('/scenarios', (_req, res) => {
    res.json(offers);
  });
}
