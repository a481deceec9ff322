import { CLAUSE_ICONS } from '../art/icons.ts';
import type { DutyState } from '../model/duties.ts';
import { dutyStates, mergedDuties } from '../model/duties.ts';
import { odds } from '../text/faces.ts';
import { either, say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';

/** What this seat has promised for this round, and how its plan stands to it. */
export function useDuties(): readonly DutyState[] {
  const { model } = useTable();
  const { slots } = useView().setup.numbers;
  const draft = model.drafting.draft.value;
  return dutyStates(model.shownOwn.value?.duties ?? [], draft, model.options.value?.cards ?? [], slots);
}

/** A promise in a few words; domains only where it covers not all of the agenda. */
function dutyLine({ duty }: DutyState, agenda: number, name: (seat: string) => string): string {
  const all = duty.domains.length === agenda;
  const others = duty.with.map(name);
  const domains = either(duty.domains.map((domain) => say(`domain.${domain}`)));
  switch (duty.clause) {
    case 'no-cyber':
      return all
        ? say('duty.no-cyber.agenda', { others: either(others) })
        : say('duty.no-cyber', { others: either(others), domains });
    case 'cbm-pledge':
      return say('duty.pledge', { others: either(others) });
    case 'human-in-the-loop':
      return all ? say('duty.human-in-the-loop.agenda') : say('duty.human-in-the-loop', { domains });
  }
}

const STAND_ICONS = { kept: 'check', open: 'clock', broken: 'warning' } as const;

/** How a breach would come out, in a few words. */
function foundText({ found }: DutyState): string {
  if (found === null) return '';
  return found === 'certainly' ? say('duty.seen') : say('duty.named', odds(found));
}

function DutyItem({ state }: { state: DutyState }) {
  const { name } = useTable();
  const { agenda } = useView();
  const { duty, stand } = state;
  return (
    <li class={`duty duty-${stand}`}>
      <Icon name={CLAUSE_ICONS[duty.clause]} />
      <span>
        {dutyLine(state, agenda.length, name)}{' '}
        <span class="duty-stand">
          <Icon name={STAND_ICONS[stand]} />{' '}
          {[say(`duty.${stand}`), ...(stand === 'broken' ? [foundText(state)] : [])].join(', ')}
        </span>
      </span>
    </li>
  );
}

function Duties({ duties }: { duties: readonly DutyState[] }) {
  return (
    <ul class="duty-list">
      {mergedDuties(duties).map((state) => (
        <DutyItem key={`${state.duty.accord} ${state.duty.clause}`} state={state} />
      ))}
    </ul>
  );
}

/** The promises of this round, each with how the plan stands to it and how a breach would be found. */
export function DutyList() {
  const duties = useDuties();
  if (duties.length === 0) return null;
  return (
    <section class="duties" aria-labelledby="duties-title">
      <h3 id="duties-title" class="label">
        {say('duty.title')}
      </h3>
      <Duties duties={duties} />
    </section>
  );
}

/** How many accords a plan breaks, and what that costs. A warning, no hindrance. */
function Cost({ broken }: { broken: readonly DutyState[] }) {
  const { influence, trustOfParties, trustOfOthers } = useView().setup.numbers.accord.breach;
  const count = new Set(broken.map(({ duty }) => duty.accord)).size;
  const price = { influence: -influence, parties: -trustOfParties, others: -trustOfOthers };
  return (
    <p class="duty-cost">
      <Icon name="warning" /> {say('duty.breaks', { count, ...price })}
    </p>
  );
}

/** The warning while one plans. */
export function DutyWarning() {
  const broken = useDuties().filter(({ stand }) => stand === 'broken');
  return <div role="status">{broken.length > 0 && <Cost broken={broken} />}</div>;
}

/** The warning before one seals; what is not kept yet counts as well then. */
export function DutyQuestion() {
  const broken = useDuties()
    .filter(({ stand }) => stand !== 'kept')
    .map((state): DutyState => ({ ...state, stand: 'broken' }));
  if (broken.length === 0) return null;
  return (
    <div class="duties">
      <Duties duties={broken} />
      <Cost broken={broken} />
      <p class="fine">{say('duty.breaks.sealing')}</p>
    </div>
  );
}
