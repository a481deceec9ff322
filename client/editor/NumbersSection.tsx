import { NUMBERS } from '../../shared/content/numbers.ts';
import { MOVABLE, MOVABLE_NUMBERS, numberAt } from '../../shared/content/scenarioNumbers.ts';
import { say } from '../text/say.ts';
import { NumberField } from './fields.tsx';

/** Numbers of the rules that this scenario has otherwise. */
export function NumbersSection() {
  return (
    <>
      <p class="quiet">{say('editor.numbers.note')}</p>
      <div class="number-grid">
        {MOVABLE_NUMBERS.map((key) => {
          const [min, max] = MOVABLE[key];
          const usual = numberAt(NUMBERS, key);
          return (
            <NumberField
              key={key}
              path={['numbers', key]}
              label={say(`editor.number.${key}`)}
              placeholder={String(usual)}
              note={say('editor.number.range', { usual, min, max })}
            />
          );
        })}
      </div>
    </>
  );
}
