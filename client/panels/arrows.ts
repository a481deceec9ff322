const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Moves the focus with the arrow keys from a button to its neighbour in a row; after the last comes the first. */
export function stepFocus(event: KeyboardEvent, row: string): void {
  const { currentTarget: button, key } = event;
  const step = STEPS[key];
  if (!step || !(button instanceof HTMLButtonElement)) return;
  const buttons = [...(button.closest(row)?.querySelectorAll('button') ?? [])];
  event.preventDefault();
  buttons.at((buttons.indexOf(button) + step) % buttons.length)?.focus();
}
