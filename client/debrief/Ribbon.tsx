import type { AccordStory } from '../../shared/analysis/accords.ts';
import { waxNumber } from '../art/accord.ts';
import { CONSTANT } from '../art/theme.ts';
import { theme } from '../model/choices.ts';
import { Icon, Picture } from '../panels/Art.tsx';

/** An accord as a ribbon over the rounds in which it held: torn where it was broken, with a core that is broken where it is secret. */
export function Ribbon({ story, rounds }: { story: AccordStory; rounds: number }) {
  const { since, until, terms, end, breaches, parties } = story;
  const per = 100 / rounds;
  const columns = Array.from({ length: rounds }, (_, at) => at + 1);
  const secret = terms?.secret ?? false;
  const colours = secret
    ? { fill: CONSTANT.ribbonSecret, core: CONSTANT.ribbonSecretCore, edge: CONSTANT.ribbonSecret }
    : { fill: CONSTANT.ribbonOpen, core: CONSTANT.ribbonOpenCore, edge: CONSTANT.ribbonEdge };
  return (
    <div class="ribbon-track" aria-hidden="true">
      {columns.map((round) => (
        <i key={round} class="ribbon-round" style={{ left: `${(round - 1) * per}%`, width: `${per}%` }} />
      ))}
      {since !== null && (
        <span
          class="ribbon"
          style={{ left: `${(since - 1) * per}%`, width: `${(until - since + 1) * per}%` }}
        >
          <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
            <rect y="1" width="100" height="10" fill={colours.fill} stroke={colours.edge} />
            <path
              d="M0 6H100"
              stroke={colours.core}
              stroke-width="4"
              stroke-dasharray={secret ? '9 5' : undefined}
            />
          </svg>
          {end === 'broken' && (
            <svg class="ribbon-tear" viewBox="0 0 12 22" aria-hidden="true">
              <path class="tear-gap" d="M12 0H6L1 5.5 7 11 1 16.5 6 22H12Z" />
              <path class="tear-edge" d="M6 0L1 5.5 7 11 1 16.5 6 22" />
            </svg>
          )}
          <Picture
            class="ribbon-seal"
            markup={waxNumber(theme.value, parties.length, secret && !story.open)}
          />
        </span>
      )}
      {breaches
        .filter(({ found }) => !found)
        .map(({ round, seat }) => (
          <span key={`${round} ${seat}`} class="ribbon-unfound" style={{ left: `${(round - 0.5) * per}%` }}>
            <Icon name="eye-closed" />
          </span>
        ))}
    </div>
  );
}
