import { MOVES } from '../../shared/content/moves.ts';
import type { POSTURES } from '../../shared/content/postures.ts';
import { lettersOn } from '../model/choices.ts';
import { withPosture } from '../model/draft.ts';
import { breakSeal, hold, toggleCard } from './commitment.ts';
import type { Paper, TableContext } from './context.ts';
import { deskKey } from './desk/deskKeys.ts';
import { showPaper } from './showing.ts';

const POSTURE_KEYS: Readonly<Record<string, (typeof POSTURES)[number]>> = {
  a: 'assisted',
  d: 'delegated',
  v: 'vendor',
};

/** Whether the key belongs to something that is being typed into or operated. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog')) return true;
  if (target.closest('input:not([type=radio]), textarea, select')) return true;
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary, input') !== null;
}

function choosePosture(table: TableContext, key: string): boolean {
  const posture = POSTURE_KEYS[key];
  const { drafting, options } = table.model;
  const card = drafting.draft.value.cards.findLast(({ move }) => MOVES[move].kind === 'ai');
  const option = options.value?.cards.find(({ move }) => move === card?.move);
  const allowed = option?.postures.some((each) => each.posture === posture && each.refused === null);
  if (!posture || !card || !allowed) return false;
  drafting.change(withPosture(drafting.draft.value, card.move, posture));
  return true;
}

function playbackKey(table: TableContext, key: string): boolean {
  const { playback } = table.model;
  if (playback.beats.value.length === 0) return false;
  if (key === ' ') playback.toggle();
  else if (key === 'ArrowRight') playback.next();
  else if (key === 'ArrowLeft') playback.back();
  else return false;
  return true;
}

/** Goes to the targets of the card that still lacks one, else to those of the card that was chosen last. */
function focusTargets(): void {
  const lists = [...document.querySelectorAll<HTMLElement>('.slot .target-list')];
  const row = lists.find((each) => each.closest('.unfinished')) ?? lists.at(-1);
  const target = row?.querySelector<HTMLElement>('[aria-pressed=true]') ?? row?.querySelector('button');
  target?.focus();
}

function commitmentKey(table: TableContext, key: string): boolean {
  const { options } = table.model;
  const card = /^[1-9]$/.test(key) ? options.value?.cards[Number(key) - 1] : undefined;
  if (card) toggleCard(table, card);
  else if (key === 'h') hold(table);
  else if (key === 'l' && options.value?.canReopen) breakSeal(table);
  else if (key === 'l') table.sealing.value = table.model.drafting.complete.value;
  else if (key === 'p') focusTargets();
  else return choosePosture(table, key);
  return true;
}

/** Asks whether to sign the proposal that lies open. */
function askToSign(): boolean {
  const sign = document.querySelector<HTMLElement>('.accord-draft[open] .proposal-acts .wax');
  sign?.click();
  return sign !== null;
}

/** Lets single keys work while no text field has the focus. @returns how to stop */
export function listenToKeys(table: TableContext): () => void {
  const listen = (event: KeyboardEvent) => {
    if (isTaken(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const phase = table.model.truth.value?.phase;
    const plays = phase === 'resolution' || phase === 'reflection';
    const letters = lettersOn.value;
    const done =
      (plays && playbackKey(table, key)) ||
      (letters && phase === 'commitment' && commitmentKey(table, key)) ||
      (letters && phase === 'negotiation' && key === 's' && askToSign()) ||
      (letters && key === '?' && openHelp(table)) ||
      (letters && deskKey(table, key)) ||
      (letters && paperKey(table, key));
    if (done) event.preventDefault();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

const PAPER_KEYS: Readonly<Record<string, Paper>> = { c: 'talk', t: 'accords', n: 'norms' };

function paperKey(table: TableContext, key: string): boolean {
  const paper = PAPER_KEYS[key];
  if (paper) showPaper(table, paper);
  else if (key === 'm') table.mandateOpen.value = true;
  else return false;
  return true;
}

function openHelp(table: TableContext): boolean {
  table.helpOpen.value = true;
  return true;
}
