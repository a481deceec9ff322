import type { KnownAccord } from '../model/accords.ts';
import { knownAccords } from '../model/accords.ts';
import { differenceOf } from '../model/difference.ts';
import { Roundel } from '../panels/Art.tsx';
import { ClauseList } from '../panels/ClauseList.tsx';
import { useTable, useView } from '../panels/context.ts';
import { say } from '../text/say.ts';
import { accordTitle, breachCost } from '../text/terms.ts';

function AccordPage({ accord }: { accord: KnownAccord }) {
  const { name, look, title } = useTable();
  const { setup } = useView();
  const { parties, terms, since, until, open, suspended, leaving } = accord;
  return (
    <article class="print-sheet accord-sheet">
      <header class="print-head">
        <p class="label">{title}</p>
        <h2>{accordTitle(parties, name)}</h2>
        <p>
          {say(open ? 'accord.open' : 'accord.secret')} ·{' '}
          {say('print.accord.holds', { since, until: Math.min(until, setup.rounds) })}
        </p>
      </header>
      {terms ? (
        <ClauseList clauses={differenceOf(terms, null).clauses} />
      ) : (
        <p>{say('accord.unread.about')}</p>
      )}
      {suspended && <p class="note">{say('accord.suspended')}</p>}
      {leaving.map(({ seat, until: last }) => (
        <p key={seat} class="note">
          {say('accord.leaving', { seat: name(seat), until: last })}
        </p>
      ))}
      <p class="fine">{breachCost(setup.numbers)}</p>
      <ul class="accord-signed">
        {parties.map((party) => (
          <li key={party}>
            <Roundel look={look(party)} /> <span class="name">{name(party)}</span>
            <small>{say('print.accord.signed')}</small>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The accords in force that this reader knows, as documents. */
export function AccordsSheet() {
  const { model } = useTable();
  const accords = knownAccords(useView(), model.shownOwn.value);
  if (accords.length === 0) return <p class="print-note">{say('print.accord.none')}</p>;
  return (
    <>
      {accords.map((accord) => (
        <AccordPage key={accord.id} accord={accord} />
      ))}
    </>
  );
}
