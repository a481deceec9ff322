import type { Refused, Unanswered } from '../model/requests.ts';
import { say } from './say.ts';

/** Why the server refused an HTTP request, and what to do. */
export function unansweredText(why: Unanswered): string {
  return why === 'offline' ? say('net.offline') : say(`http.${why}`);
}

/**
 * Why something asked at the table was refused, and what to do.
 * @param round when it comes, if it waits for a round
 * @param rounds how many the session has
 */
export function refusedText(
  why: Refused,
  round: number | null = null,
  rounds = Number.POSITIVE_INFINITY,
): string {
  if (round !== null && (why === 'locked-until-later' || why === 'invested-lately')) {
    if (round > rounds)
      return say(why === 'invested-lately' ? 'refusal.invested-for-good' : 'refusal.locked-for-good');
    return why === 'invested-lately'
      ? say('refusal.invested-lately', { round })
      : say('refusal.locked-until', { round });
  }
  return why === 'invested-lately' ? say('refusal.locked-until-later') : say(`refusal.${why}`);
}
