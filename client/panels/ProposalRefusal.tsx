import type { RefusalReason } from '../../shared/content/clauses.ts';
import { REFUSAL_REASONS } from '../../shared/content/clauses.ts';
import type { Proposal } from '../../shared/rules/terms.ts';
import { say } from '../text/say.ts';
import { asking, useTable, useView } from './context.ts';
import { reasonText } from './ProposalSignatures.tsx';

/** Refusing takes a reason, which the other parties read; a counter-offer needs none. */
export function ProposalRefusal({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const table = useTable();
  const { round } = useView();
  const refuse = (reason: RefusalReason) => {
    const { id, revision } = proposal;
    onDone();
    void asking(table, table.model.asker.intent({ type: 'refuse', round, proposal: id, revision, reason }));
  };
  return (
    <fieldset class="reasons">
      <legend class="label">{say('proposal.refuse.why')}</legend>
      {REFUSAL_REASONS.map((reason) => (
        <button key={reason} type="button" class="button" onClick={() => refuse(reason)}>
          {reasonText(reason)}
        </button>
      ))}
    </fieldset>
  );
}
