import type { AccordStory } from '../../shared/analysis/accords.ts';
import type { WrongName } from '../../shared/analysis/truths.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { list, say } from '../text/say.ts';
import { breachTexts, courseTexts, promiseText } from './accordTexts.ts';
import type { Names, ScreenProps } from './names.ts';
import { Ribbon } from './Ribbon.tsx';

function isUnfound({ breaches }: AccordStory): boolean {
  return breaches.some(({ found }) => !found);
}

/** How many there were, and how many of them were kept and broken. */
function Counts({ accords }: { accords: readonly AccordStory[] }) {
  const broken = accords.filter(({ end }) => end === 'broken').length;
  const unfound = accords.filter((story) => story.end !== 'broken' && isUnfound(story)).length;
  const figures = [
    { key: 'agreed', count: accords.length, look: '' },
    { key: 'kept', count: accords.length - broken - unfound, look: 'good' },
    { key: 'broken', count: broken, look: broken > 0 ? 'bad' : '' },
    { key: 'unfound', count: unfound, look: unfound > 0 ? 'bad' : '' },
  ] as const;
  return (
    <dl class="accord-counts">
      {figures.map(({ key, count, look }) => (
        <div key={key}>
          <dt>{say(`debrief.accords.${key}`)}</dt>
          <dd class={`numeral ${look}`}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Row({ story, rounds, names }: { story: AccordStory; rounds: number; names: Names }) {
  const { name, look } = names;
  return (
    <li class="accord-story">
      <div>
        <h3>
          <span class="accord-parties" aria-hidden="true">
            {story.parties.map((seat) => (
              <Roundel key={seat} look={look(seat)} size="s" />
            ))}
          </span>
          {list(story.parties.map(name))}
        </h3>
        <p class="fine">{promiseText(story)}</p>
      </div>
      <div>
        <Ribbon story={story} rounds={rounds} />
        <p class="fine quiet">{courseTexts(story, name).join(' ')}</p>
        {breachTexts(story, name).map((text) => (
          <p key={text} class="fine bad">
            <Icon name="heart-break" /> {text}
          </p>
        ))}
      </div>
    </li>
  );
}

/** Who did what another was named for. */
function WrongNames({ wrongNames, names: { name } }: { wrongNames: readonly WrongName[]; names: Names }) {
  return (
    <section class="sheet pad wrong-names" aria-labelledby="wrong-names">
      <h2 id="wrong-names">{say('debrief.wrong')}</h2>
      {wrongNames.length === 0 ? (
        <p class="quiet">{say('debrief.wrong.none')}</p>
      ) : (
        <ul class="plain">
          {wrongNames.map(({ round, move, victim, named, actor }) => (
            <li key={`${round} ${actor} ${victim}`}>
              {say('debrief.wrong.line', {
                round,
                move: say(`move.${move}.title`),
                victim: name(victim),
                named: name(named),
                actor: name(actor),
              })}
            </li>
          ))}
        </ul>
      )}
      <p class="fine quiet">{say('debrief.wrong.note')}</p>
    </section>
  );
}

/** What became of what was agreed, and what nobody could know. */
export function Accords({ debrief, names }: ScreenProps) {
  const { accords, rounds, wrongNames } = debrief;
  return (
    <>
      <section class="sheet pad accords-story" aria-labelledby="accords-story">
        <header class="panel-head">
          <h2 id="accords-story">{say('debrief.accords')}</h2>
          <p class="label">{say('debrief.accords.seal')}</p>
        </header>
        <Counts accords={accords} />
        {accords.length === 0 ? (
          <p class="quiet">{say('debrief.accords.none')}</p>
        ) : (
          <>
            <ol class="ribbon-rounds" aria-hidden="true">
              {rounds.map(({ round }) => (
                <li key={round}>{round}</li>
              ))}
            </ol>
            <ol class="accord-stories">
              {accords.map((story) => (
                <Row key={story.id} story={story} rounds={rounds.length} names={names} />
              ))}
            </ol>
          </>
        )}
        <p class="fine quiet">{say('debrief.accords.note')}</p>
      </section>
      <WrongNames wrongNames={wrongNames} names={names} />
    </>
  );
}
