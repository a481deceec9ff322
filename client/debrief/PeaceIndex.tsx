import type { Debrief } from '../../shared/analysis/debrief.ts';
import { rung, say } from '../text/say.ts';

/** What became of the peace, as large as the scores. */
export function PeaceIndex({ debrief }: { debrief: Debrief }) {
  const { rounds, outcome, start } = debrief;
  const sum = rounds.reduce((all, { tension }) => all + tension, 0);
  const mean = rounds.length === 0 ? 0 : Math.round(sum / rounds.length);
  const ladder = rung(rounds.at(-1)?.ladder ?? start.ladder);
  const peaceful = rounds.filter(({ face }) => face === 'peace').length;
  const incidents = rounds.flatMap(({ incident }) => incident ?? []);
  const met = incidents.filter((incident) => incident.met).length;
  const war = outcome.by === 'war';
  return (
    <section class="sheet pad peace-index" aria-labelledby="peace-index">
      <h2 id="peace-index" class="label">
        {say('end.peace')}
      </h2>
      <p class={`index-number numeral ${war ? 'bad' : 'good'}`}>{outcome.peaceIndex}</p>
      <p>
        <strong>{say('debrief.coins', { peaceful, coins: rounds.length })}</strong>
      </p>
      <p>
        <strong>{say('debrief.incidents', { met, incidents: incidents.length })}</strong>
      </p>
      <p class="quiet">{war ? say('end.peace.war') : say('end.peace.note', { mean, ladder })}</p>
    </section>
  );
}
