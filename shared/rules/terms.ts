import type { RefusalReason } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { Capability, SeatId } from './state.ts';

/** One promise of an accord. An empty list of domains means all of them. */
export type Clause =
  | { readonly kind: 'no-cyber'; readonly domains: readonly Domain[] }
  | { readonly kind: 'human-in-the-loop'; readonly domains: readonly Domain[] }
  | { readonly kind: 'joint-research'; readonly domains: readonly Domain[] }
  | { readonly kind: 'cbm-pledge' }
  | { readonly kind: 'inspection' }
  | { readonly kind: 'early-warning' }
  | {
      readonly kind: 'transfer';
      readonly from: SeatId;
      readonly to: SeatId;
      /** The capability of `to` that `from` lifts by 1; null where `from` gives capital. */
      readonly lift: Capability | null;
      /** Capital given, 1–8; for a lift what the receiver pays for it, 0–8. */
      readonly capital: number;
    };

/** What is offered or agreed. */
export interface Terms {
  /** In scenario order; two or more. */
  readonly parties: readonly SeatId[];
  /** One or more; no kind but the transfer twice. */
  readonly clauses: readonly Clause[];
  /** Rounds for which it holds, the one of the last signature included; 1–4. */
  readonly rounds: number;
  readonly secret: boolean;
}

/** Known to its parties alone. An id tells nothing of how many others there are. */
export type ProposalId = string;
export type AccordId = string;

export interface Refused {
  readonly seat: SeatId;
  readonly reason: RefusalReason;
}

/** Offered terms. Every change of the terms is a new revision and needs all signatures anew. */
export interface Proposal {
  readonly id: ProposalId;
  /** Who put it on the table, and alone may withdraw it. */
  readonly by: SeatId;
  /** From 1; a signature names the one it is given to. */
  readonly revision: number;
  /** Who wrote this revision, and so has signed it. */
  readonly revisedBy: SeatId;
  readonly terms: Terms;
  /** The terms of the revision before; null for the first. */
  readonly former: Terms | null;
  /** The accord in force that it would replace. */
  readonly amends: AccordId | null;
  readonly signed: readonly SeatId[];
  readonly refused: readonly Refused[];
}

/** Terms in force. */
export interface Accord {
  readonly id: AccordId;
  readonly terms: Terms;
  /** The round in which it came into force. */
  readonly since: number;
  /** The last round in which it holds. */
  readonly until: number;
  /** Public: from the start, or since it was leaked or broken. */
  readonly open: boolean;
  /** Notice of it has been given: that it exists, and its parties, are public. */
  readonly announced: boolean;
  /** Suspended since the end of the cyber step of this round; 0 where it never was. */
  readonly suspendedIn: number;
  /** Who has given notice, and the last round that binds the leaver. */
  readonly leaving: readonly { readonly seat: SeatId; readonly until: number }[];
}
