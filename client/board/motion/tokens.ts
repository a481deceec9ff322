import type { Domain } from '../../../shared/content/domains.ts';
import type { Kind } from '../../../shared/content/moves.ts';
import { around } from '../../art/drawing.ts';
import type { Point } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { tokenBack, tokenMarkup } from '../../art/token.ts';
import type { Token } from '../picture.ts';
import { DEPTH } from '../scene.ts';
import type { Sprite } from '../stage/sprites.ts';
import type { Stage } from '../stage/stage.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, naturalScale, platesAt, REDUCED, staggered, straight, travel } from './moves.ts';
import { plateSpot, tokenSize, waitingSpots } from './places.ts';

/** Adds a token that shows its face. */
export function addToken(
  { stage, scene, layout }: CueContext,
  kind: Kind,
  domain: Domain | null,
  at: Point,
  depth: number = DEPTH.effect,
): Promise<Sprite> {
  const size = tokenSize(layout);
  const face = around(size * 0.62, size * 0.66, tokenMarkup(kind, domain, scene.theme, size));
  return stage.add(face, at.x, at.y, depth, 1.4);
}

/** The token as it was revealed and still lies there, or a new one where it would lie. */
export async function waitingToken(context: CueContext, token: Token): Promise<Sprite> {
  const lying = context.stage.takeLasting(tokenName(token));
  if (lying) {
    return lying.setAlpha(1);
  }
  const [spot = context.layout.centre] = waitingSpots(context.layout, [token]);
  return addToken(context, token.kind, token.domain, spot);
}

/** Names a token among those that lie on the board. */
export function tokenName({ place, kind, domain }: Token): string {
  return `${place}/${kind}/${domain}`;
}

function keepToken(stage: Stage, token: Token, sprite: Sprite): void {
  stage.keep(tokenName(token), sprite.setData('token', token));
}

/** Lays the tokens that wait where they would lie on a board of this size. */
export async function layTokensAnew(context: CueContext): Promise<void> {
  const { stage, layout } = context;
  const tokens = stage.lasting.map((sprite): Token => sprite.getData('token'));
  const spots = waitingSpots(layout, tokens);
  await Promise.all(
    tokens.map(async (token, index) => {
      const fresh = await addToken(context, token.kind, token.domain, spots[index] ?? layout.centre);
      const old = stage.takeLasting(tokenName(token));
      if (old) keepToken(stage, token, fresh.setAlpha(old.alpha));
      stage.remove(old ?? fresh);
    }),
  );
}

/** Tokens slide out from their plates, face down, and turn up one by one. They lie there until their turn comes. */
export const playReveal: CuePlayer<'reveal'> = async ({ tokens }, context) => {
  const { stage, scene, layout, reduced } = context;
  stage.dropLasting();
  const size = tokenSize(layout);
  const spots = waitingSpots(layout, tokens);
  const pairs = await Promise.all(
    tokens.map(async (token, index) => {
      const spot = spots[index] ?? layout.centre;
      const back = around(size * 0.62, size * 0.66, tokenBack(token.kind, scene.theme, size));
      const down = await stage.add(back, spot.x, spot.y, DEPTH.effect, 1.4);
      const up = await addToken(context, token.kind, token.domain, spot);
      keepToken(stage, token, up.setVisible(false));
      return { token, spot, down: down.setAlpha(0), up };
    }),
  );
  const dimmed = dim(context, new Set([...platesAt(tokens.map(({ place }) => place)), 'token']));
  if (reduced) {
    for (const { up } of pairs) {
      up.setVisible(true);
    }
    await Promise.all([dimmed, ...pairs.map(({ up }) => appear(stage, up, REDUCED.crossfade))]);
    await stage.timeline.wait(REDUCED.hold);
    return;
  }
  await staggered(stage, pairs, 60, async ({ token, spot, down }) => {
    down.setAlpha(1);
    await travel(stage, down, straight(plateSpot(layout, token.place), spot), DURATION.slide);
  });
  await staggered(stage, pairs, 60, ({ down, up }) => turnUp(context, down, up));
  await stage.timeline.wait(DURATION.slide);
};

async function turnUp({ stage }: CueContext, down: Sprite, up: Sprite): Promise<void> {
  const own = naturalScale(down);
  const turn = (sprite: Sprite, from: number, to: number) =>
    stage.timeline.run(
      DURATION.base / 2,
      (share) => sprite.setScale(own * Math.max(0.02, from + (to - from) * share), own),
      EASE.standard,
    );
  await turn(down, 1, 0);
  down.setVisible(false);
  up.setVisible(true);
  await turn(up, 0, 1);
}
