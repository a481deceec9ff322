import { trustBand } from '../art/theme.ts';
import { trustMovedIn } from '../model/history.ts';
import { say, signed } from '../text/say.ts';
import { Roundel } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { MeterButton } from './MeterButton.tsx';
import { TalkButton } from './TalkButton.tsx';

function TrustCell({ from, toward }: { from: string; toward: string }) {
  const value = useView().trust[from]?.[toward] ?? 0;
  const band = trustBand(value).id;
  return (
    <MeterButton class={`trust-cell band-${band}`} meter={{ of: 'trust', seat: from, toward }} value={value}>
      <span class="numeral">{value}</span>
      <small>{say(`trust.band.${band}`)}</small>
    </MeterButton>
  );
}

/** How the others trust the reader and the reader trusts them. */
export function TrustPanel() {
  const { model, name, look } = useTable();
  const view = useView();
  const viewer = model.seat.value;
  if (viewer === null) return null;
  const others = view.seats.filter(({ id }) => id !== viewer);
  return (
    <section class="trust-panel" aria-labelledby="trust-title">
      <h2 id="trust-title">{say('trust.title')}</h2>
      <table class="trust-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{say('trust.state')}</span>
            </th>
            <th scope="col">{say('trust.others')}</th>
            <th scope="col">{say('trust.own')}</th>
          </tr>
        </thead>
        <tbody>
          {others.map(({ id }) => (
            <tr key={id}>
              <th scope="row">
                <TalkButton seat={id}>
                  <span class="trust-name">
                    <Roundel look={look(id)} size="s" /> {name(id)}
                  </span>
                </TalkButton>
              </th>
              <td>
                <TrustCell from={id} toward={viewer} />
              </td>
              <td>
                <TrustCell from={viewer} toward={id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TrustMoved />
    </section>
  );
}

/** What moved the reader's pairs this round. */
function TrustMoved() {
  const { model, name, moves, asked } = useTable();
  const { round } = useView();
  const moved = trustMovedIn(moves.value, round, model.seat.value).slice(0, 6);
  if (moved.length === 0) return null;
  return (
    <div class="trust-moved">
      <h3 class="label">{say('trust.moved', { round })}</h3>
      <ul>
        {moved.map(({ meter, from, to }) =>
          meter.of === 'trust' ? (
            <li key={`${meter.seat} ${meter.toward}`}>
              <button
                type="button"
                class="row-button"
                onClick={() => {
                  asked.value = meter;
                }}
              >
                <span>{say('meter.trust.of', { from: name(meter.seat), toward: name(meter.toward) })}</span>
                <span class={`numeral ${to > from ? 'good' : 'bad'}`}>{signed(to - from)}</span>
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}

const BANDS = ['close', 'warm', 'guarded', 'wary', 'hostile'] as const;

/** How the five bands of trust are drawn. */
export function TrustLegend() {
  return (
    <ul class="trust-legend" aria-label={say('trust.legend')}>
      {BANDS.map((band) => (
        <li key={band}>
          <svg viewBox="0 0 34 8" aria-hidden="true" class={`legend-line legend-${band}`}>
            <path d="M1 4H33" />
            {band === 'close' && <path class="core" d="M1 4H33" />}
          </svg>
          {say(`trust.band.${band}`)}
        </li>
      ))}
    </ul>
  );
}
