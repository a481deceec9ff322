import { INCIDENTS } from '../../shared/content/incidents.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import { scenario } from './scenarios.ts';

/** What only the own incidents of `ownScenario` say, so that it can be looked for. */
export const OWN_STORY = 'Nobody has heard of the glass harbour before.';
export const OWN_STORY_ID = 'Belum ada yang mendengar tentang pelabuhan kaca.';

/** First table with a name of its own, other names of its states, and an incident of its own in every domain. */
export function ownScenario(): Scenario {
  const shipped = scenario('first-table');
  const own = shipped.incidents.map((incident, at) => {
    const domain = typeof incident === 'string' ? INCIDENTS[incident] : incident.domain;
    return {
      id: `glass-harbour-${at}`,
      domain,
      title: { en: `Glass harbour ${at}`, id: `Pelabuhan kaca ${at}` },
      story: { en: `${OWN_STORY} ${at}`, id: `${OWN_STORY_ID} ${at}` },
    };
  });
  return {
    ...shipped,
    id: 'glass-harbour',
    title: { en: 'The glass harbour', id: 'Pelabuhan kaca' },
    seats: shipped.seats.map((seat) => ({ ...seat, name: { en: `New ${seat.name.en}` } })),
    incidents: own,
    norms: { allowed: ['capacity-fund', 'human-control', 'data-protection'], inForce: ['data-protection'] },
    numbers: { 'capital.start': 4 },
  };
}
