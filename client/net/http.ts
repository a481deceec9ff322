import { nanoid } from 'nanoid';
import type { Scenario } from '../../shared/content/scenario.ts';
import type {
  Addresses,
  Damage,
  HttpRefusalCode,
  OpenedSession,
  OpenSession,
  ScenarioOffer,
  SessionSummary,
  TakenSeat,
  TakeSeat,
  Watch,
} from '../../shared/protocol/messages.ts';
import type { Retention } from '../../shared/protocol/privacy.ts';
import type { Unanswered } from '../model/requests.ts';
import { waitBefore } from './backoff.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Unanswered };

const CODES: Readonly<Record<HttpRefusalCode, true>> = {
  'bad-request': true,
  'bad-scenario': true,
  'unknown-scenario': true,
  'unknown-preset': true,
  'unknown-code': true,
  'unknown-seat': true,
  'seat-taken': true,
  'name-taken': true,
  'table-full': true,
  'gallery-full': true,
  'session-over': true,
  'not-over': true,
  'too-many-requests': true,
  'not-saved': true,
  damaged: true,
};

function refusalOf(body: unknown): Unanswered {
  const error: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null;
  return typeof error === 'string' && Object.hasOwn(CODES, error) ? (error as HttpRefusalCode) : 'offline';
}

/** Asks our own server; its answers are taken as the shapes the protocol promises. */
async function ask<T>(
  path: string,
  body?: object,
  signal?: AbortSignal,
  key: string | null = null,
): Promise<Answer<T>> {
  const init: RequestInit = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { headers: key === null ? {} : { authorization: `Bearer ${key}` } };
  try {
    const response = await fetch(`/api${path}`, { ...init, signal: signal ?? null });
    const read: unknown = await response.json();
    return response.ok ? { ok: true, value: read as T } : { ok: false, why: refusalOf(read) };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

/** 43 symbols of 64: as many random bits as the protocol wants. */
const ACTION_LENGTH = 43;

/** So often a request that got no answer is sent, before a person is told that the server cannot be reached. */
const TRIES = 5;

/** The names of requests that may have been done without anybody here knowing, by what was asked. */
const unanswered = new Map<string, string>();

/**
 * Asks for something that must not happen twice. Without an answer it may have been done: it is sent again under the
 * same name, by itself and when the person tries again, and then brings the answer that was lost.
 */
async function askAgain<T>(path: string, body: object): Promise<Answer<T>> {
  const wanted = `${path} ${JSON.stringify(body)}`;
  const action = unanswered.get(wanted) ?? nanoid(ACTION_LENGTH);
  unanswered.set(wanted, action);
  for (let tried = 1; ; tried++) {
    const answer = await ask<T>(path, { ...body, action });
    if (answer.ok || (answer.why !== 'offline' && answer.why !== 'not-saved')) unanswered.delete(wanted);
    if (answer.ok || answer.why !== 'offline' || tried === TRIES) return answer;
    await new Promise((resolve) => setTimeout(resolve, waitBefore(tried, Math.random())));
  }
}

export function getScenarios(): Promise<Answer<readonly ScenarioOffer[]>> {
  return ask('/scenarios');
}

/** The scenarios from which one's own can begin, whole. */
export function getTemplates(): Promise<Answer<readonly Scenario[]>> {
  return ask('/templates');
}

export function getRetention(): Promise<Answer<Retention>> {
  return ask('/retention');
}

export function getAddresses(): Promise<Answer<Addresses>> {
  return ask('/addresses');
}

export function openSession(request: OpenSession): Promise<Answer<OpenedSession>> {
  return askAgain('/sessions', request);
}

/** @param key of this browser to the session, which it may look at though it takes nobody in any more */
export function findSession(
  code: string,
  signal?: AbortSignal,
  key: string | null = null,
): Promise<Answer<SessionSummary>> {
  return ask(`/sessions/${encodeURIComponent(code)}`, undefined, signal, key);
}

/** Comes in with a one-time code, as the person who got it. */
export function moveHere(code: string): Promise<Answer<TakenSeat>> {
  return ask('/codes', { code });
}

/** Gets a desk back with its code on paper. */
export function recoverDesk(code: string): Promise<Answer<TakenSeat>> {
  return ask('/desks', { code });
}

export function takeSeat(code: string, request: TakeSeat): Promise<Answer<TakenSeat>> {
  return askAgain(`/sessions/${encodeURIComponent(code)}/seats`, request);
}

/** Comes in to look on. */
export function watchSession(code: string, request: Watch): Promise<Answer<TakenSeat>> {
  return askAgain(`/sessions/${encodeURIComponent(code)}/observers`, request);
}

/** How far a damaged session is sound; only those who lead it are told. */
export function askDamage(code: string, key: string): Promise<Answer<Damage>> {
  return ask(`/sessions/${encodeURIComponent(code)}/damage`, { key });
}

/**
 * The download of a session.
 * @param research only what tells of those who let their data be used for research
 */
export async function downloadSession(code: string, key: string, research: boolean): Promise<Answer<Blob>> {
  const path = `/api/sessions/${encodeURIComponent(code)}/export${research ? '?for=research' : ''}`;
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${key}` } });
    if (response.ok) return { ok: true, value: await response.blob() };
    return { ok: false, why: refusalOf(await response.json()) };
  } catch {
    return { ok: false, why: 'offline' };
  }
}
