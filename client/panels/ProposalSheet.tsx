import { useSignal } from '@preact/signals';
import type { ProposalOption } from '../../shared/projection/views.ts';
import type { Proposal } from '../../shared/rules/terms.ts';
import { differenceOf } from '../model/difference.ts';
import { say } from '../text/say.ts';
import { AccordHead, AccordText } from './AccordPaper.tsx';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';
import { ProposalActs } from './ProposalActs.tsx';
import { ProposalSignatures } from './ProposalSignatures.tsx';
import { Segmented } from './Segmented.tsx';
import { useAmended, useTermsKnown } from './writing.ts';

/** What this text is: the first, or whose answer to it. */
function Origin({ proposal }: { proposal: Proposal }) {
  const { model, name } = useTable();
  const { revision, revisedBy, amends } = proposal;
  const by = revisedBy === model.seat.value ? say('proposal.you') : name(revisedBy);
  const key =
    revision > 1 ? 'proposal.origin.revised' : amends ? 'proposal.origin.amends' : 'proposal.origin';
  return <p class="label">{say(key, { by, revision })}</p>;
}

interface Props {
  readonly proposal: Proposal;
  readonly option: ProposalOption | null;
}

/** An amendment that has been countered changes two texts: the one offered before, and the one in force. */
type Beside = 'former' | 'accord';

const COMPARED: readonly Beside[] = ['former', 'accord'];

function Comparison({ beside, onChange }: { beside: Beside; onChange: (beside: Beside) => void }) {
  return (
    <Segmented
      legend={say('proposal.compared')}
      class="dense"
      value={beside}
      segments={COMPARED.map((value) => ({ value, label: say(`proposal.compared.${value}`) }))}
      onChange={onChange}
    />
  );
}

/** A proposal on the table: whose, between whom, and, opened, its text, its last change and who has signed. */
export function ProposalSheet({ proposal, option, open }: Props & { readonly open: boolean }) {
  const known = useTermsKnown();
  const amended = useAmended(proposal.amends);
  const beside = useSignal<Beside>('former');
  if (!known) return null;
  const { terms, former } = proposal;
  const both = former !== null && amended !== null;
  const compared = both && beside.value === 'accord' ? amended.terms : (former ?? amended?.terms ?? null);
  const difference = differenceOf(terms, compared);
  const paper = { terms, known, difference };
  const waits = option?.canSign === true;
  return (
    <details class={`accord-paper accord-draft ${waits ? 'accord-waits' : ''}`} open={open}>
      <summary>
        <span class="accord-summary">
          <Origin proposal={proposal} />
          <AccordHead {...paper} />
        </span>
        <Icon name="caret-down" />
      </summary>
      <div class="accord-body">
        {both && <Comparison beside={beside.value} onChange={(next) => (beside.value = next)} />}
        <AccordText {...paper} />
        {amended && <p class="fine quiet">{say('proposal.replaces', { number: amended.accord.number })}</p>}
        {former && <p class="fine quiet">{say('proposal.again')}</p>}
        <ProposalSignatures proposal={proposal} />
        {option && <ProposalActs proposal={proposal} option={option} />}
      </div>
    </details>
  );
}
