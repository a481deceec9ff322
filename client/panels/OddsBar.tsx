import type { Draw, SumLine } from '../../shared/rules/events.ts';
import { language } from '../text/language.ts';
import { say, share, signedShare } from '../text/say.ts';

/** Ten-thousandths as a percentage. */
export function percent(tenThousandths: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent' }).format(share(tenThousandths));
}

/** The lines of a sum; hundredths are enough for a reader. */
export function SumList({ sum }: { sum: readonly SumLine[] }) {
  return (
    <ul class="sum-list">
      {sum.map(({ why, by }) => (
        <li key={why} class="sum-line">
          <span>{say(`sum.${why}`)}</span>
          <span class="numeral">{signedShare(by)}</span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly draw: Draw;
  readonly outcome: string;
  readonly tone: 'conflict' | 'peace' | 'mind';
}

/** A chance with the roll marked on it: what was needed, what was rolled, and the sum. */
export function OddsBar({ draw, outcome, tone }: Props) {
  const values = { chance: share(draw.chance), roll: share(draw.roll) };
  return (
    <div class="odds">
      <p class="odds-head">
        <strong>{outcome}</strong>
        <span class="quiet">{say('ledger.odds.hit', values)}</span>
      </p>
      <div class={`odds-bar tone-${tone}`} aria-hidden="true">
        <i class="odds-chance" style={{ width: percentWidth(draw.chance) }} />
        <i class="odds-roll" style={{ left: percentWidth(draw.roll) }} />
      </div>
      <p class="odds-sum">
        {draw.sum.map(({ why, by }) => `${say(`sum.${why}`)} ${signedShare(by)}`).join(', ')}
      </p>
    </div>
  );
}

function percentWidth(tenThousandths: number): string {
  return `${tenThousandths / 100}%`;
}
