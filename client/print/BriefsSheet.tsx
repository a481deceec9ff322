import { useSignal } from '@preact/signals';
import type { Mandate, SeatId } from '../../shared/rules/state.ts';
import { CAPABILITIES } from '../../shared/rules/state.ts';
import { DOMAIN_ICONS } from '../art/icons.ts';
import type { Refused } from '../model/requests.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { useTable, useView } from '../panels/context.ts';
import { mandateText } from '../text/mandates.ts';
import { refusedText } from '../text/refusals.ts';
import { list, say } from '../text/say.ts';

type Mandates = ReadonlyMap<SeatId, Mandate>;

const RULES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** A capability as so many full marks of five, and in a number: a printer may have no colours. */
function Capability({ label, value }: { label: string; value: number }) {
  const { max } = useView().setup.numbers.ranges.capability;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span aria-hidden="true">{'●'.repeat(value) + '○'.repeat(Math.max(0, max - value))}</span>{' '}
        <b class="numeral">{value}</b>
      </dd>
    </div>
  );
}

function SecretMandate({ mandate }: { mandate: Mandate }) {
  const { name } = useTable();
  const { worth } = useView().setup.numbers.mandate;
  return (
    <div class="brief-mandate">
      <p class="brief-fold">{say('print.brief.fold')}</p>
      <h3>
        {say('mandate.title')}: {say(`mandate.${mandate.id}.title`)}
      </h3>
      <p>{mandateText(mandate, name)}</p>
      <p class="fine">
        {say('mandate.secret')}. {say('mandate.worth', { worth })}
      </p>
    </div>
  );
}

function Brief({ seat, mandate }: { seat: SeatId; mandate: Mandate | undefined }) {
  const { name, look, profile, title } = useTable();
  const { setup, agenda, round } = useView();
  const start = setup.seats.find(({ id }) => id === seat);
  if (!start) return null;
  const others = setup.seats.filter(({ id }) => id !== seat).map(({ id }) => name(id));
  return (
    <article class="print-sheet brief-sheet">
      <header class="print-head brief-head">
        <Roundel look={look(seat)} size="l" />
        <div>
          <p class="label">{title}</p>
          <h2>{name(seat)}</h2>
        </div>
      </header>
      <p class="brief-profile">{profile(seat)}</p>
      <dl class="brief-state">
        {CAPABILITIES.map((capability) => (
          <Capability key={capability} label={say(`meter.${capability}`)} value={start[capability]} />
        ))}
        <div>
          <dt>{say('meter.autonomy')}</dt>
          <dd class="numeral">
            {start.autonomy} / {setup.numbers.ranges.autonomy.max}
          </dd>
        </div>
        <div>
          <dt>{say('meter.influence')}</dt>
          <dd class="numeral">{start.influence}</dd>
        </div>
      </dl>
      <p>{say('print.brief.others', { others: list(others), rounds: setup.rounds })}</p>
      {agenda.length > 0 && (
        <section>
          <h3>{say('print.brief.agenda', { round })}</h3>
          <ul class="brief-agenda">
            {agenda.map((domain) => (
              <li key={domain}>
                <Icon name={DOMAIN_ICONS[domain]} /> {say(`domain.${domain}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{say('help.title')}</h3>
        <ul class="brief-rules">
          {RULES.map((n) => (
            <li key={n}>{say(`help.card.${n}`)}</li>
          ))}
        </ul>
      </section>
      <section class="brief-notes">
        <h3>{say('print.brief.notes')}</h3>
      </section>
      {mandate && <SecretMandate mandate={mandate} />}
    </article>
  );
}

/** All states, for a facilitator. Before the start the mandates are asked for, and printed only if that is wanted. */
function AllBriefs() {
  const { model } = useTable();
  const { setup, phase } = useView();
  const mandates = useSignal<Mandates | Refused | null>(null);
  const ask = async () => {
    const answer = await model.asker.mandatesAhead();
    mandates.value =
      typeof answer === 'string' ? answer : new Map(answer.map(({ seat, mandate }) => [seat, mandate]));
  };
  const { value } = mandates;
  const shown = value !== null && typeof value !== 'string' && phase === 'seating' ? value : null;
  return (
    <>
      <div class="print-screen print-options">
        <p>{say(phase === 'seating' ? 'print.brief.ahead' : 'print.brief.later')}</p>
        {phase === 'seating' && !shown && (
          <button type="button" class="button" onClick={() => void ask()}>
            {say('print.brief.with')}
          </button>
        )}
        {typeof value === 'string' && (
          <p class="note caution" role="alert">
            {refusedText(value)}
          </p>
        )}
      </div>
      {setup.seats.map(({ id }) => (
        <Brief key={id} seat={id} mandate={shown?.get(id)} />
      ))}
    </>
  );
}

/** Role briefs, a page each: of one's own state with its mandate; of all states for a facilitator. */
export function BriefsSheet() {
  const { model } = useTable();
  const seat = model.seat.value;
  const own = model.shownOwn.value;
  if (seat === null) return <AllBriefs />;
  return <Brief seat={seat} mandate={own?.mandate?.mandate} />;
}
