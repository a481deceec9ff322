import type { TrustCourse, TrustPair } from '../../shared/analysis/trust.ts';
import { trustBand } from '../art/theme.ts';
import { linePath, placesOf, standing } from './plot.ts';

/** The borders of the bands from hostile to close. */
const BANDS = [20, 40, 60, 80];

/** Lines are as wide as their band says, and thinner: here they are read by their height. */
const WIDTH = { least: 1.4, share: 0.32 };

/** How strongly a course ends: its band's colour, and more width the closer. */
function strokeOf({ values }: TrustCourse): { readonly stroke: string; readonly 'stroke-width': number } {
  const { colour, width } = trustBand(values.at(-1) ?? 0);
  return { stroke: `var(--${colour})`, 'stroke-width': WIDTH.least + WIDTH.share * width };
}

function colourOf({ values }: TrustCourse): string {
  return `var(--${trustBand(values.at(-1) ?? 0).colour})`;
}

/** Two courses of trust: solid how the first trusts the second, dashed how the second trusts the first. */
export function PairPlot({ pair, large = false }: { pair: TrustPair; large?: boolean }) {
  const { there, back } = pair;
  const [forth, home] = [placesOf(there.values), placesOf(back.values)];
  const [end, homeEnd] = [forth.at(-1), home.at(-1)];
  return (
    <span class={`plot pair-plot ${large ? 'large' : ''}`} aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {BANDS.map((level) => (
          <path key={level} class="plot-grid" d={`M0 ${100 - level}H100`} />
        ))}
        <path class="plot-floor" d="M0 100H100" />
        <path class="pair-line back" d={linePath(home)} {...strokeOf(back)} />
        <path class="pair-line" d={linePath(forth)} {...strokeOf(there)} />
      </svg>
      {large &&
        BANDS.map((level) => (
          <span key={level} class="plot-level numeral" style={{ bottom: `${level}%` }}>
            {level}
          </span>
        ))}
      {large &&
        [there, back].flatMap((course) =>
          course.moments.map(({ round, by }) => (
            <i
              key={`${course.seat} ${round}`}
              class={`pair-moment ${course === back ? 'back' : ''} ${by > 0 ? 'up' : 'down'}`}
              style={standing({
                x: (100 * round) / (course.values.length - 1),
                y: course.values[round] ?? 0,
              })}
            />
          )),
        )}
      {homeEnd && (
        <i class="pair-end back" style={{ ...standing(homeEnd), 'border-color': colourOf(back) }} />
      )}
      {end && (
        <i
          class="pair-end"
          style={{ ...standing(end), 'border-color': colourOf(there), background: colourOf(there) }}
        />
      )}
    </span>
  );
}
