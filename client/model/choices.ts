import { computed, effect, signal } from '@preact/signals';

/** What a person prefers, kept in this browser. */
const KEPT_AS = 'middle-ground.choices';

interface Choices {
  /** Null follows the system. */
  readonly theme: 'paper' | 'evening' | null;
  readonly letters: boolean;
  /** Null follows the system. */
  readonly lessMotion: boolean | null;
}

const DEFAULTS: Choices = { theme: null, letters: true, lessMotion: null };

function read(): Choices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...DEFAULTS, ...kept } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

const choices = signal<Choices>(DEFAULTS);
const systemDark = signal(false);
/** Whether the page is for a room that is darkened: where nobody chose, it is evening there. */
export const inHall = signal(false);
const systemStill = signal(false);

export const theme = computed(
  () => choices.value.theme ?? (inHall.value || systemDark.value ? 'evening' : 'paper'),
);
export const lettersOn = computed(() => choices.value.letters);
export const lessMotion = computed(() => choices.value.lessMotion ?? systemStill.value);

function choose(patch: Partial<Choices>): void {
  choices.value = { ...choices.value, ...patch };
  localStorage.setItem(KEPT_AS, JSON.stringify(choices.value));
}

export function switchTheme(): void {
  choose({ theme: theme.value === 'paper' ? 'evening' : 'paper' });
}

export function switchLetters(): void {
  choose({ letters: !lettersOn.value });
}

export function switchMotion(): void {
  choose({ lessMotion: !lessMotion.value });
}

function follow(query: string, into: typeof systemDark): void {
  const media = matchMedia(query);
  into.value = media.matches;
  media.addEventListener('change', () => {
    into.value = media.matches;
  });
}

/** Reads the kept choices and shows them on the page. */
export function startChoices(): void {
  choices.value = read();
  follow('(prefers-color-scheme: dark)', systemDark);
  follow('(prefers-reduced-motion: reduce)', systemStill);
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    document.documentElement.dataset.motion = lessMotion.value ? 'less' : 'full';
  });
}
