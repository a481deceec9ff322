import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import type { Cast } from '../../shared/content/cast.ts';
import { delegateOptions } from '../../shared/projection/delegateOptions.ts';
import { optionsOf } from '../../shared/projection/options.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Options, OwnView, PublicSetup, PublicView } from '../../shared/projection/views.ts';
import type { Delegate, DeskNews, DeskPeople, Told, Welcome } from '../../shared/protocol/messages.ts';
import type { TableMirror } from '../../shared/protocol/mirror.ts';
import { delegatesOf, viewOf } from '../../shared/protocol/mirror.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { DelegateId, SeatId } from '../../shared/rules/state.ts';
import { beatsOf } from './beats.ts';
import { byRound } from './chronicle.ts';
import type { ServerClock } from './clock.ts';
import { createServerClock, timeLeft } from './clock.ts';
import type { Debriefing } from './debriefing.ts';
import { createDebriefing } from './debriefing.ts';
import type { Drafting } from './drafting.ts';
import { createDrafting } from './drafting.ts';
import type { Playback } from './playback.ts';
import { createPlayback } from './playback.ts';
import type { Asker, LinkState } from './requests.ts';
import { keepSeals } from './sealMemory.ts';
import type { SealCheck, SealWatch } from './seals.ts';
import { checkSeals, createSealWatch } from './seals.ts';
import type { SeedCheck } from './seed.ts';
import { checkSeed } from './seed.ts';
import { firstSeedHash } from './seedMemory.ts';
import type { Standing } from './standing.ts';
import { ownStandingBefore, standingBefore } from './standing.ts';
import { ownBefore, viewBefore } from './undo.ts';
import { keepUnfinished } from './unfinished.ts';

/** One table as this client knows it: what the server last said, and what is shown of it. */
export interface TableModel {
  readonly code: string;
  readonly link: ReadonlySignal<LinkState>;
  /** Null until the server has welcomed this client. */
  readonly setup: ReadonlySignal<PublicSetup | null>;
  readonly cast: ReadonlySignal<Cast | null>;
  readonly seat: ReadonlySignal<SeatId | null>;
  /** May ask what the desk may. */
  readonly desk: ReadonlySignal<boolean>;
  /** The last public view. */
  readonly truth: ReadonlySignal<PublicView | null>;
  /** The public view without the changes that have not been played yet. */
  readonly shown: ReadonlySignal<PublicView | null>;
  readonly shownOwn: ReadonlySignal<OwnView | null>;
  readonly options: ReadonlySignal<Options | null>;
  /** What only the desk of a facilitator is told. */
  readonly deskNews: ReadonlySignal<DeskNews | null>;
  readonly delegates: ReadonlySignal<readonly Delegate[]>;
  /** Who this client is, among them. */
  readonly person: ReadonlySignal<DelegateId | null>;
  /** Whether this client's person is head of its delegation. */
  readonly leads: ReadonlySignal<boolean>;
  /** Only at a desk. */
  readonly people: ReadonlySignal<DeskPeople | null>;
  readonly events: ReadonlySignal<readonly SeenEvent[]>;
  readonly clock: ServerClock;
  readonly playback: Playback;
  readonly drafting: Drafting;
  readonly debriefing: Debriefing;
  /** What came of checking each round's seals against what was opened; by round. */
  readonly seals: ReadonlySignal<ReadonlyMap<number, readonly SealCheck[]>>;
  /** What came of checking the seed; null until it is published. */
  readonly seed: ReadonlySignal<SeedCheck | null>;
  readonly asker: Asker;
  heardWelcome(welcome: Welcome, localNow: number): void;
  heardMirror(mirror: TableMirror): void;
  heardPeople(people: DeskPeople): void;
  heardTold(told: Told, localNow: number): void;
  heardLink(state: LinkState): void;
}

function phaseKey(phase: string, round: number): string {
  return `${phase} ${round}`;
}

/** Phases whose numbers move only as they are told. */
function isAccount(phase: string): boolean {
  return phase === 'resolution' || phase === 'reflection';
}

/** The phase that the told events have reached. */
function toldPhase(events: readonly SeenEvent[]): string | null {
  const began = events.findLast((event) => event.type === 'phase-began');
  return began ? phaseKey(began.phase, began.round) : null;
}

/** When the time is up, whether a seat has sealed since is shown to itself alone. */
function asItsOwn(view: PublicView, own: OwnView | null): PublicView {
  if (!view.timeUp || !own) return view;
  const seats = view.seats.map((seat) => (seat.id === own.seat ? { ...seat, sealed: own.sealed } : seat));
  return { ...view, seats };
}

