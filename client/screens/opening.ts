import { batch, computed, effect, signal } from '@preact/signals';
import type { Preset } from '../../shared/content/scenario.ts';
import type { Style } from '../../shared/content/styles.ts';
import type { Press } from '../../shared/content/talk.ts';
import type { RoundPhase, SeatId } from '../../shared/rules/state.ts';
import { draftToOpen } from '../editor/drafts.ts';
import type { Unanswered } from '../model/requests.ts';
import { getRetention, openSession } from '../net/http.ts';
import { hold, keepName, keptName } from '../net/keys.ts';
import type { ScenarioChoice } from './choices.ts';
import { choices, ownKey } from './choices.ts';
import { drawPseudonym } from './drawPseudonym.ts';
import { recoveryCode } from './RecoveryCode.tsx';

/** Who plays a seat from the start: people, or a bot of a style. */
export type Player = 'people' | Style | 'any';

/** Seconds from one act of a bot in negotiation to its next. */
export const PACES = { slow: 12, human: 6, fast: 2 } as const;
export type Pace = keyof typeof PACES;

export type ClockPlan = Readonly<Record<RoundPhase, number>>;

/** Seconds without a sign of a seat until the desk is warned, and until a bot stands in; 0 for never. */
export interface IdlePlan {
  readonly warnAfter: number;
  readonly standInAfter: number;
}

export function playMinutes(rounds: number, clock: ClockPlan): number {
  return Math.round((rounds * Object.values(clock).reduce((sum, seconds) => sum + seconds, 0)) / 60);
}

/** What the page for opening a session knows and does. */
export function createOpening() {
  const chosen = signal<ScenarioChoice | null>(null);
  const presetId = signal<string | null>(null);
  const clock = signal<ClockPlan | null>(null);
  const players = signal<Readonly<Record<SeatId, Player>>>({});
  const press = signal<Press>('open');
  const secretBallot = signal(false);
  const pace = signal<Pace>('human');
  const delegatesPerSeat = signal(1);
  const idle = signal<IdlePlan>({ warnAfter: 240, standInAfter: 300 });
  const rehearsal = signal(false);
  const plays = signal(true);
  const name = signal(keptName() || drawPseudonym());
  const realNames = signal(false);
  const consent = signal('');
  const retentionDays = signal<number | null>(null);
  const nameMissing = signal(false);
  const seat = signal<SeatId | null>(null);
  const opening = signal(false);
  const refused = signal<Unanswered | null>(null);

  const scenario = computed(() => chosen.value?.offer ?? null);
  const preset = computed(() => scenario.value?.presets.find(({ id }) => id === presetId.value) ?? null);

  function choosePreset(next: Preset): void {
    batch(() => {
      presetId.value = next.id;
      clock.value = next.clock;
    });
  }

  function choose(choice: ScenarioChoice): void {
    const { offer: next } = choice;
    batch(() => {
      chosen.value = choice;
      const [first] = next.presets;
      if (first) choosePreset(first);
      press.value = next.press ?? 'open';
      players.value = Object.fromEntries(next.seats.map(({ id }) => [id, 'people' as const]));
      seat.value = null;
    });
  }

  /** @returns the code of the session; null where it could not be opened */
  async function open(): Promise<string | null> {
    const [choice, length, times] = [chosen.value, preset.value, clock.value];
    nameMissing.value = plays.value && name.value.trim() === '';
    if (!choice || !length || !times || nameMissing.value) return null;
    opening.value = true;
    refused.value = null;
    if (plays.value) keepName(name.value.trim());
    const bots = Object.entries(players.value).flatMap(([id, player]) =>
      player === 'people' || (plays.value && id === seat.value) ? [] : [[id, player] as const],
    );
    const answer = await openSession({
      scenario: choice.own ?? choice.offer.id,
      preset: length.id,
      clock: {
        briefing: times.briefing * 1000,
        negotiation: times.negotiation * 1000,
        commitment: times.commitment * 1000,
        resolution: times.resolution * 1000,
        reflection: times.reflection * 1000,
      },
      bots: Object.fromEntries(bots),
      press: press.value,
      secretBallot: secretBallot.value,
      botPace: PACES[pace.value],
      delegatesPerSeat: delegatesPerSeat.value,
      ...(plays.value ? {} : { idle: idle.value, rehearsal: rehearsal.value }),
      notice: { consent: consent.value.trim() || null, realNames: realNames.value && !plays.value },
      host: plays.value ? { name: name.value.trim(), seat: seat.value } : null,
    });
    opening.value = false;
    if (!answer.ok) {
      refused.value = answer.why;
      return null;
    }
    const { code, key, seat: taken, recovery } = answer.value;
    recoveryCode.value = { code, recovery };
    hold(code, { key, seat: taken });
    return code;
  }

  /** Chooses the draft that the reader came with, or the first of the server's scenarios, as soon as it is there. */
  function follow(): () => void {
    void getRetention().then((answer) => {
      if (answer.ok) retentionDays.value = answer.value.days;
    });
    const wanted = draftToOpen.value;
    draftToOpen.value = null;
    return effect(() => {
      const first = choices.value.find(({ key, own }) =>
        wanted === null ? own === null : key === ownKey(wanted),
      );
      if (first && chosen.peek() === null) choose(first);
    });
  }

  return {
    chosen,
    scenario,
    preset,
    clock,
    players,
    press,
    secretBallot,
    pace,
    delegatesPerSeat,
    idle,
    rehearsal,
    plays,
    realNames,
    consent,
    retentionDays,
    name,
    nameMissing,
    seat,
    opening,
    refused,
    choose,
    choosePreset,
    open,
    follow,
  };
}

export type Opening = ReturnType<typeof createOpening>;
