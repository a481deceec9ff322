import { MOVES } from '../../shared/content/moves.ts';
import { DOMAIN_ICONS } from '../art/icons.ts';
import type { SeenOf } from '../model/beat.ts';
import { byRound } from '../model/chronicle.ts';
import { width } from '../model/layout.ts';
import { incidentTexts } from '../text/events.ts';
import { list, say, signed } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';

/** How the incident ended, once that has been told. */
function useResult(): SeenOf<'incident-resolved'> | null {
  const { model } = useTable();
  const { beats, played } = model.playback;
  const ofRound = byRound(model.events.value).at(-1)?.events ?? [];
  const result = ofRound.findLast((event) => event.type === 'incident-resolved') ?? null;
  const hidden = beats.value.slice(played.value).some(({ about }) => about.type === 'incident');
  return hidden ? null : result;
}

function Dots({
  total,
  demand,
  domain,
}: {
  total: number;
  demand: number;
  domain: keyof typeof DOMAIN_ICONS;
}) {
  const places = Array.from({ length: Math.max(demand, total) }, (_, i) => i);
  return (
    <span class="incident-dots" role="img" aria-label={say('incident.dots', { total, demand })}>
      {places.map((i) => (
        <span key={i} class={i < total ? 'dot on' : 'dot'}>
          {i < total && <Icon name={DOMAIN_ICONS[domain]} weight="bold" />}
        </span>
      ))}
    </span>
  );
}

function Result({ result }: { result: SeenOf<'incident-resolved'> }) {
  const { name } = useTable();
  const { met, total, incident, contributions, voided } = result;
  const helpers = Object.entries(contributions)
    .filter(([seat, count]) => count > 0 && !voided.includes(seat))
    .map(([seat]) => name(seat));
  return (
    <div class="incident-result">
      <p class={met ? 'good' : 'bad'}>
        <strong>
          {say(met ? 'incident.result.met' : 'incident.result.failed', { total, demand: incident.demand })}
        </strong>
      </p>
      <p class="quiet">
        {helpers.length > 0 ? say('incident.by', { names: list(helpers) }) : say('incident.by.none')}
      </p>
      {voided.length > 0 && <p class="quiet">{say('incident.voided', { names: list(voided.map(name)) })}</p>}
    </div>
  );
}

/** What follows where the incident is met, and where it is not. */
function stakes({ met, failed }: { met: Stake; failed: Stake }): string {
  return say('incident.stakes', {
    metTension: signed(met.tension),
    metInfluence: signed(met.influence),
    failedTension: signed(failed.tension),
    failedInfluence: signed(failed.influence),
  });
}

interface Stake {
  readonly tension: number;
  readonly influence: number;
}

/** The incident beside the hand: what it needs, what helps, and what is at stake. On a phone it opens at a touch. */
export function IncidentStrip() {
  const { incident, setup } = useView();
  if (!incident) return null;
  const domain = say(`domain.${incident.domain}`);
  return (
    <details class="incident-strip" open={width.value !== 'phone'}>
      <summary>
        <Icon name="siren" /> <strong class="name">{incidentTexts(incident).title}</strong>{' '}
        <span class="label">{say('incident.needs', { demand: incident.demand })}</span>
        <Icon name="caret-down" />
      </summary>
      <p class="fine">
        {say('incident.how', { domain })} <span class="quiet">{stakes(setup.numbers.incident)}</span>
      </p>
    </details>
  );
}

/** What helps, and what is at stake; folded where accords need the room and all have met an incident before. */
function Terms({ domain }: { domain: string }) {
  const { setup, phase, round } = useView();
  const folded = phase === 'negotiation' && round > 1;
  return (
    <details class="incident-terms fine" open={!folded}>
      <summary>{say('incident.how', { domain })}</summary>
      <p class="quiet">{stakes(setup.numbers.incident)}</p>
    </details>
  );
}

/** The incident of the round: its story, what it needs, and what is at stake. */
export function IncidentPanel({ brief = false }: { brief?: boolean }) {
  const { incident, agenda, phase } = useView();
  const result = useResult();
  // In a negotiation a board that is large enough names the agenda.
  const named = phase === 'negotiation' && (width.value === 'wide' || width.value === 'desk');
  if (!incident) return <p class="quiet pad">{say('agenda.none')}</p>;
  const { title, story } = incidentTexts(incident);
  const domain = say(`domain.${incident.domain}`);
  return (
    <section class="incident" aria-label={say('incident.label', { domain })}>
      <p class="incident-label">
        <Icon name="siren" /> {say('incident.label', { domain })}
      </p>
      <h2>{title}</h2>
      {!brief && <p>{story}</p>}
      <p class="incident-needs">
        <strong>{say('incident.needs', { demand: incident.demand })}</strong>
        <Dots total={Math.max(0, result?.total ?? 0)} demand={incident.demand} domain={incident.domain} />
      </p>
      {result && <Result result={result} />}
      {!result &&
        (brief ? <p class="fine quiet">{say('incident.how', { domain })}</p> : <Terms domain={domain} />)}
      {!named && <Agenda agenda={agenda} />}
    </section>
  );
}

function Agenda({ agenda }: { agenda: readonly (keyof typeof DOMAIN_ICONS)[] }) {
  const { incident } = useView();
  return (
    <ul class="agenda" aria-label={say('agenda.title')}>
      {agenda.map((domain) => (
        <li key={domain} class={domain === incident?.domain ? 'chip alert' : 'chip'}>
          <Icon name={DOMAIN_ICONS[domain]} /> {say(`domain.${domain}`)}
        </li>
      ))}
    </ul>
  );
}

/** Whether a move would help with an incident of this domain. */
export function helps(move: keyof typeof MOVES, domain: string): boolean {
  const card = MOVES[move];
  if (card.kind === 'cyber') return false;
  return (
    card.domain === domain || (card.kind === 'ai' && card.extras.some(({ type }) => type === 'contribution'))
  );
}