export function createTableModel(code: string, asker: Asker): TableModel {
  const link = signal<LinkState>('connecting');
  const setup = signal<PublicSetup | null>(null);
  const cast = signal<Cast | null>(null);
  const seat = signal<SeatId | null>(null);
  const desk = signal(false);
  const person = signal<DelegateId | null>(null);
  const people = signal<DeskPeople | null>(null);
  const own = signal<OwnView | null>(null);
  const deskNews = signal<DeskNews | null>(null);
  const served = signal<Options | null>(null);
  const truth = signal<PublicView | null>(null);
  const settled = signal<PublicView | null>(null);
  const delegates = signal<readonly Delegate[]>([]);
  const events = signal<readonly SeenEvent[]>([]);
  const clock = createServerClock();
  const playback = createPlayback();
  const drafting = createDrafting(
    (round, commitment) => asker.intent({ type: 'draft', round, commitment }),
    keepUnfinished(code, () => seat.value),
  );
  const facilitated = computed(() => setup.value?.facilitated ?? false);
  const debriefing = createDebriefing({ events, facilitated, desk, asker });
  const watch: SealWatch = createSealWatch(keepSeals(code));
  const seals = computed(() => {
    const reader = { viewer: seat.value, secretBallot: setup.value?.secretBallot ?? false };
    const { value: seen } = watch.seen;
    return new Map(
      byRound(events.value).map(({ round, events: told }) => [round, checkSeals(told, seen[round], reader)]),
    );
  });
  const promised = signal<string>('');
  const seed = computed(() => checkSeed(events.value, promised.value));
  // How accords and norms stood before the commitments were opened.
  const standing = signal<Standing | null>(null);
  const ownStanding = signal<OwnView['secretAccords'] | null>(null);
  const leads = computed(() => {
    const head = truth.value?.seats.find(({ id }) => id === seat.value)?.head;
    return head === undefined || head === null || head === person.value;
  });
  const untold = computed(() =>
    playback.beats.value.slice(playback.played.value).map(({ about }) => about.type),
  );
  let mirror: TableMirror | null = null;

  function table() {
    return { seats: setup.value?.seats.map(({ id }) => id) ?? [], viewer: seat.value };
  }

  /** The state may arrive before the words that explain it: numbers then wait for the words. */
  function settle(): void {
    const view = truth.value;
    if (!view) return;
    if (
      !isAccount(view.phase) ||
      settled.value === null ||
      toldPhase(events.value) === phaseKey(view.phase, view.round)
    )
      settled.value = view;
  }

  function readMirror(): void {
    if (!mirror || !setup.value) return;
    truth.value = viewOf(mirror, setup.value);
    delegates.value = delegatesOf(mirror);
    watch.saw(truth.value);
    if (!isAccount(truth.value.phase)) standing.value = truth.value;
    settle();
  }

  function takeOwn(next: OwnView | null, options: Options | null): void {
    own.value = next;
    served.value = options;
    const round = truth.value?.round ?? 0;
    const began = events.value.findLast((event) => event.type === 'phase-began');
    if (next) drafting.adopt(began?.round ?? round, next.draft);
    if (next && !isAccount(began?.phase ?? 'seating')) ownStanding.value = next.secretAccords;
  }

  /** Plays what has just been told of a resolution or a coin. */
  function play(news: readonly SeenEvent[]): void {
    const began = news.filter((event) => event.type === 'phase-began');
    // At the end nothing is held back, whoever had not watched to the last beat.
    if (news.some(({ type }) => type === 'session-ended')) {
      restore();
      return;
    }
    if (began.some(({ phase }) => phase === 'briefing')) playback.restore([]);
    const last = began.at(-1);
    if (!began.some(({ phase }) => phase === 'resolution' || phase === 'reflection')) return;
    const after = !began.some(({ phase }) => phase === 'resolution');
    const left = last?.deadline ? clock.left(last.deadline) : null;
    playback.start(beatsOf(news, table()), left, after);
  }

  /** After coming back there is the account of the round, and nothing is played again. */
  function restore(): void {
    const ofRound = byRound(events.value).at(-1)?.events ?? [];
    playback.restore(beatsOf(ofRound, table()));
  }

  const preview = computed((): Options | null => {
    const view = truth.value;
    if (!view || !own.value || !served.value?.canDraft) return served.value;
    return optionsOf({ ...view, own: { ...own.value, draft: drafting.draft.value } });
  });
  const asDelegate = computed((): Options | null => {
    const options = preview.value;
    return options && own.value && !leads.value ? delegateOptions(options, own.value) : options;
  });

  return {
    code,
    link,
    setup,
    cast,
    seat,
    desk,
    truth,
    delegates,
    person,
    people,
    leads,
    events,
    clock,
    playback,
    drafting,
    debriefing,
    seals,
    seed,
    asker,
    deskNews,
    options: asDelegate,
    shown: computed(
      () =>
        settled.value &&
        asItsOwn(
          standingBefore(viewBefore(settled.value, playback.unplayed.value), standing.value, untold.value),
          own.value,
        ),
    ),
    shownOwn: computed(
      () =>
        own.value &&
        ownStandingBefore(ownBefore(own.value, playback.unplayed.value), ownStanding.value, untold.value),
    ),
    heardWelcome(welcome, localNow) {
      clock.heard(welcome.now, localNow, true);
      batch(() => {
        setup.value = welcome.setup;
        cast.value = welcome.cast;
        seat.value = welcome.seat;
        desk.value = ROLES[welcome.role].leads;
        person.value = welcome.person;
        people.value = welcome.people;
        events.value = welcome.history;
        promised.value ||= firstSeedHash(code, welcome.seedHash);
        settled.value = null;
        readMirror();
        deskNews.value = welcome.desk;
        takeOwn(welcome.own, welcome.options);
        link.value = 'open';
        restore();
      });
      void drafting.flush();
    },
    heardPeople(next) {
      people.value = next;
    },
    heardMirror(next) {
      mirror = next;
      batch(readMirror);
    },
    heardTold(told, localNow) {
      clock.heard(told.now, localNow);
      batch(() => {
        events.value = [...events.value, ...told.events];
        deskNews.value = told.desk;
        takeOwn(told.own, told.options);
        play(told.events);
        settle();
      });
    },
    heardLink(state) {
      if (state !== 'open') watch.looksAway();
      link.value = state;
    },
  };
}

/** What is left of the phase for this reader; follows time. Null where it has no end. */
export function phaseLeft({ truth, clock, shownOwn }: TableModel): number | null {
  return truth.value && timeLeft(truth.value, clock, shownOwn.value?.extraTime);
}
