import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Meter } from '../../shared/rules/events.ts';
import { meterText, readingText } from '../text/causes.ts';
import { say } from '../text/say.ts';
import { TableContextKey } from './context.ts';

interface Props {
  readonly meter: Meter;
  readonly value: number;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A meter that can be asked what moved it; on a page that belongs to no table it is only read. */
export function MeterButton({ meter, value, class: name = '', children }: Props) {
  const table = useContext(TableContextKey);
  if (!table) return <span class={name}>{children}</span>;
  const { asked, name: nameOf } = table;
  const label = say('meter.ask', { meter: meterText(meter, nameOf), value: readingText(meter, value) });
  return (
    <button
      type="button"
      class={`meter ${name}`}
      title={label}
      onClick={() => {
        asked.value = meter;
      }}
    >
      <span class="hidden">{label}</span>
      <span class="meter-face" aria-hidden="true">
        {children}
      </span>
    </button>
  );
}
