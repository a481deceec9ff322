import { signal } from '@preact/signals';
import type { ScenarioOffer } from '../../shared/protocol/messages.ts';
import type { Unanswered } from '../model/requests.ts';
import { getScenarios } from './http.ts';

/** The server's scenarios, asked for once; null until they are there. */
export const scenarios = signal<readonly ScenarioOffer[] | null>(null);

/** Why they could not be had. */
export const scenariosMissing = signal<Unanswered | null>(null);

let asking: Promise<void> | null = null;

/** Makes sure that the scenarios are there or on their way. */
export function needScenarios(): void {
  if (scenarios.value || asking) return;
  scenariosMissing.value = null;
  asking = getScenarios().then((answer) => {
    asking = null;
    if (answer.ok) scenarios.value = answer.value;
    else scenariosMissing.value = answer.why;
  });
}
