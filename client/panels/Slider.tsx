import { useId } from 'preact/hooks';
import { LONGEST_PHASE } from '../../shared/protocol/limits.ts';
import { lengthOfTime, secondsIn } from '../text/longTime.ts';

interface Props {
  readonly label: string;
  /** Seconds. */
  readonly value: number;
  readonly max: number;
  readonly onChange: (seconds: number) => void;
}

const STEP = 5;

/** A length of time to be set by sliding, by keys, or by writing it. */
export function TimeSlider({ label, value, max, onChange }: Props) {
  const id = useId();
  const text = lengthOfTime(value * 1000);
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        class="slider-text numeral"
        type="text"
        aria-label={label}
        value={text}
        onChange={(event) => {
          const seconds = secondsIn(event.currentTarget.value);
          event.currentTarget.value = text;
          if (seconds !== null) onChange(Math.min(LONGEST_PHASE / 1000, Math.max(STEP, seconds)));
        }}
      />
      <input
        id={id}
        type="range"
        min={STEP}
        max={Math.max(max, value)}
        step={STEP}
        value={value}
        aria-valuetext={text}
        style={{ '--at': `${Math.round((value / Math.max(max, value)) * 100)}%` }}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
