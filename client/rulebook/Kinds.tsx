import type { ComponentChildren } from 'preact';
import { HAZARDS } from '../../shared/content/hazards.ts';
import type { CbmMove, Kind } from '../../shared/content/moves.ts';
import { MOVES } from '../../shared/content/moves.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import { POSTURES } from '../../shared/content/postures.ts';
import { POSTURE_ICONS } from '../art/icons.ts';
import { Icon, TokenMark } from '../panels/Art.tsx';
import { Cost } from '../panels/Meters.tsx';
import { say } from '../text/say.ts';
import { ChanceBar } from './ChanceBar.tsx';

interface Props {
  readonly kind: Kind;
  readonly brings: readonly string[];
  readonly risks: readonly string[];
  readonly children?: ComponentChildren;
}

/** A kind of card: what it costs, what it brings, what it risks. */
function KindPanel({ kind, brings, risks, children }: Props) {
  const cost = NUMBERS.cost[kind];
  return (
    <section class={`rb-kind card-${kind}`}>
      <header>
        <TokenMark kind={kind} />
        <h3>{say(`rulebook.${kind}.name`)}</h3>
        <Cost cost={cost} label={say('hand.cost', { cost })} />
        <p class="fine">{say(`rulebook.${kind}.about`)}</p>
      </header>
      <div class="rb-brings">
        <h4 class="label">{say('rulebook.brings')}</h4>
        <ul>
          {brings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div class="rb-risks">
        <h4 class="label">{say('rulebook.risks')}</h4>
        <ul>
          {risks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      {children}
    </section>
  );
}

/** Confidence-building measures. */
export function CbmKind() {
  const one = MOVES['cbm-bilateral'] as CbmMove;
  const all = MOVES['cbm-multilateral'] as CbmMove;
  const values = {
    trust: one.trust,
    all: all.trust,
    answered: one.answered,
    influence: NUMBERS.cbm.answeredInfluence,
  };
  return (
    <KindPanel
      kind="cbm"
      brings={[
        say('rulebook.cbm.brings.trust', values),
        say('rulebook.cbm.brings.answered', values),
        say('rulebook.cbm.brings.shield'),
      ]}
      risks={[say('rulebook.cbm.risks.unanswered'), say('rulebook.cbm.risks.coin')]}
    />
  );
}

/** Cards of artificial intelligence, with the three answers to "Who decides?". */
export function AiKind() {
  return (
    <KindPanel
      kind="ai"
      brings={[say('rulebook.ai.brings.influence'), say('rulebook.ai.brings.extra')]}
      risks={[
        say('rulebook.ai.risks.hazard', { hazards: Object.keys(HAZARDS).length }),
        say('rulebook.ai.risks.shields'),
      ]}
    >
      <table class="rb-postures">
        <thead>
          <tr>
            <th scope="col">{say('tray.decides')}</th>
            <th scope="col">{say('rulebook.ai.gain')}</th>
            <th scope="col">{say('rulebook.ai.hazard')}</th>
          </tr>
        </thead>
        <tbody>
          {POSTURES.map((posture) => (
            <tr key={posture}>
              <th scope="row">
                <Icon name={POSTURE_ICONS[posture]} />
                <span>
                  <strong>{say(`posture.${posture}`)}.</strong> {say(`posture.${posture}.about`)}
                </span>
              </th>
              <td class="numeral">
                {say('rulebook.ai.times', { times: NUMBERS.ai.posture[posture].tenths / 10 })}
              </td>
              <td>
                <ChanceBar chance={NUMBERS.ai.posture[posture].hazard} tone="mind" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </KindPanel>
  );
}

/** Two states that are alike, with an AI of so much: the example of the bars. */
const EXAMPLE_AI = 2;

/** Covert moves. */
export function CyberKind() {
  const { leverage, named, wrongName, success, attribution } = NUMBERS.cyber;
  const { cyberPlayed, cyberNamed } = NUMBERS.tension;
  return (
    <KindPanel
      kind="cyber"
      brings={[say('rulebook.cyber.brings.leverage', { leverage }), say('rulebook.cyber.brings.effect')]}
      risks={[
        say('rulebook.cyber.risks.named', {
          influence: -named.influence,
          victim: -named.trustOfVictim,
          others: -named.trustOfOthers,
        }),
        say('rulebook.cyber.risks.wrong', { chance: wrongName / 10_000 }),
        say('rulebook.cyber.risks.tension', { played: cyberPlayed, named: cyberNamed }),
      ]}
    >
      <dl class="rb-chances">
        <div>
          <dt>{say('rulebook.cyber.works')}</dt>
          <dd>
            <ChanceBar chance={success.base} tone="peace" />
          </dd>
        </div>
        <div>
          <dt>{say('rulebook.cyber.named')}</dt>
          <dd>
            <ChanceBar chance={attribution.base + (attribution.perPoint * EXAMPLE_AI) / 2} tone="conflict" />
          </dd>
        </div>
      </dl>
      <p class="rb-example fine quiet">{say('rulebook.cyber.example', { ai: EXAMPLE_AI })}</p>
    </KindPanel>
  );
}
