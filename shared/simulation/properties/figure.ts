import type { Occasion } from './occasion.ts';
import { PROPERTIES } from './properties.ts';
import type { Property } from './property.ts';

/** What is measured: a property on an occasion on which the rules promise it. */
export interface Figure {
  /** The property, what of it, and the scenario: `3-seats-least-four-rounds/archipelago`. */
  readonly id: string;
  readonly property: Property;
  readonly occasion: Occasion;
}

/** In the order of the properties. */
export function figuresOf(occasions: readonly Occasion[]): Figure[] {
  return PROPERTIES.flatMap((property) =>
    occasions
      .filter((occasion) => property.promised(occasion))
      .map((occasion) => {
        const { scenario, length } = occasion;
        const id = `${property.id}${length === 'full' ? '' : `-${length}`}/${scenario}`;
        return { id, property, occasion };
      }),
  );
}

/**
 * Those of the figures that somebody asks for by parts of their names.
 * @param asked alternatives; the parts of one, between colons, must all be in the name: `4`, `1-mixed:two-giants`
 */
export function figuresCalled(figures: readonly Figure[], asked: readonly string[]): Figure[] {
  return figures.filter(({ id }) => asked.some((name) => name.split(':').every((part) => id.includes(part))));
}
