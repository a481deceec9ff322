import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../text/say.ts';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** What happens, and that it cannot be taken back. */
  readonly warning: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks once, in words. */
export function Confirmed({ label, warning, onConfirm }: Props) {
  const asking = useSignal(false);
  const keep = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone, and to keep is the safe answer.
  useEffect(() => keep.current?.focus(), [asking.value]);
  if (!asking.value)
    return (
      <button
        type="button"
        class="button small"
        onClick={() => {
          asking.value = true;
        }}
      >
        {label}
      </button>
    );
  return (
    <div class="note caution stack" role="alertdialog" aria-label={label}>
      <p>{warning}</p>
      <p>
        <button type="button" class="button small" onClick={onConfirm}>
          {label}
        </button>{' '}
        <button
          type="button"
          class="button small"
          ref={keep}
          onClick={() => {
            asking.value = false;
          }}
        >
          {say('data.keep')}
        </button>
      </p>
    </div>
  );
}
