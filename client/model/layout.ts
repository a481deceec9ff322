import { signal } from '@preact/signals';

/** The five layouts by width, and whether the window is low. */
export type Width = 'phone' | 'tablet' | 'laptop' | 'desk' | 'wide';

const FROM: readonly (readonly [Width, number])[] = [
  ['wide', 1680],
  ['desk', 1360],
  ['laptop', 1024],
  ['tablet', 640],
];

export const width = signal<Width>('desk');

export function widthOf(pixels: number): Width {
  return FROM.find(([, from]) => pixels >= from)?.[0] ?? 'phone';
}

/** Follows the window. */
export function startLayout(): void {
  const read = () => (width.value = widthOf(window.innerWidth));
  window.addEventListener('resize', read);
  read();
}
