import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createTableModel } from '../../../client/model/table.ts';
import { castOf } from '../../../shared/content/cast.ts';
import { publicView } from '../../../shared/projection/project.ts';
import { seenEvents } from '../../../shared/projection/redaction.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts';
import { mirrorOf } from '../../../shared/protocol/mirror.ts';
import { fold } from '../../../shared/rules/table.ts';
import { scenario } from '../../support/scenarios.ts';
import { shippedSession } from '../../support/sessions.ts';

const ANYBODY = { kind: 'public' } as const;

/** A desk that watches a session which plays itself. */
function watching() {
  const played = scenario('first-table');
  const { log } = shippedSession(played, played.presets[0]?.id ?? '', 'watched', 0.5);
  const model = createTableModel('BCDFGH', {
    intent: async () => null,
    desk: async () => null,
    data: async () => null,
    people: async () => null,
    openProjector: async () => 'offline',
    giveCode: async () => 'offline',
    mandatesAhead: async () => [],
    look: async () => null,
    forward: async () => null,
    debrief: async () => 'not-over' as const,
    unanswered: signal(false),
  });
  const show = (upTo: number) => model.heardMirror(mirrorOf(publicView(fold(log.slice(0, upTo))), []));
  return {
    log,
    model,
    welcome(upTo: number) {
      show(upTo);
      const { setup } = publicView(fold(log.slice(0, 1)));
      const history = seenEvents(log.slice(0, upTo), ANYBODY);
      const none = { own: null, desk: null, options: null, seat: null };
      model.heardWelcome(
        {
          protocol: PROTOCOL_VERSION,
          setup,
          cast: castOf(played),
          seedHash: '',
          role: 'facilitator',
          person: 'opener',
          key: 'next',
          people: null,
          history,
          now: 0,
          ...none,
        },
        0,
      );
    },
    tell(from: number, to: number) {
      show(to);
      model.heardTold(
        { own: null, desk: null, options: null, events: seenEvents(log.slice(from, to), ANYBODY), now: 0 },
        0,
      );
    },
  };
}

test('at the end nothing is held back, though nobody watched the last resolution', () => {
  const { log, model, welcome, tell } = watching();
  const began = (phase: string) => log.findLastIndex((e) => e.type === 'phase-began' && e.phase === phase);
  const [resolution, end] = [began('resolution'), log.length - 1];
  welcome(resolution);
  tell(resolution, end);
  expect(model.playback.unplayed.value.length).toBeGreaterThan(0);
  expect(model.shown.value?.seats).not.toEqual(model.truth.value?.seats);
  tell(end, log.length);
  expect(model.playback.unplayed.value).toEqual([]);
  expect(model.shown.value).toEqual(model.truth.value);
});
