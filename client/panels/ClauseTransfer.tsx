import type { Capability } from '../../shared/rules/state.ts';
import { CAPABILITIES } from '../../shared/rules/state.ts';
import type { Terms } from '../../shared/rules/terms.ts';
import type { Transfer } from '../model/offers.ts';
import { say } from '../text/say.ts';
import { useTable, useView } from './context.ts';

interface Props {
  readonly clause: Transfer;
  readonly terms: Terms;
  readonly onChange: (changed: Transfer) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who gives what to whom, and for how much. */
export function ClauseTransfer({ clause, terms, onChange }: Props) {
  const { name } = useTable();
  const { seats, setup } = useView();
  const { from, to, lift, capital } = clause;
  const capabilityOf = (seat: string, which: Capability) => seats.find(({ id }) => id === seat)?.[which] ?? 0;
  const parties = terms.parties.map((party) => [party, name(party)] as const);
  // Only what the giver has more of can be lifted; what was chosen before stays to be seen.
  const lifts = CAPABILITIES.filter(
    (which) => which === lift || capabilityOf(from, which) > capabilityOf(to, which),
  );
  const least = lift === null ? 1 : 0;
  const amounts = Array.from({ length: setup.numbers.accord.capital.max + 1 - least }, (_, i) => i + least);
  const changeGiver = (giver: string) =>
    onChange({
      ...clause,
      from: giver,
      to: giver === to ? from : to,
      lift: null,
      capital: Math.max(1, capital),
    });
  const changeTaker = (taker: string) =>
    onChange({
      ...clause,
      to: taker,
      from: taker === from ? to : from,
      lift: null,
      capital: Math.max(1, capital),
    });
  const changeWhat = (what: string) => {
    const lifted = CAPABILITIES.find((which) => which === what) ?? null;
    onChange({ ...clause, lift: lifted, capital: lifted ? capital : Math.max(1, capital) });
  };
  return (
    <div class="transfer">
      <Choice label={say('clause.transfer.from')} value={from} options={parties} onChange={changeGiver} />
      <Choice label={say('clause.transfer.to')} value={to} options={parties} onChange={changeTaker} />
      <Choice
        label={say('clause.transfer.what')}
        value={lift ?? 'capital'}
        options={[
          ['capital', say('meter.capital')],
          ...lifts.map(
            (which) => [which, say('clause.transfer.liftof', { capability: say(`meter.${which}`) })] as const,
          ),
        ]}
        onChange={changeWhat}
      />
      <Choice
        label={say(lift === null ? 'clause.transfer.amount' : 'clause.transfer.price')}
        value={String(capital)}
        options={amounts.map((amount) => [String(amount), String(amount)] as const)}
        onChange={(amount) => onChange({ ...clause, capital: Number(amount) })}
      />
    </div>
  );
}
