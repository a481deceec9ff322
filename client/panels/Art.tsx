import { useMemo } from 'preact/hooks';
import type { Domain } from '../../shared/content/domains.ts';
import type { Kind } from '../../shared/content/moves.ts';
import type { CoinSide } from '../art/coin.ts';
import { coin } from '../art/coin.ts';
import { roundel } from '../art/emblems.ts';
import type { IconName, IconWeight } from '../art/icons.ts';
import { icon } from '../art/icons.ts';
import { token } from '../art/token.ts';
import { trusted } from '../art/trusted.ts';
import { theme } from '../model/choices.ts';

/**
 * A drawing of our own as inline SVG. The only place that puts markup into the page: nothing from a person, a server
 * or a scenario may be given to it but through the functions of `client/art`, which escape it.
 */
function Drawing({ markup, class: name }: { markup: string; class: string }) {
  const html = useMemo(() => ({ __html: trusted(markup) }), [markup]);
  return <span class={`drawing ${name}`} aria-hidden="true" dangerouslySetInnerHTML={html} />;
}

/** A decorative icon; a word stands beside it or labels its control. */
export function Icon({ name, weight = 'regular' }: { name: IconName; weight?: IconWeight }) {
  return <Drawing class="icon" markup={icon(name, weight)} />;
}

/** A move's token: its kind's shape with its domain's icon. */
export function TokenMark({ kind, domain = null }: { kind: Kind; domain?: Domain | null }) {
  return <Drawing class="token" markup={token(kind, domain)} />;
}

export interface RoundelLook {
  readonly emblem: string;
  readonly enamel: string;
}

/** A seat's emblem on its enamel; the name stands beside it. */
export function Roundel({ look, size = 'm' }: { look: RoundelLook; size?: 's' | 'm' | 'l' }) {
  return <Drawing class={`roundel roundel-${size}`} markup={roundel(look.emblem, look.enamel)} />;
}

/** The coin with one of its faces, or both at rest. */
export function CoinMark({ side = 'both' }: { side?: CoinSide }) {
  return <Drawing class={`coin coin-${side}`} markup={coin(side, theme.value)} />;
}

/** Any other drawing of `client/art`. */
export function Picture({ markup, class: name }: { markup: string; class: string }) {
  return <Drawing class={name} markup={markup} />;
}
