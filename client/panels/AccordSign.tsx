import { isDoneAtOnce } from '../../shared/rules/clauseEffects.ts';
import type { Proposal } from '../../shared/rules/terms.ts';
import { list, say } from '../text/say.ts';
import { accordTitle } from '../text/terms.ts';
import { AccordPreview } from './AccordPreview.tsx';
import { Icon } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { useTermsKnown } from './writing.ts';

interface Props {
  /** The text as it stood when the question was opened: what is signed is what was read. */
  readonly read: Proposal;
  readonly live: Proposal;
  readonly onClose: () => void;
}

/** Asks once more before signing: what one then owes, from when and until when. */
export function AccordSign({ read, live, onClose }: Props) {
  const table = useTable();
  const { round } = useView();
  const known = useTermsKnown();
  if (!known) return null;
  const { id, revision, terms, signed } = read;
  const others = terms.parties.filter((seat) => seat !== known.own && !signed.includes(seat));
  const changed = live.revision !== revision;
  const last = isDoneAtOnce(terms) ? 'accord.sign.atonce' : 'accord.sign.now';
  return (
    <Dialog title={say('accord.sign.ask')} onClose={onClose} class="ask">
      <p class="accord-title">{accordTitle(terms.parties, table.name)}</p>
      <AccordPreview terms={terms} known={known} />
      <p>
        {others.length === 0
          ? say(last)
          : say('accord.sign.later', { count: others.length, others: list(others.map(table.name)) })}
      </p>
      {changed && (
        <p class="note caution" role="alert">
          {say('refusal.proposal-changed')}
        </p>
      )}
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          {say(changed ? 'accord.sign.reread' : 'app.cancel')}
        </button>
        {!changed && (
          <button
            type="button"
            class="button wax"
            onClick={() => {
              onClose();
              void asking(table, table.model.asker.intent({ type: 'sign', round, proposal: id, revision }));
            }}
          >
            <Icon name="seal-check" /> {say('accord.sign.yes')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
