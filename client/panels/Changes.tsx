import type { Changed } from '../model/undo.ts';
import { causeText, meterText, readingText } from '../text/causes.ts';
import { say, signed } from '../text/say.ts';
import { useTable } from './context.ts';

/** Whether more of this meter is worse for whoever has it. */
function isWorse({ meter, from, to }: Changed): boolean {
  const more = to > from;
  return meter.of === 'tension' || meter.of === 'ladder' ? more : !more;
}

/** How much a reader cares: its own numbers first, then the large ones. */
function weight({ meter, from, to }: Changed, viewer: string | null): number {
  const own = 'seat' in meter && (meter.seat === viewer || ('toward' in meter && meter.toward === viewer));
  return Math.abs(to - from) + (own ? 1000 : 0) + (meter.of === 'trust' ? 0 : 100);
}

function ChangeRow({ change }: { change: Changed }) {
  const { name, asked } = useTable();
  const { meter, from, to, parts } = change;
  return (
    <li>
      <button
        type="button"
        class="row-button change"
        onClick={() => {
          asked.value = meter;
        }}
      >
        <span>
          {meterText(meter, name)}
          <small class="quiet">
            {parts.map((part) => `${causeText(part.cause, name)} ${signed(part.by)}`).join(' · ')}
          </small>
        </span>
        <span class={`numeral ${from === to ? '' : isWorse(change) ? 'bad' : 'good'}`}>
          {say('meter.fromto', { from: readingText(meter, from), to: readingText(meter, to) })}
        </span>
      </button>
    </li>
  );
}

/** The numbers that a beat moved, each with its causes. */
export function Changes({ changes, most = 8 }: { changes: readonly Changed[]; most?: number }) {
  const { model } = useTable();
  const viewer = model.seat.value;
  const moved = changes.filter(({ from, to }) => from !== to);
  if (moved.length === 0) return <p class="quiet">{say('ledger.nothing')}</p>;
  const sorted = [...moved].sort((a, b) => weight(b, viewer) - weight(a, viewer));
  const rest = sorted.slice(most);
  const key = ({ meter, when }: Changed) => `${when} ${JSON.stringify(meter)}`;
  return (
    <>
      <ul class="changes">
        {sorted.slice(0, most).map((change) => (
          <ChangeRow key={key(change)} change={change} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{say('ledger.more', { count: rest.length })}</summary>
          <ul class="changes">
            {rest.map((change) => (
              <ChangeRow key={key(change)} change={change} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
