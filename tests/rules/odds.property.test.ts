import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seatView } from '../../shared/projection/project.ts';
import type { Odds } from '../../shared/projection/views.ts';
import { anyDealtAndDrafted, anyDrafted } from '../support/arbitraries.ts';
import { ended, eventsOf } from '../support/outcome.ts';

function holds({ chance, bound }: Odds, truth: number): boolean {
  if (bound === 'exactly') return truth === chance;
  if (bound === 'about') return true;
  return bound === 'at-most' ? truth <= chance : truth >= chance;
}

test.each([
  ['alone', anyDrafted],
  ['under accords and norms, secret ones too', anyDealtAndDrafted],
])('the odds that a seat is shown hold, whatever the others have drafted: %s', (_, drawn) => {
  let checked = 0;
  fc.assert(
    fc.property(drawn, ({ state }) => {
      const outcome = ended(state);
      for (const { id } of state.setup.seats) {
        const { options } = seatView(state, id);
        for (const attack of eventsOf(outcome, 'cyber-resolved').filter((e) => e.actor === id)) {
          const target = options.cards
            .find((o) => o.move === attack.move)
            ?.targets.find((t) => t.seat === attack.target);
          if (!target?.success || !target.named) throw new Error('No odds for a card in the draft');
          expect(holds(target.success, attack.success.chance)).toBe(true);
          expect(holds(target.named, attack.attribution.chance)).toBe(true);
          checked++;
        }
        for (const played of eventsOf(outcome, 'ai-resolved').filter((e) => e.actor === id)) {
          const posture = options.cards
            .find((o) => o.move === played.card.move)
            ?.postures.find((p) => p.posture === played.card.posture);
          if (!posture) throw new Error('No odds for a card in the draft');
          expect(holds(posture.hazard, played.draw.chance)).toBe(true);
          // A leak in step 3 may take what accords would have added; nothing else moves the gain.
          if (eventsOf(outcome, 'accord-leaked').length === 0) expect(posture.gain).toBe(played.gain);
          else expect(played.gain).toBeLessThanOrEqual(posture.gain);
          checked++;
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(checked).toBeGreaterThan(200);
});
