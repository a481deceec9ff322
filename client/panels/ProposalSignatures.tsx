import type { Proposal } from '../../shared/rules/terms.ts';
import { waxMark } from '../art/accord.ts';
import { theme } from '../model/choices.ts';
import { list, say } from '../text/say.ts';
import { Picture } from './Art.tsx';
import { useTable } from './context.ts';

type Stand = 'signed' | 'refused' | 'open';

/** Who has put a seal to it, who will not and why, and for whom it waits. */
export function ProposalSignatures({ proposal }: { proposal: Proposal }) {
  const { name, model } = useTable();
  const { terms, signed, refused } = proposal;
  const named = (seat: string) => (seat === model.seat.value ? say('proposal.you') : name(seat));
  const standOf = (seat: string): Stand =>
    signed.includes(seat) ? 'signed' : refused.some((each) => each.seat === seat) ? 'refused' : 'open';
  // In the order of the seals above.
  const done = terms.parties.filter((seat) => signed.includes(seat));
  const waiting = terms.parties.filter((seat) => !signed.includes(seat));
  return (
    <div class="signatures">
      <p class="signature-row">
        {terms.parties.map((seat) => (
          <Picture
            key={`${seat} ${standOf(seat)}`}
            class={`signature signature-${standOf(seat)}`}
            markup={waxMark(theme.value, standOf(seat))}
          />
        ))}
        <span class="fine">
          {done.length > 0 && say('proposal.signed', { who: list(done.map(named)) })}{' '}
          <span class="quiet">{say('proposal.waits', { who: list(waiting.map(named)) })}</span>
        </span>
      </p>
      {refused.length > 0 && (
        <ul class="fine refusals">
          {refused.map(({ seat, reason }) => (
            <li key={seat}>{say('proposal.refused', { who: named(seat), reason: reasonText(reason) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why somebody refuses, as a refuser says it. */
export function reasonText(reason: string): string {
  return say(`proposal.reason.${reason as 'not-now'}`);
}
