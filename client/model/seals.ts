import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import canonicalize from 'canonicalize';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { PublicView } from '../../shared/projection/views.ts';
import type { LeafValue, SeenLeaf } from '../../shared/rules/seals.ts';
import { placesOf, sealHash } from '../../shared/rules/seals.ts';
import type { SeatId } from '../../shared/rules/state.ts';

/** The hashes that were shown at sealing, by seat. */
export type Seals = Readonly<Record<SeatId, string>>;

/** The seals with which each round's commitments closed, of the rounds that this client has watched. */
export type SealsByRound = Readonly<Record<number, Seals>>;

/** Where seals outlive the page. */
export interface SealMemory {
  read(): SealsByRound;
  write(seals: SealsByRound): void;
}

/** Remembers the seals as they stand when a commitment closes: what is opened later must be what was sealed then. */
export interface SealWatch {
  readonly seen: ReadonlySignal<SealsByRound>;
  saw(view: PublicView): void;
  /** Seals may have been broken and set anew while nobody looked. */
  looksAway(): void;
}

function sealsIn(view: PublicView): Seals {
  return Object.fromEntries(view.seats.flatMap(({ id, seal }) => (seal === null ? [] : [[id, seal]])));
}

export function createSealWatch(memory: SealMemory): SealWatch {
  const seen = signal<SealsByRound>(memory.read());
  let open: { readonly round: number; readonly seals: Seals } | null = null;
  return {
    seen,
    saw(view) {
      if (view.phase === 'commitment') {
        open = { round: view.round, seals: sealsIn(view) };
        return;
      }
      if (open !== null && open.round === view.round) {
        seen.value = { ...seen.value, [open.round]: open.seals };
        memory.write(seen.value);
      }
      open = null;
    },
    looksAway() {
      open = null;
    },
  };
}

/** `unseen`: this client did not see it sealed, and claims nothing. */
export interface SealCheck {
  readonly seat: SeatId;
  readonly verdict: 'matches' | 'differs' | 'unseen';
}

interface Reader {
  readonly viewer: SeatId | null;
  readonly secretBallot: boolean;
}

function same(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}

function opened(leaves: readonly SeenLeaf[]): LeafValue[] {
  return leaves.flatMap((leaf) => ('value' in leaf && leaf.value !== null ? [leaf.value] : []));
}

/** Whether a leaf holds this value; a closed one does not. */
function holds(leaf: SeenLeaf, value: LeafValue): boolean {
  return 'value' in leaf && same(leaf.value, value);
}

/** What a seat voted as far as the reader was told: undefined where it was not. */
function voteOf(
  seat: SeatId,
  events: readonly SeenEvent[],
  { viewer, secretBallot }: Reader,
): LeafValue | undefined {
  if (seat === viewer) {
    const drafted = events.findLast((event) => event.type === 'drafted');
    return drafted?.commitment.vote ?? null;
  }
  if (secretBallot) return undefined;
  const voted = events.find((event) => event.type === 'norm-voted');
  return voted?.votes?.find((each) => each.seat === seat)?.vote ?? null;
}

/** Whether what was opened is what the resolution showed of the commitment, no more and no less. */
function isAsShown(
  { seat, cards, invest }: Extract<SeenEvent, { type: 'revealed' }>,
  leaves: readonly SeenLeaf[],
  events: readonly SeenEvent[],
  reader: Reader,
): boolean {
  const places = placesOf(leaves);
  if (!places || !holds(places.invest, invest)) return false;
  const vote = voteOf(seat, events, reader);
  if (vote === undefined ? 'value' in places.vote : !holds(places.vote, vote)) return false;
  const byText = (list: readonly unknown[]) => list.map((each) => canonicalize(each) ?? '').toSorted();
  return same(byText(opened(places.cards)), byText(cards));
}

/**
 * Checks the seals of one round: for each seat that sealed, whether the leaves give the hash that was shown, and whether
 * they hold what the resolution showed. Nothing before the reveal, and nothing of drafts that counted unsealed.
 */
export function checkSeals(
  events: readonly SeenEvent[],
  seen: Seals | undefined,
  reader: Reader,
): SealCheck[] {
  return events.flatMap((revealed): SealCheck[] => {
    if (revealed.type !== 'revealed') return [];
    const { seat } = revealed;
    const shown = seen?.[seat];
    const opening = events.find((event) => event.type === 'seal-opened' && event.seat === seat);
    if (opening?.type !== 'seal-opened') return shown === undefined ? [] : [{ seat, verdict: 'differs' }];
    if (!isAsShown(revealed, opening.leaves, events, reader)) return [{ seat, verdict: 'differs' }];
    if (shown === undefined) return [{ seat, verdict: 'unseen' }];
    return [{ seat, verdict: sealHash(opening.leaves) === shown ? 'matches' : 'differs' }];
  });
}

/** A hash as people compare it: its first eight digits in two groups. */
export function fingerprint(hash: string): string {
  const digits = hash.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
