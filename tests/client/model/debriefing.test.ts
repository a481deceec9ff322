import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createDebriefing, screenBeside } from '../../../client/model/debriefing.ts';
import type { Refused } from '../../../client/model/requests.ts';
import { debriefOf } from '../../../shared/analysis/debrief.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { DeskRequest } from '../../../shared/protocol/messages.ts';
import type { DebriefScreen } from '../../../shared/rules/state.ts';
import { scenario } from '../../support/scenarios.ts';
import { shippedSession } from '../../support/sessions.ts';

const played = scenario('first-table');
const { log } = shippedSession(played, played.presets[0]?.id ?? '', 'debriefed', 0.5);
const answer = debriefOf(log, { kind: 'public' }) ?? 'failed';

function page({ facilitated = true, desk = false, refuses = null as Refused | null } = {}) {
  const events = signal<readonly SeenEvent[]>([]);
  const asked: DeskRequest[] = [];
  let wants = 0;
  const debriefing = createDebriefing({
    events,
    facilitated: signal(facilitated),
    desk: signal(desk),
    asker: {
      desk: async (request) => {
        asked.push(request);
        return refuses;
      },
      debrief: async () => {
        wants += 1;
        return wants === 1 ? 'offline' : answer;
      },
    },
  });
  const led = (screen: DebriefScreen) => {
    events.value = [...events.value, { type: 'debrief-shown', screen }];
  };
  return { debriefing, asked, led, wants: () => wants };
}

test('a page goes where the facilitator is, and back there after it looked about by itself', async () => {
  const { debriefing, asked, led } = page();
  expect(debriefing.screen.value).toBe('happened');
  led('trust');
  expect([debriefing.screen.value, debriefing.apart.value]).toEqual(['trust', false]);
  await debriefing.open('happened');
  expect([debriefing.screen.value, debriefing.apart.value]).toEqual(['happened', true]);
  led('accords');
  expect(debriefing.screen.value).toBe('happened');
  debriefing.follow();
  expect([debriefing.screen.value, debriefing.apart.value]).toEqual(['accords', false]);
  expect(asked).toEqual([]);
});

test('the desk leads: its own page goes there when the table has heard it', async () => {
  const { debriefing, asked, led } = page({ desk: true });
  await debriefing.open('trust');
  expect(asked).toEqual([{ type: 'show-debrief', screen: 'trust' }]);
  expect([debriefing.screen.value, debriefing.leading.value]).toEqual(['happened', 'leads']);
  led('trust');
  expect(debriefing.screen.value).toBe('trust');
  const refused = page({ desk: true, refuses: 'too-fast' });
  await refused.debriefing.open('trust');
  expect(refused.debriefing.refused.value).toBe('too-fast');
});

test('where nobody leads each steps alone, the opener who plays too', async () => {
  for (const desk of [true, false]) {
    const { debriefing, asked } = page({ facilitated: false, desk });
    await debriefing.open('accords');
    expect([debriefing.screen.value, debriefing.leading.value, debriefing.apart.value]).toEqual([
      'accords',
      'alone',
      false,
    ]);
    expect(asked).toEqual([]);
  }
});

test('the debrief is asked for until it is here, and then no more', async () => {
  const { debriefing, wants } = page();
  await debriefing.load();
  expect([debriefing.debrief.value, debriefing.refused.value]).toEqual([null, 'offline']);
  await debriefing.load();
  await debriefing.load();
  expect(debriefing.debrief.value?.outcome.standings).toHaveLength(3);
  expect([debriefing.refused.value, wants()]).toEqual([null, 2]);
});

test('before the first screen and after the last there is none', () => {
  expect([screenBeside('happened', -1), screenBeside('happened', 1)]).toEqual([null, 'trust']);
  expect(screenBeside('accords', 1)).toBeNull();
});
