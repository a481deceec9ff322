import type { Scenario } from '../../shared/content/scenario.ts';
import type {
  Addresses,
  HttpRefusalCode,
  OpenedSession,
  OpenSession,
  ScenarioOffer,
  SessionSummary,
  TakenSeat,
  TakeSeat,
} from '../../shared/protocol/messages.ts';
import type { Retention } from '../../shared/protocol/privacy.ts';
import type { Unanswered } from '../model/requests.ts';

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
  'table-full': true,
  'session-over': true,
  'too-many-requests': true,
  'not-saved': true,
};

function refusalOf(body: unknown): Unanswered {
  const error: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null;
  return typeof error === 'string' && Object.hasOwn(CODES, error) ? (error as HttpRefusalCode) : 'offline';
}

/** Asks our own server; its answers are taken as the shapes the protocol promises. */
async function ask<T>(path: string, body?: object, signal?: AbortSignal): Promise<Answer<T>> {
  const init: RequestInit = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  try {
    const response = await fetch(`/api${path}`, { ...init, signal: signal ?? null });
    const read: unknown = await response.json();
    return response.ok ? { ok: true, value: read as T } : { ok: false, why: refusalOf(read) };
  } catch {
    return { ok: false, why: 'offline' };
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
  return ask('/sessions', request);
}

export function findSession(code: string, signal?: AbortSignal): Promise<Answer<SessionSummary>> {
  return ask(`/sessions/${encodeURIComponent(code)}`, undefined, signal);
}

export function takeSeat(code: string, request: TakeSeat): Promise<Answer<TakenSeat>> {
  return ask(`/sessions/${encodeURIComponent(code)}/seats`, request);
}
