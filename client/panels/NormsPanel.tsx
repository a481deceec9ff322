import type { ComponentChildren } from 'preact';
import type { NormId } from '../../shared/content/norms.ts';
import type { Permission } from '../../shared/projection/views.ts';
import type { SeatRequest } from '../../shared/protocol/messages.ts';
import type { TabledNorm } from '../../shared/rules/state.ts';
import { NORM_ICONS } from '../art/icons.ts';
import { normEffectText, sponsorText, votesNeeded } from '../text/norms.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';

interface RowProps {
  readonly norm: NormId;
  readonly note?: string;
  readonly children?: ComponentChildren;
}

/** A norm with what it changes, and what can be done about it. */
function NormRow({ norm, note, children }: RowProps) {
  const { setup } = useView();
  return (
    <li class="norm">
      <Icon name={NORM_ICONS[norm]} />
      <div>
        <h4>{say(`norm.${norm}.title`)}</h4>
        <p class="fine">{normEffectText(norm, setup.numbers)}</p>
        {note && <p class="label">{note}</p>}
        {children}
      </div>
    </li>
  );
}

type NormRequest = Extract<SeatRequest, { norm: NormId }>;

function useAsk(): (request: NormRequest) => void {
  const table = useTable();
  return (request) => void asking(table, table.model.asker.intent(request));
}

/** What the reader may do about a norm on the table. */
function TabledActions({ norm }: { norm: NormId }) {
  const { model } = useTable();
  const { round } = useView();
  const ask = useAsk();
  const options = model.options.value?.norms;
  const title = say(`norm.${norm}.title`);
  if (!options) return null;
  if (options.withdraw === norm) {
    return (
      <button
        type="button"
        class="button small"
        aria-label={say('norm.withdraw.label', { norm: title })}
        onClick={() => ask({ type: 'withdraw-norm', round, norm })}
      >
        {say('norm.withdraw')}
      </button>
    );
  }
  const backs = options.leave === norm;
  if (!backs && !options.back.includes(norm)) return null;
  return (
    <button
      type="button"
      class="button small"
      aria-label={say(backs ? 'norm.leave.label' : 'norm.back.label', { norm: title })}
      onClick={() => ask({ type: 'back-norm', round, norm, backs: !backs })}
    >
      {say(backs ? 'norm.leave' : 'norm.back')}
    </button>
  );
}

function Tabled({ tabled }: { tabled: readonly TabledNorm[] }) {
  const { name } = useTable();
  return (
    <section>
      <h3 class="label">{say('norm.tabled')}</h3>
      {tabled.length === 0 && <p class="quiet">{say('norm.tabled.none')}</p>}
      <ul class="norm-list">
        {tabled.map((each) => (
          <NormRow key={each.norm} norm={each.norm} note={sponsorText(each, name)}>
            <TabledActions norm={each.norm} />
          </NormRow>
        ))}
      </ul>
    </section>
  );
}

/** Why none of these can be tabled, where it is the same for all. */
function commonRefusal(permissions: readonly Permission[]): string | null {
  const [first] = permissions;
  const same = first?.refused && permissions.every(({ refused }) => refused === first.refused);
  return same && first.refused ? refusedText(first.refused, first.unlocksIn) : null;
}

/** The norms that are neither in force nor on the table. */
function Possible() {
  const { model } = useTable();
  const { round, tabled, ballot, setup, phase } = useView();
  const ask = useAsk();
  const onTable = [...tabled, ...(ballot ? [ballot] : [])].map(({ norm }) => norm);
  const open = (model.options.value?.norms.table ?? []).filter(({ norm }) => !onTable.includes(norm));
  if (open.length === 0) return null;
  const negotiates = phase === 'negotiation';
  const refusal = negotiates ? commonRefusal(open) : null;
  return (
    <section>
      <h3 class="label">{say(negotiates ? 'norm.possible' : 'norm.possible.later')}</h3>
      {negotiates && (
        <p class="fine quiet">{refusal ?? say('norm.cost', { cost: setup.numbers.norm.cost })}</p>
      )}
      <ul class="norm-list">
        {open.map(({ norm, refused, unlocksIn }) => (
          <NormRow key={norm} norm={norm}>
            {negotiates &&
              refusal === null &&
              (refused === null ? (
                <button
                  type="button"
                  class="button small"
                  aria-label={say('norm.table.label', { norm: say(`norm.${norm}.title`) })}
                  onClick={() => ask({ type: 'table-norm', round, norm })}
                >
                  {say('norm.table')}
                </button>
              ) : (
                <p class="label">{refusedText(refused, unlocksIn)}</p>
              ))}
          </NormRow>
        ))}
      </ul>
    </section>
  );
}

/** Norms in force, on the table and up for the vote, and those that could be tabled. */
export function NormsPanel() {
  const { name } = useTable();
  const { norms, tabled, ballot, setup, round, phase } = useView();
  const { unlocking, numbers } = setup;
  if (round < unlocking.norms)
    return <p class="pad quiet">{say('norm.locked', { round: unlocking.norms })}</p>;
  const seats = setup.seats.length;
  return (
    <section class="norms pad" aria-label={say('norm.title')}>
      <p class="fine quiet">
        {say('norm.about')} {say('norm.how', { needed: votesNeeded(seats, numbers), seats })}
      </p>
      {ballot && (
        <section>
          <h3 class="label">{say('norm.ballot')}</h3>
          <ul class="norm-list">
            <NormRow norm={ballot.norm} note={sponsorText(ballot, name)}>
              {phase === 'commitment' && <p class="fine">{say('norm.ballot.vote')}</p>}
            </NormRow>
          </ul>
        </section>
      )}
      {phase === 'negotiation' && <Tabled tabled={tabled} />}
      <section>
        <h3 class="label">{say('norm.inforce')}</h3>
        {norms.length === 0 && <p class="quiet">{say('norm.inforce.none')}</p>}
        <ul class="norm-list">
          {norms.map(({ norm, since }) => (
            <NormRow key={norm} norm={norm} note={say('norm.since', { round: since })} />
          ))}
        </ul>
      </section>
      <Possible />
    </section>
  );
}
