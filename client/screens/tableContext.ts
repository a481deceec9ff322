import { computed, signal } from '@preact/signals';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { movesOf } from '../model/history.ts';
import type { Refused } from '../model/requests.ts';
import type { TableModel } from '../model/table.ts';
import { createTalking } from '../model/talking.ts';
import { keptTalk } from '../model/talkMemory.ts';
import type { LeftFolder, Paper, RightFolder, Tab, TableContext } from '../panels/context.ts';
import { deskContext } from '../panels/desk/deskContext.ts';
import { inLanguage } from '../text/say.ts';
import { seatTexts } from './seatTexts.ts';

/** What the parts of a table's page share, of this table. @param looks a facilitator looks at it as a seat does */
export function tableContext(model: TableModel, looks = false): TableContext {
  const texts = (seat: SeatId) => seatTexts(model.cast.value, seat);
  return {
    model,
    looks,
    get title() {
      return model.cast.value ? inLanguage(model.cast.value.title) : model.code;
    },
    look: texts,
    name: (seat) => texts(seat).name,
    profile: (seat) => texts(seat).profile,
    focus: signal<SeatId | null>(null),
    asked: signal<Meter | null>(null),
    moves: computed(() => movesOf(model.events.value, model.playback.unplayed.value)),
    refusal: signal<Refused | null>(null),
    helpOpen: signal(false),
    sealing: signal(false),
    tab: signal<Tab>('now'),
    leftFolder: signal<LeftFolder>('trust'),
    rightFolder: signal<RightFolder>('talk'),
    papers: signal<Paper | null>(null),
    mandateOpen: signal(false),
    desk: deskContext(),
    talking: createTalking(
      {
        seats: computed(() => model.setup.value?.seats.map(({ id }) => id) ?? []),
        viewer: model.seat,
        events: model.events,
      },
      keptTalk(model.code),
    ),
  };
}
