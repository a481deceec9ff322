import type { SeatId } from '../../shared/rules/state.ts';
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

/** How the others trust one state, and it them. */
export function TrustPairs({ of }: { of: SeatId }) {
  const { model, name, look } = useTable();
  const others = useView().seats.filter(({ id }) => id !== of);
  const own = of === model.seat.value;
  return (
    <table class="trust-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{say('trust.state')}</span>
          </th>
          <th scope="col">{own ? say('trust.others') : say('trust.others.of', { seat: name(of) })}</th>
          <th scope="col">{own ? say('trust.own') : say('trust.own.of', { seat: name(of) })}</th>
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
              <TrustCell from={id} toward={of} />
            </td>
            <td>
              <TrustCell from={of} toward={id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the others trust the reader and the reader trusts them; every pair for whoever holds no seat. */
export function TrustPanel() {
  const viewer = useTable().model.seat.value;
  return (
    <section class="trust-panel" aria-labelledby="trust-title">
      <h2 id="trust-title">{say('trust.title')}</h2>
      {viewer === null ? <TrustMatrix /> : <TrustPairs of={viewer} />}
      <TrustMoved />
    </section>
  );
}

/** Who trusts whom. */
function TrustMatrix() {
  const { name, look } = useTable();
  const { seats } = useView();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <div class="scroll-x" tabIndex={0}>
      <table class="trust-table trust-matrix">
        <caption class="fine quiet">{say('trust.table')}</caption>
        <thead>
          <tr>
            <td />
            {seats.map(({ id }) => (
              <th key={id} scope="col">
                {name(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map(({ id: from }) => (
            <tr key={from}>
              <th scope="row">
                <span class="trust-name">
                  <Roundel look={look(from)} size="s" /> {name(from)}
                </span>
              </th>
              {seats.map(({ id: toward }) => (
                <td key={toward}>{from !== toward && <TrustCell from={from} toward={toward} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
