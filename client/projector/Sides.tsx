import { waxNumber } from '../art/accord.ts';
import { NORM_ICONS } from '../art/icons.ts';
import { knownAccords } from '../model/accords.ts';
import { theme } from '../model/choices.ts';
import { leftText } from '../panels/AccordInForce.tsx';
import { CoinMark, Icon, Picture } from '../panels/Art.tsx';
import { ThemeButton } from '../panels/Brand.tsx';
import { Clock } from '../panels/Clock.tsx';
import { useTable, useView } from '../panels/context.ts';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { spaced } from '../panels/Invitation.tsx';
import { TrustLegend } from '../panels/TrustPanel.tsx';
import { list, say } from '../text/say.ts';
import { accordTitle } from '../text/terms.ts';
import { Told } from './Told.tsx';

/** As many accords as the column holds. */
const MOST_ACCORDS = 3;

function Accords() {
  const { name } = useTable();
  const view = useView();
  const accords = knownAccords(view, null).filter(({ open }) => open);
  if (accords.length === 0) return null;
  const more = accords.length - MOST_ACCORDS;
  return (
    <section class="projector-accords" aria-labelledby="projector-accords">
      <h2 id="projector-accords">{say('projector.accords')}</h2>
      <ul>
        {accords.slice(0, MOST_ACCORDS).map((accord) => (
          <li key={accord.id}>
            <Picture class="seal" markup={waxNumber(theme.value, accord.number, false)} />
            <span>
              <strong>{accordTitle(accord.parties, name)}</strong>
              <small>{leftText(accord, view.round, view.setup.rounds)}</small>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{say('projector.accords.more', { count: more })}</p>}
    </section>
  );
}

/** The norm that comes to the vote, or the first that lies on the table. */
function Norm() {
  const { name } = useTable();
  const { ballot, tabled } = useView();
  const norm = ballot ?? tabled[0];
  if (!norm) return null;
  const seats = list([norm.sponsor, ...norm.cosponsors].map(name));
  return (
    <section class="projector-norm">
      <Icon name={NORM_ICONS[norm.norm]} />
      <p>
        <strong>{say('projector.norm')}</strong>
        <small>{say('projector.norm.by', { norm: say(`norm.${norm.norm}.title`), seats })}</small>
      </p>
    </section>
  );
}

/** Left of the board: the incident, or what is told of the round; the code while somebody may still come. */
export function LeftSide() {
  const { model, title } = useTable();
  const { phase } = useView();
  const tells = phase === 'resolution' || phase === 'reflection';
  const open = model.people.value?.locked === false;
  return (
    <div class="projector-side projector-left">
      <header class="projector-brand">
        <CoinMark />
        <span>{title}</span>
        <ThemeButton />
      </header>
      {tells ? <Told /> : <IncidentPanel brief={false} />}
      <span class="spring" />
      {open && (
        <p class="projector-late">
          {say('projector.join')} <strong>{spaced(model.code)}</strong>
        </p>
      )}
      <TrustLegend />
    </div>
  );
}

/** Right of the board: where in the game one is and how long it lasts, and what has been agreed. */
export function RightSide() {
  const { model } = useTable();
  const { phase, round, setup } = useView();
  return (
    <div class="projector-side projector-right">
      <header class="projector-time">
        <p>{say('phase.round', { round, rounds: setup.rounds })}</p>
        <h1>{say(`phase.${phase}`)}</h1>
        <Clock model={model} large />
      </header>
      <span class="spring" />
      <Accords />
      <Norm />
    </div>
  );
}
