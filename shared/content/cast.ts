import type { Texts } from './texts.ts';

/** How a scenario and its seats are called and drawn: for readers, and for no rule. */
export interface Cast {
  readonly title: Texts;
  readonly summary: Texts;
  readonly seats: readonly {
    readonly id: string;
    readonly name: Texts;
    readonly profile: Texts;
    readonly emblem: string;
    readonly enamel: string;
  }[];
}

/** What of a scenario only its readers need. */
export function castOf({ title, summary, seats }: Cast): Cast {
  return {
    title,
    summary,
    seats: seats.map(({ id, name, profile, emblem, enamel }) => ({ id, name, profile, emblem, enamel })),
  };
}

/** Title and story of an incident that a scenario brings itself. */
export type IncidentTexts = { readonly title: Texts; readonly story: Texts };
