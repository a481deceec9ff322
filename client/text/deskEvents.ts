import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { NameOf } from './causes.ts';
import { lengthOfTime } from './longTime.ts';
import { inLanguage, list, say } from './say.ts';
import { written } from './talk.ts';

type DeskEvent = Extract<
  SeenEvent,
  {
    type:
      | 'desk-said'
      | 'news-told'
      | 'seat-muted'
      | 'nudged'
      | 'idle-warned'
      | 'extra-time-given'
      | 'looked-at'
      | 'acted-for'
      | 'moment-marked'
      | 'moment-dropped'
      | 'inject-prepared'
      | 'inject-dropped'
      | 'rehearsed';
  }
>;

/** What the facilitator did, for its own chronicle and for those whom it concerned; null for what it only prepared. */
export function deskEventText(event: DeskEvent, name: NameOf): string | null {
  switch (event.type) {
    case 'news-told': {
      const title = inLanguage(event.title);
      if (event.open) return say('tell.news', { title });
      return event.to
        ? say('tell.news.to', { title, seats: list(event.to.map(name)) })
        : say('tell.news.some', { title });
    }
    case 'desk-said': {
      const text = written(event.text);
      return event.to && !event.open
        ? say('tell.desk.said.to', { text, seats: list(event.to.map(name)) })
        : say('tell.desk.said', { text });
    }
    case 'seat-muted':
      return say(event.muted ? 'tell.muted' : 'tell.unmuted', { seat: name(event.seat) });
    case 'nudged':
      return say('tell.nudged', { seat: name(event.seat) });
    case 'idle-warned':
      return say('tell.idle', { seat: name(event.seat) });
    case 'extra-time-given':
      return event.extra === 0
        ? say('tell.extra.none', { seat: name(event.seat) })
        : say('tell.extra', { seat: name(event.seat), time: lengthOfTime(event.extra) });
    case 'looked-at':
      return say('tell.looked', { seat: name(event.seat) });
    case 'acted-for':
      return say('tell.acted', { seat: name(event.seat), what: say(`act.${event.intent}`) });
    case 'moment-marked':
      return event.note === '' ? say('tell.moment') : say('tell.moment.note', { note: event.note });
    case 'rehearsed':
      return event.seat === null
        ? say('tell.rehearsed.none')
        : say('tell.rehearsed', { seat: name(event.seat) });
    case 'moment-dropped':
    case 'inject-prepared':
    case 'inject-dropped':
      return null;
  }
}
