import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { MOVES } from '../content/moves.ts';
import { nonce } from './random.ts';
import { seatOf } from './seats.ts';
import type { Card, Investment, SeatId, TableState, Vote } from './state.ts';

/** What one leaf of a seal holds; null where that place of the commitment is empty. */
export type LeafValue = Card | Investment | Vote | null;

/** What it takes to work out the hash of a leaf. The nonce, 128 bits as hex, keeps values from being tried out. */
export interface Opening {
  readonly value: LeafValue;
  readonly nonce: string;
}

/** A leaf as the host knows it. */
export interface Leaf extends Opening {
  /** Its value is public in resolution anyway, so that everybody may check it. */
  readonly open: boolean;
}

/** A leaf as a reader may know it: opened, or its hash alone. */
export type SeenLeaf = Opening | { readonly hash: string };

/** The leaves of one seal by what they hold. */
export interface Places<L> {
  readonly cards: readonly L[];
  readonly invest: L;
  readonly vote: L;
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}

/** Of a leaf at its place in the seal, from 0; 64 hex digits. */
export function leafHash(place: number, { value, nonce: drawn }: Opening): string {
  return hashOf([place, value, drawn]);
}

/** The hash that binds a whole commitment: the same from opened leaves and from their hashes; 64 hex digits. */
export function sealHash(leaves: readonly SeenLeaf[]): string {
  return hashOf(leaves.map((leaf, place) => ('hash' in leaf ? leaf.hash : leafHash(place, leaf))));
}

/** Takes a seal apart; null where it has too few leaves. */
export function placesOf<L>(leaves: readonly L[]): Places<L> | null {
  const [invest, vote] = leaves.slice(-2);
  return invest === undefined || vote === undefined ? null : { cards: leaves.slice(0, -2), invest, vote };
}

function isCovert({ move }: Card): boolean {
  return MOVES[move].kind === 'cyber';
}

function byMove(a: Card, b: Card): number {
  return a.move < b.move ? -1 : 1;
}

/**
 * The draft of a seat as it seals it for the nth time in this round, in a fixed number of leaves: as many cards as there
 * are slots, investment, vote. Cards that everybody will see come first, then covert ones, then empty slots: which leaves
 * stay closed then tells nothing, and a seat that held looks like one that played a covert card. The leaf of a covert card
 * stays closed even where an actor is named, or it would tell a right name from a wrong one; and votes of a secret ballot.
 */
export function leavesOf(state: TableState, seat: SeatId, sealing: number): Leaf[] {
  const { seed, round, setup } = state;
  const { slots } = setup.numbers;
  const { cards, invest, vote = null } = seatOf(state, seat).draft;
  const shown = cards.filter((card) => !isCovert(card)).toSorted(byMove);
  const covert = cards.filter(isCovert).toSorted(byMove);
  const empty = Array.from({ length: slots - cards.length }, () => null);
  const values: readonly LeafValue[] = [...shown, ...covert, ...empty, invest, vote];
  return values.map((value, place) => ({
    value,
    nonce: nonce(seed, { round, step: 'seal', purpose: `${sealing} ${place}`, seat }),
    open: place < shown.length || place === slots || (place === slots + 1 && !setup.secretBallot),
  }));
}
