import { useComputed } from '@preact/signals';
import { knownAccords } from '../model/accords.ts';
import { list, say } from '../text/say.ts';
import { accordTitle } from '../text/terms.ts';
import { leftText } from './AccordInForce.tsx';
import { useTable, useView } from './context.ts';

/** The ribbons and plaques of the board in words. */
export function AccordMirror() {
  const { model, name } = useTable();
  const { round, setup, norms, phase } = useView();
  const accords = useComputed(() =>
    model.shown.value ? knownAccords(model.shown.value, model.shownOwn.value) : [],
  );
  const proposals = phase === 'negotiation' ? (model.shownOwn.value?.proposals ?? []) : [];
  return (
    <>
      {accords.value.length + proposals.length > 0 && (
        <ul aria-label={say('accord.mirror')}>
          {accords.value.map((accord) => (
            <li key={accord.id}>
              {say('accord.mirror.line', {
                number: accord.number,
                title: accordTitle(accord.parties, name),
                openness: say(accord.open ? 'accord.open' : 'accord.secret'),
                clauses: accord.terms
                  ? list([...new Set(accord.terms.clauses.map(({ kind }) => say(`clause.${kind}`)))])
                  : say('accord.unread'),
                holds: leftText(accord, round, setup.rounds),
              })}
            </li>
          ))}
          {proposals.map(({ id, terms }) => (
            <li key={id}>{say('accord.mirror.draft', { parties: list(terms.parties.map(name)) })}</li>
          ))}
        </ul>
      )}
      {norms.length > 0 && (
        <p>
          {say('accord.mirror.norms', { norms: list(norms.map(({ norm }) => say(`norm.${norm}.title`))) })}
        </p>
      )}
    </>
  );
}
