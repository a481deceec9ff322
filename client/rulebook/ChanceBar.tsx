import { say, share } from '../text/say.ts';

/** A chance in ten-thousandths, as a hatched bar with its number. */
export function ChanceBar({ chance, tone }: { chance: number; tone: 'conflict' | 'peace' | 'mind' }) {
  return (
    <span class="rb-chance">
      <span class={`rb-chance-bar tone-${tone}`} aria-hidden="true">
        <i style={{ width: `${chance / 100}%` }} />
      </span>
      <strong class="numeral">{say('rulebook.chance', { chance: share(chance) })}</strong>
    </span>
  );
}
