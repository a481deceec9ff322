import { useSignal } from '@preact/signals';
import type { ProposalOption } from '../../shared/projection/views.ts';
import type { Proposal } from '../../shared/rules/terms.ts';
import { differenceOf, isDifferent } from '../model/difference.ts';
import { say } from '../text/say.ts';
import { AccordHead, AccordText } from './AccordPaper.tsx';
import { AccordSign } from './AccordSign.tsx';
import { Icon } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';
import { ProposalRefusal } from './ProposalRefusal.tsx';
import { ProposalSignatures } from './ProposalSignatures.tsx';
import { useTermsKnown, useWriting } from './writing.ts';

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

/** What one can do with it. Signing stands first and alone; what ends a proposal stands apart from it. */
function Acts({ proposal, option }: { proposal: Proposal; option: ProposalOption }) {
  const table = useTable();
  const { model } = table;
  const { round } = useView();
  const writing = useWriting();
  const signing = useSignal<Proposal | null>(null);
  const refusing = useSignal(false);
  const withdrawing = useSignal(false);
  const { id, revision, terms } = proposal;
  const ask = (type: 'unsign' | 'withdraw') =>
    void asking(table, model.asker.intent({ type, round, proposal: id }));
  const counter = () => writing.begin({ purpose: { type: 'counter', proposal: id, revision }, terms });
  return (
    <>
      <div class="proposal-acts">
        {option.canSign && (
          <button
            type="button"
            class="button wax"
            onClick={() => {
              signing.value = proposal;
            }}
          >
            <Icon name="seal-check" /> {say('proposal.sign')}
          </button>
        )}
        {option.canRevise && (
          <button type="button" class="button" onClick={counter}>
            <Icon name="pen-nib" />{' '}
            {say(proposal.revisedBy === model.seat.value ? 'proposal.change' : 'proposal.counter')}
          </button>
        )}
      </div>
      <div class="proposal-ends">
        {option.canUnsign && !option.canWithdraw && (
          <button type="button" class="quiet-button" onClick={() => ask('unsign')}>
            {say('proposal.unsign')}
          </button>
        )}
        {option.canRefuse && (
          <button
            type="button"
            class="quiet-button"
            aria-expanded={refusing.value}
            onClick={() => {
              refusing.value = !refusing.value;
            }}
          >
            {say('proposal.refuse')}
          </button>
        )}
        {option.canWithdraw && !withdrawing.value && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => {
              withdrawing.value = true;
            }}
          >
            {say('proposal.withdraw')}
          </button>
        )}
        {option.canWithdraw && withdrawing.value && (
          <span class="sure">
            <button type="button" class="button" onClick={() => ask('withdraw')}>
              {say('proposal.withdraw.yes')}
            </button>
            <button
              type="button"
              class="quiet-button"
              onClick={() => {
                withdrawing.value = false;
              }}
            >
              {say('app.cancel')}
            </button>
          </span>
        )}
      </div>
      {refusing.value && (
        <ProposalRefusal
          proposal={proposal}
          onDone={() => {
            refusing.value = false;
          }}
        />
      )}
      {signing.value && (
        <AccordSign
          read={signing.value}
          live={proposal}
          onClose={() => {
            signing.value = null;
          }}
        />
      )}
    </>
  );
}

/** A proposal on the table: whose, between whom, and, opened, its text, its last change and who has signed. */
export function ProposalSheet({ proposal, option, open }: Props & { readonly open: boolean }) {
  const known = useTermsKnown();
  if (!known) return null;
  const { terms, former, signed } = proposal;
  const difference = differenceOf(terms, former);
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
        <AccordText {...paper} />
        {former && isDifferent(difference) && signed.length < terms.parties.length && (
          <p class="fine quiet">{say('proposal.again')}</p>
        )}
        <ProposalSignatures proposal={proposal} />
        {option && <Acts proposal={proposal} option={option} />}
      </div>
    </details>
  );
}
