import { useEffect, useRef } from 'preact/hooks';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Moved } from '../model/history.ts';
import { historyOf } from '../model/history.ts';
import { causeText, meterText, readingText } from '../text/causes.ts';
import { say, signed } from '../text/say.ts';
import { useTable } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { Autonomy, Capabilities, Influence } from './SeatMeters.tsx';
import { TalkButton } from './TalkButton.tsx';
import { TrustPairs } from './TrustPanel.tsx';

/** One change of a meter: from, to, and each of its causes. */
export function ChangeLine({ moved, meter }: { moved: Moved; meter: Meter }) {
  const { name } = useTable();
  const { from, to, parts } = moved.change;
  const sum = parts.reduce((all, { by }) => all + by, from);
  const lines = [
    ...parts.map((part) => ({ text: causeText(part.cause, name), by: part.by })),
    ...(sum !== to ? [{ text: say('meter.cut'), by: to - sum }] : []),
  ];
  return (
    <li class="moved">
      <p class="moved-head">
        <span>{moved.round > 0 ? say('meter.round', { round: moved.round }) : say('meter.start')}</span>
        <span class="numeral">
          {say('meter.fromto', { from: readingText(meter, from), to: readingText(meter, to) })}
        </span>
      </p>
      <ul>
        {lines.map(({ text, by }) => (
          <li key={text} class="sum-line">
            <span>{text}</span>
            <span class="numeral">{signed(by)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function currentReading(meter: Meter, table: ReturnType<typeof useTable>): number | null {
  const view = table.model.shown.value;
  const own = table.model.shownOwn.value;
  if (!view) return null;
  switch (meter.of) {
    case 'tension':
    case 'ladder':
      return view[meter.of];
    case 'trust':
      return view.trust[meter.seat]?.[meter.toward] ?? null;
    case 'capital':
      return own?.seat === meter.seat ? own.capital : null;
    case 'leverage':
      if (own?.seat === meter.seat) return own.leverage;
      return view.outcome?.standings.find(({ seat }) => seat === meter.seat)?.leverage ?? null;
    default:
      return view.seats.find(({ id }) => id === meter.seat)?.[meter.of] ?? null;
  }
}

/** The other meters of a state that all may see, each a click away. */
function SeatMeters({ seat }: { seat: SeatId }) {
  return (
    <>
      <div class="own-state">
        <Influence seat={seat} />
        <Capabilities seat={seat} />
        <Autonomy seat={seat} />
      </div>
      <details>
        <summary>{say('trust.title')}</summary>
        <TrustPairs of={seat} />
      </details>
    </>
  );
}

/** Why there is nothing to list: nobody tells a state what another one's secret meters did. */
function emptyText(meter: Meter, own: SeatId | null): string {
  const secret = (meter.of === 'leverage' || meter.of === 'capital') && meter.seat !== own;
  return say(secret ? 'meter.secret' : 'meter.never');
}

/** The answer to "what moved it?", newest first. */
export function MeterDialog() {
  const table = useTable();
  const { asked, moves, name, model } = table;
  const meter = asked.value;
  const told = useRef<HTMLElement>(null);
  const before = useRef<Meter | null>(null);
  // Asked from within: what was asked for comes into view, and is read out.
  useEffect(() => {
    if (before.current && meter) told.current?.focus();
    before.current = meter;
  }, [meter]);
  if (!meter) return null;
  const history = historyOf(moves.value, meter);
  const now = currentReading(meter, table);
  const title = meterText(meter, name);
  return (
    <Dialog
      title={title}
      class="meter-dialog"
      onClose={() => {
        asked.value = null;
      }}
    >
      <section ref={told} class="meter-told" aria-label={title} tabIndex={-1}>
        {now !== null && (
          <p class="meter-now numeral">{say('meter.now', { value: readingText(meter, now) })}</p>
        )}
        <p class="quiet">{say(`meter.about.${meter.of}`)}</p>
        {meter.of === 'influence' && <TalkButton seat={meter.seat} />}
      </section>
      {'seat' in meter && <SeatMeters seat={meter.seat} />}
      <h3 class="label">{say('meter.moved')}</h3>
      {history.length === 0 && <p>{emptyText(meter, model.seat.value)}</p>}
      <ol class="moves">
        {history.map((moved) => (
          <ChangeLine key={`${moved.round} ${moved.change.when}`} moved={moved} meter={meter} />
        ))}
      </ol>
    </Dialog>
  );
}
