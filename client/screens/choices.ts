import { computed, signal } from '@preact/signals';
import type { Scenario } from '../../shared/content/scenario.ts';
import type { ScenarioOffer } from '../../shared/protocol/messages.ts';
import { keptDrafts } from '../editor/drafts.ts';
import { scenarios } from '../net/scenarios.ts';

/** A scenario that a session can be opened with: the server's, or one that this browser keeps and sends along. */
export interface ScenarioChoice {
  readonly key: string;
  readonly offer: ScenarioOffer;
  /** Null for one of the server's. */
  readonly own: Scenario | null;
}

const own = signal<readonly ScenarioChoice[]>([]);

export function ownKey(draft: string): string {
  return `own ${draft}`;
}

/** Everything that can be chosen; one's own first, as soon as they are known to have no mistakes. */
export const choices = computed((): readonly ScenarioChoice[] => [
  ...own.value,
  ...(scenarios.value ?? []).map((offer) => ({ key: offer.id, offer, own: null })),
]);

/** Looks which of one's own scenarios can be played. */
export async function findOwn(): Promise<void> {
  const drafts = keptDrafts();
  if (drafts.length === 0) {
    own.value = [];
    return;
  }
  const { checkScenario } = await import('../editor/check.ts');
  own.value = drafts.flatMap(({ key, json }) => {
    const { scenario } = checkScenario(json);
    return scenario ? [{ key: ownKey(key), offer: scenario, own: scenario }] : [];
  });
}
