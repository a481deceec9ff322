import { width } from '../model/layout.ts';
import type { Paper, TableContext } from './context.ts';

/** Where the hand takes the place of the side panels. */
function handIsWide(table: TableContext): boolean {
  const narrow = width.value === 'phone' || width.value === 'tablet';
  return table.model.truth.value?.phase === 'commitment' && !narrow;
}

/** Brings a part of the negotiation to the screen, wherever this layout has it, and the focus to where one types. */
export function showPaper(table: TableContext, paper: Paper): void {
  table.tab.value = paper;
  if (paper === 'talk') table.rightFolder.value = 'talk';
  else table.leftFolder.value = paper;
  if (handIsWide(table)) table.papers.value = paper;
  if (paper !== 'talk') return;
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('.composer textarea');
    (field ?? document.querySelector<HTMLElement>('.messages'))?.focus();
  });
}
