import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { AccordId, ProposalId, Terms } from '../../shared/rules/terms.ts';

/** What a text is written for: a new accord, an answer to a proposal, or another text of an accord in force. */
export type Purpose =
  | { readonly type: 'new' }
  | { readonly type: 'counter'; readonly proposal: ProposalId; readonly revision: number }
  | { readonly type: 'amend'; readonly accord: AccordId };

/** A text that is being written and that nobody else has seen. */
export interface Draft {
  readonly purpose: Purpose;
  readonly terms: Terms;
}

/**
 * A text that is still for what it was written for: where that is off the table, it is a new accord.
 * @param revisions the proposals on the table with their revisions
 */
export function stillFor(
  { purpose, terms }: Draft,
  revisions: ReadonlyMap<ProposalId, number>,
  accords: readonly AccordId[],
): Draft {
  const stands =
    purpose.type === 'counter'
      ? revisions.has(purpose.proposal)
      : purpose.type === 'new' || accords.includes(purpose.accord);
  return { purpose: stands ? purpose : { type: 'new' }, terms };
}

/** The same text as an answer to the newest revision, for one who has now read that. */
export function answering(draft: Draft, revisions: ReadonlyMap<ProposalId, number>): Draft {
  const { purpose } = draft;
  if (purpose.type !== 'counter') return draft;
  return { ...draft, purpose: { ...purpose, revision: revisions.get(purpose.proposal) ?? purpose.revision } };
}

/** The one text on which a person works. */
export interface Writing {
  readonly draft: ReadonlySignal<Draft | null>;
  begin(draft: Draft): void;
  change(terms: Terms): void;
  /** Takes another purpose, or another revision to answer. */
  turn(draft: Draft): void;
  drop(): void;
  /** Whether a person has just begun, and not merely come back to it; true once. */
  justBegun(): boolean;
}

function isDraft(value: unknown): value is Draft {
  const { purpose, terms } = (value ?? {}) as Partial<Draft>;
  return typeof purpose?.type === 'string' && Array.isArray(terms?.parties) && Array.isArray(terms.clauses);
}

function read(store: Storage, key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the text in the browser, so that a reload loses nothing. */
export function createWriting(store: Storage, key: string): Writing {
  const draft = signal<Draft | null>(read(store, key));
  let begun = false;
  function keep(next: Draft | null): void {
    draft.value = next;
    if (next) store.setItem(key, JSON.stringify(next));
    else store.removeItem(key);
  }
  return {
    draft,
    begin(next) {
      begun = true;
      keep(next);
    },
    change(terms) {
      if (draft.value) keep({ ...draft.value, terms });
    },
    turn: keep,
    drop: () => keep(null),
    justBegun() {
      const was = begun;
      begun = false;
      return was;
    },
  };
}
