import type { Theme } from '../art/theme.ts';
import { theme } from '../model/choices.ts';
import { Picture } from '../panels/Art.tsx';

/** A drawing in the page's theme, and in the light one for a printer. */
export function Themed({ draw, class: name }: { draw: (theme: Theme) => string; class: string }) {
  if (theme.value === 'paper') return <Picture class={name} markup={draw('paper')} />;
  return (
    <>
      <Picture class={`${name} on-screen`} markup={draw('evening')} />
      <Picture class={`${name} on-print`} markup={draw('paper')} />
    </>
  );
}
