import { useMemo } from 'preact/hooks';
import type { AccordId, Proposal, Terms } from '../../shared/rules/terms.ts';
import type { KnownAccord } from '../model/accords.ts';
import { knownAccords, standingTerms } from '../model/accords.ts';
import { offerRulesOf, usualTerms } from '../model/offers.ts';
import type { TableModel } from '../model/table.ts';
import type { Writing } from '../model/writing.ts';
import { createWriting } from '../model/writing.ts';
import type { TermsKnown } from '../text/terms.ts';
import type { TableContext } from './context.ts';
import { useTable, useView } from './context.ts';

const writings = new WeakMap<TableModel, Writing>();

/** The text on which this seat works; the same wherever the page shows it. */
export function writingOf({ model }: TableContext): Writing {
  const known = writings.get(model);
  if (known) return known;
  const made = createWriting(localStorage, `middle-ground.accord.${model.code}.${model.seat.peek() ?? ''}`);
  writings.set(model, made);
  return made;
}

export function useWriting(): Writing {
  const table = useTable();
  return useMemo(() => writingOf(table), [table]);
}

/** The proposals on the table with their revisions. */
export function revisionsOf(proposals: readonly Proposal[]): ReadonlyMap<string, number> {
  return new Map(proposals.map(({ id, revision }) => [id, revision]));
}

/** Begins a new accord with a state, from the terms most often offered. */
export function beginWith(table: TableContext, partner: string): void {
  const { truth, seat } = table.model;
  if (!truth.value || seat.value === null) return;
  const terms = usualTerms(offerRulesOf(truth.value), seat.value, partner);
  writingOf(table).begin({ purpose: { type: 'new' }, terms });
}

/** An accord in force and what still binds of it: what an amendment would replace. Null where it amends none. */
export function useAmended(
  id: AccordId | null,
): { readonly accord: KnownAccord; readonly terms: Terms } | null {
  const { model } = useTable();
  const view = useView();
  const accord = knownAccords(view, model.shownOwn.value).find((each) => each.id === id);
  const terms = accord ? standingTerms(accord, view.round) : null;
  return accord && terms ? { accord, terms } : null;
}

/** What the sentences about terms need, for the reader's own seat. */
export function useTermsKnown(): TermsKnown | null {
  const { model, name } = useTable();
  const { round, setup } = useView();
  const own = model.seat.value;
  return own === null ? null : { own, round, rounds: setup.rounds, numbers: setup.numbers, name };
}
