import type { PublicView } from '../../shared/projection/views.ts';
import type { DeskNews, DeskRequest } from '../../shared/protocol/messages.ts';

/** Where the table stood when something was asked. */
interface Before {
  readonly view: PublicView;
  readonly news: DeskNews | null;
}

/** What takes back what the desk asks for; null for what was said or shown, and cannot be taken back. */
export function inverseOf(request: DeskRequest, { view, news }: Before): DeskRequest | null {
  switch (request.type) {
    case 'pause':
      return { type: 'resume' };
    case 'resume':
      return { type: 'pause' };
    case 'mark-absent':
      return { type: 'mark-present', seat: request.seat };
    case 'mark-present':
      return { type: 'mark-absent', seat: request.seat };
    case 'mute':
      return { ...request, muted: !request.muted };
    case 'give-time': {
      const { extraTime = 0 } = news?.seats.find(({ seat }) => seat === request.seat) ?? {};
      return { ...request, extra: extraTime };
    }
    case 'name-head': {
      const head = view.seats.find(({ id }) => id === request.seat)?.head;
      return head ? { ...request, delegate: head } : null;
    }
    case 'mark-moment':
      return { type: 'drop-moment', moment: (news?.marked ?? 0) + 1 };
    case 'drop-moment': {
      const moment = news?.moments.find((each) => each.moment === request.moment);
      // It stands where it is marked: only where the table has not gone on is it the same again.
      return moment?.round === view.round && moment.phase === view.phase
        ? { type: 'mark-moment', note: moment.note }
        : null;
    }
    case 'prepare-inject':
    case 'drop-inject': {
      const id = request.type === 'drop-inject' ? request.inject : request.inject.id;
      const place = news?.injects.findIndex((inject) => inject.id === id) ?? -1;
      const inject = news?.injects[place];
      return inject ? { type: 'prepare-inject', inject, place } : { type: 'drop-inject', inject: id };
    }
    default:
      return null;
  }
}
