import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
  readonly disabled?: boolean;
}

interface Props<T extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly value: T;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
  readonly class?: string;
}

/** One choice out of a few that lie side by side; radio buttons underneath. */
export function Segmented<T extends string>(props: Props<T>) {
  const { legend, hideLegend = false, value, segments, onChange, class: name = '' } = props;
  const group = useId();
  return (
    <fieldset class={`segmented ${name}`}>
      <legend class={hideLegend ? 'hidden' : 'label'}>{legend}</legend>
      <div class="segments">
        {segments.map((segment) => (
          <label key={segment.value} class={segment.disabled ? 'segment off' : 'segment'}>
            <input
              type="radio"
              name={group}
              value={segment.value}
              checked={segment.value === value}
              disabled={segment.disabled ?? false}
              onChange={() => onChange(segment.value)}
            />
            <span class="segment-face">{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
