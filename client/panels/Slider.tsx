import { useId } from 'preact/hooks';
import { clockTime } from '../text/say.ts';

interface Props {
  readonly label: string;
  /** Seconds. */
  readonly value: number;
  readonly max: number;
  readonly onChange: (seconds: number) => void;
}

/** Seconds out of "2:30", "150" or "2.5 min"-like text; null where it is none. */
export function secondsIn(text: string): number | null {
  const clock = /^(\d{1,2}):([0-5]?\d)$/.exec(text.trim());
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const plain = /^\d{1,4}$/.exec(text.trim());
  return plain ? Number(plain[0]) : null;
}

const STEP = 5;

/** A length of time to be set by sliding, by keys, or by writing it. */
export function TimeSlider({ label, value, max, onChange }: Props) {
  const id = useId();
  const text = clockTime(value * 1000);
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        class="slider-text numeral"
        type="text"
        inputMode="numeric"
        aria-label={label}
        value={text}
        onChange={(event) => {
          const seconds = secondsIn(event.currentTarget.value);
          event.currentTarget.value = text;
          if (seconds !== null) onChange(Math.min(3600, Math.max(STEP, seconds)));
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
