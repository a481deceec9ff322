import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Debrief } from '../../shared/analysis/debrief.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { DebriefScreen } from '../../shared/rules/state.ts';
import { DEBRIEF_SCREENS } from '../../shared/rules/state.ts';
import type { Asker, Refused } from './requests.ts';

/** Who leads through the debrief: this page, a facilitator elsewhere, or nobody. */
export type Leading = 'leads' | 'follows' | 'alone';

/** The debrief on one page: what it says, and which of its screens is open. */
export interface Debriefing {
  /** Null until it has been asked for. */
  readonly debrief: ReadonlySignal<Debrief | null>;
  /** Why there is none, or why nobody was led. */
  readonly refused: ReadonlySignal<Refused | null>;
  readonly leading: ReadonlySignal<Leading>;
  readonly screen: ReadonlySignal<DebriefScreen>;
  /** Whether one who follows looks about by itself. */
  readonly apart: ReadonlySignal<boolean>;
  /** Opens a screen: for everybody where this page leads, else here. */
  open(screen: DebriefScreen): Promise<void>;
  /** Goes back to where the facilitator is. */
  follow(): void;
  /** Asks for the debrief, where it is not here yet. */
  load(): Promise<void>;
}

interface DebriefingParts {
  readonly events: ReadonlySignal<readonly SeenEvent[]>;
  readonly facilitated: ReadonlySignal<boolean>;
  /** Whether this page may ask what the desk may. */
  readonly desk: ReadonlySignal<boolean>;
  readonly asker: Pick<Asker, 'desk' | 'debrief'>;
}

/** The screen before or after another; null beyond the first and the last. */
export function screenBeside(screen: DebriefScreen, step: 1 | -1): DebriefScreen | null {
  return DEBRIEF_SCREENS[DEBRIEF_SCREENS.indexOf(screen) + step] ?? null;
}

/** The debrief of a table; the log says where the facilitator is, so that all come there after a reload too. */
export function createDebriefing({ events, facilitated, desk, asker }: DebriefingParts): Debriefing {
  const debrief = signal<Debrief | null>(null);
  const refused = signal<Refused | null>(null);
  const looksAt = signal<DebriefScreen | null>(null);
  const led = computed(
    () => events.value.findLast((event) => event.type === 'debrief-shown')?.screen ?? 'happened',
  );
  const leading = computed(() => (facilitated.value ? (desk.value ? 'leads' : 'follows') : 'alone'));
  return {
    debrief,
    refused,
    leading,
    screen: computed(() => (leading.value === 'leads' ? led.value : (looksAt.value ?? led.value))),
    apart: computed(() => leading.value === 'follows' && looksAt.value !== null),
    async open(screen) {
      if (leading.value === 'leads') refused.value = await asker.desk({ type: 'show-debrief', screen });
      else looksAt.value = screen;
    },
    follow() {
      looksAt.value = null;
    },
    async load() {
      if (debrief.value) return;
      const answer = await asker.debrief();
      if (typeof answer === 'string') refused.value = answer;
      else [debrief.value, refused.value] = [answer, null];
    },
  };
}
