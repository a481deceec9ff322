import type { Terms } from '../../shared/rules/terms.ts';
import type { Difference } from '../model/difference.ts';
import { say } from '../text/say.ts';
import type { TermsKnown } from '../text/terms.ts';
import { accordTitle, holdsText } from '../text/terms.ts';
import { Icon, Roundel } from './Art.tsx';
import { ClauseList } from './ClauseList.tsx';
import { useTable } from './context.ts';

/** The emblems of the parties; their names stand in the title. */
export function PartyRow({ parties }: { parties: readonly string[] }) {
  const { look } = useTable();
  return (
    <span class="party-row" aria-hidden="true">
      {parties.map((party) => (
        <Roundel key={party} look={look(party)} size="s" />
      ))}
    </span>
  );
}

/** Open to all, or known to the parties alone. */
export function OpennessMark({ open }: { open: boolean }) {
  return (
    <span class={open ? 'openness' : 'openness openness-secret'}>
      <Icon name={open ? 'eye' : 'eye-closed'} /> {say(open ? 'accord.open' : 'accord.secret')}
    </span>
  );
}

interface Props {
  readonly terms: Terms;
  readonly known: TermsKnown;
  readonly difference: Difference;
}

/** What an accord is called, between whom, how long and who may read it. */
export function AccordHead({ terms, known, difference }: Props) {
  const holds = holdsText(terms, known);
  const held = difference.rounds === null ? holds : holdsText({ ...terms, rounds: difference.rounds }, known);
  return (
    <>
      <h4 class="accord-title">{accordTitle(terms.parties, known.name)}</h4>
      <p class="accord-facts">
        <PartyRow parties={terms.parties} />
        <OpennessMark open={!terms.secret} />
        <span>
          {held !== holds && <del>{held}</del>} {held === holds ? holds : <ins>{holds}</ins>}
        </span>
      </p>
    </>
  );
}

/** The text of an accord, with what its last change was. */
export function AccordText({ terms, difference }: Omit<Props, 'known'>) {
  return (
    <>
      {difference.secret !== null && (
        <p class="fine">
          <span class="slip slip-changed">{say('clause.mark.changed')}</span>{' '}
          {say(terms.secret ? 'accord.was.open' : 'accord.was.secret')}
        </p>
      )}
      <ClauseList clauses={difference.clauses} />
    </>
  );
}
