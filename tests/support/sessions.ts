import type { Scenario } from '../../shared/content/scenario.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { SeatId, Setup } from '../../shared/rules/state.ts';
import type { PlayedSession, Player } from '../../shared/simulation/playSession.ts';
import { playSession } from '../../shared/simulation/playSession.ts';
import { dealingPlayer } from './dealings.ts';
import { casualPlayer } from './offers.ts';

export function playersOf(setup: Setup, seed: string, calm = 0): Map<SeatId, Player> {
  return new Map(setup.seats.map(({ id }) => [id, casualPlayer(seed, calm)]));
}

/**
 * A whole session in which every seat plays anything that is on offer.
 * @param calm how often a seat helps with the incident, 0–1; without it most tables come to war
 */
export function casualSession(setup: Setup, seed: string, calm = 0): PlayedSession {
  return playSession(setup, seed, playersOf(setup, seed, calm));
}

export function shippedSession(scenario: Scenario, preset: string, seed: string, calm = 0): PlayedSession {
  return casualSession(dealSetup(scenario, preset), seed, calm);
}

/** Players that also say, offer, sign, break, table and vote anything that is on offer. */
export function dealersOf(setup: Setup, seed: string, calm = 0): Map<SeatId, Player> {
  return new Map(setup.seats.map(({ id }) => [id, dealingPlayer(seed, calm)]));
}

export function dealtSession(scenario: Scenario, preset: string, seed: string, calm = 0): PlayedSession {
  const setup = dealSetup(scenario, preset);
  return playSession(setup, seed, dealersOf(setup, seed, calm));
}
