import { useSignal } from '@preact/signals';
import type { ProposalOption } from '../../shared/projection/views.ts';
import type { Proposal } from '../../shared/rules/terms.ts';
import { say } from '../text/say.ts';
import { AccordSign } from './AccordSign.tsx';
import { Icon } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';
import { ProposalRefusal } from './ProposalRefusal.tsx';
import { useWriting } from './writing.ts';

interface Props {
  readonly proposal: Proposal;
  readonly option: ProposalOption;
}

/** What one can do with a proposal. Signing stands first and alone; what ends a proposal stands apart from it. */
export function ProposalActs({ proposal, option }: Props) {
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
