import type { Refused, Unanswered } from '../model/requests.ts';
import { say } from './say.ts';

/** Why the server refused an HTTP request, and what to do. */
export function unansweredText(why: Unanswered): string {
  return why === 'offline' ? say('net.offline') : say(`http.${why}`);
}

/** Why something asked at the table was refused, and what to do. */
export function refusedText(why: Refused, round: number | null = null): string {
  if (round !== null && (why === 'locked-until-later' || why === 'invested-lately')) {
    return why === 'invested-lately'
      ? say('refusal.invested-lately', { round })
      : say('refusal.locked-until', { round });
  }
  return why === 'invested-lately' ? say('refusal.locked-until-later') : say(`refusal.${why}`);
}
