import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';

/** Copies a text. Without TLS browsers have no clipboard for pages; then the text is at least selected. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  if (shown) getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}

interface Props {
  readonly text: string;
  readonly label: string;
  /** Where the text stands on the page, if it can be selected there. */
  readonly shown?: RefObject<HTMLElement | null>;
  readonly class?: string;
}

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text, label, shown, class: name = '' }: Props) {
  const copied = useSignal(false);
  const copy = async () => {
    if (!(await copyText(text, shown?.current ?? null))) return;
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, 2_000);
  };
  return (
    <button type="button" class={`button ${name}`} onClick={() => void copy()}>
      <Icon name="link-simple" /> <span aria-live="polite">{copied.value ? say('share.copied') : label}</span>
    </button>
  );
}
