import { useSignal } from '@preact/signals';
import type { TrustPair, TrustStory, TurningPoint } from '../../shared/analysis/trust.ts';
import { trustBand } from '../art/theme.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { say, signed } from '../text/say.ts';
import type { Names, ScreenProps } from './names.ts';
import { PairMoments } from './PairMoments.tsx';
import { PairPlot } from './PairPlot.tsx';

function keyOf({ there }: TrustPair): string {
  return `${there.seat} ${there.toward}`;
}

function isOf({ there, back }: TrustPair, point: TurningPoint | null): point is TurningPoint {
  return (
    [there.seat, back.seat].includes(point?.seat ?? '') &&
    [there.seat, back.seat].includes(point?.toward ?? '')
  );
}

/** What a pair is marked for: the largest fall of all, or the largest gain. */
function markOf(
  pair: TrustPair,
  { fall, mend }: TrustStory,
): { kind: 'fall' | 'mend'; point: TurningPoint } | null {
  if (isOf(pair, fall)) return { kind: 'fall', point: fall };
  return isOf(pair, mend) ? { kind: 'mend', point: mend } : null;
}

function Ends({ pair, names: { name } }: { pair: TrustPair; names: Names }) {
  return (
    <span class="pair-ends">
      {[pair.there, pair.back].map(({ seat, toward, values }) => {
        const value = values.at(-1) ?? 0;
        const band = say(`trust.band.${trustBand(value).id}`);
        return (
          <span key={seat} class="numeral">
            <span class="hidden">
              {say('debrief.trust.end', { from: name(seat), toward: name(toward), value, band })}
            </span>
            <span aria-hidden="true">{value}</span>
          </span>
        );
      })}
    </span>
  );
}

interface PairProps {
  readonly pair: TrustPair;
  readonly trust: TrustStory;
  readonly names: Names;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Pair({ pair, trust, names, open, onToggle }: PairProps) {
  const { name, look } = names;
  const mark = markOf(pair, trust);
  const ids = [pair.there.seat, pair.back.seat] as const;
  return (
    <>
      <li class={`pair ${mark ? `pair-${mark.kind}` : ''} ${open ? 'open' : ''}`}>
        <button type="button" aria-expanded={open} onClick={onToggle}>
          <span class="pair-head">
            {ids.map((id) => (
              <Roundel key={id} look={look(id)} size="s" />
            ))}
            <strong>{say('debrief.trust.pair', { a: name(ids[0]), b: name(ids[1]) })}</strong>
          </span>
          <PairPlot pair={pair} />
          <span class="pair-foot">
            {mark ? (
              <span class={`pair-mark ${mark.kind === 'fall' ? 'bad' : 'good'}`}>
                <Icon name={mark.kind === 'fall' ? 'trend-down' : 'trend-up'} />{' '}
                {say(`debrief.trust.${mark.kind}`, {
                  round: mark.point.moment.round,
                  by: signed(mark.point.moment.by),
                })}
              </span>
            ) : (
              <span />
            )}
            <Ends pair={pair} names={names} />
          </span>
        </button>
      </li>
      {open && (
        <li class="pair-row">
          <PairMoments pair={pair} names={names} />
        </li>
      )}
    </>
  );
}

/** Trust between every two states over the rounds, and what moved it. */
export function Trust({ debrief, names }: ScreenProps) {
  const { trust } = debrief;
  const marked = trust.pairs.find((pair) => markOf(pair, { ...trust, mend: null })) ?? trust.pairs[0];
  const open = useSignal<string | null>(marked ? keyOf(marked) : null);
  return (
    <section class="sheet pad trust-story" aria-labelledby="trust-story">
      <header class="panel-head">
        <h2 id="trust-story">{say('debrief.trust')}</h2>
        <p class="label pair-legend">
          <span>
            <i class="pair-key" aria-hidden="true" /> {say('debrief.trust.solid')}
          </span>
          <span>
            <i class="pair-key back" aria-hidden="true" /> {say('debrief.trust.dashed')}
          </span>
        </p>
      </header>
      <p class="quiet">{say('debrief.trust.note')}</p>
      <ul class="pairs">
        {trust.pairs.map((pair) => (
          <Pair
            key={keyOf(pair)}
            pair={pair}
            trust={trust}
            names={names}
            open={open.value === keyOf(pair)}
            onToggle={() => {
              open.value = open.value === keyOf(pair) ? null : keyOf(pair);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
