import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { callBetween } from '../model/clock.ts';
import { phaseLeft } from '../model/table.ts';
import { beatText } from '../text/beats.ts';
import { eventText } from '../text/events.ts';
import { clockTime, say } from '../text/say.ts';
import { heardText } from '../text/talk.ts';
import { useTable } from './context.ts';

/** At most one announcement in so many milliseconds; what comes meanwhile is said together. */
const APART = 1_000;

/** Sentences for whoever listens: what happens politely, the clock at once. */
export function Announcer() {
  const { model, name } = useTable();
  const polite = useSignal('');
  const urgent = useSignal('');

  useEffect(() => {
    const waiting: string[] = [];
    const timer = setInterval(() => {
      if (waiting.length > 0) polite.value = waiting.splice(0).join(' ');
    }, APART);
    const announce = (text: string | null) => {
      if (text) waiting.push(text);
    };

    let heard = model.events.peek().length;
    const stopEvents = effect(() => {
      const events = model.events.value;
      const news = events.slice(Math.min(heard, events.length));
      heard = events.length;
      const told = new Set(model.playback.beats.peek().length > 0 ? ['account'] : []);
      for (const event of news) {
        if (event.type === 'phase-began') {
          urgent.value = '';
          announce(say('clock.start', { phase: say(`phase.${event.phase}`) }));
        } else if (event.type === 'said') {
          const seats = model.setup.peek()?.seats.map(({ id }) => id) ?? [];
          const viewer = model.seat.peek();
          // A facilitator reads all rooms, and need not hear them all.
          const concerns = viewer === null ? event.to.length === seats.length : event.by !== viewer;
          if (concerns) announce(heardText(event.by, event.to, event.saying, { seats, viewer, name }));
        } else if (!told.has('account') || event.type === 'communique-issued') {
          announce(eventText(event, name));
        }
      }
    });
    const stopBeats = effect(() => {
      const { beats, index, playing, handled } = model.playback;
      const beat = beats.value[index.value];
      if (beat && (playing.peek() || handled.peek())) announce(beatText(beat, name));
    });
    let before: number | null = null;
    const stopClock = effect(() => {
      const left = phaseLeft(model);
      const phase = model.truth.peek()?.phase;
      const call = callBetween(before, left);
      before = left;
      if (call === null || !phase) return;
      urgent.value = say('clock.call', { phase: say(`phase.${phase}`), time: clockTime(call * 1000) });
    });
    return () => {
      clearInterval(timer);
      stopEvents();
      stopBeats();
      stopClock();
    };
  }, [model]);

  return (
    <div class="hidden">
      <div aria-live="polite">{polite.value}</div>
      <div aria-live="assertive">{urgent.value}</div>
    </div>
  );
}
