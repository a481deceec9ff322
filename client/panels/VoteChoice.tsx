import type { Vote } from '../../shared/rules/state.ts';
import { withVote } from '../model/draft.ts';
import { width } from '../model/layout.ts';
import { normEffectText, votesNeeded } from '../text/norms.ts';
import { list, say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { Segmented } from './Segmented.tsx';

type Choice = Vote | 'abstain';

const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

/** "Attribution body: for", for a question. */
export function useVoteLine(): string | null {
  const { model } = useTable();
  const { ballot } = useView();
  const { vote } = model.drafting.draft.value;
  if (!ballot) return null;
  const norm = say(`norm.${ballot.norm}.title`);
  return say('vote.line', { norm, vote: say(`vote.${vote ?? 'abstain'}`) });
}

/** Where the page is small the vote lies below the cards: this says how it stands, and leads there. */
export function VoteLink() {
  const line = useVoteLine();
  if (line === null || (width.value !== 'phone' && width.value !== 'tablet')) return null;
  return (
    <button
      type="button"
      class="vote-link"
      onClick={() => document.querySelector('.vote')?.scrollIntoView({ block: 'nearest' })}
    >
      {line}
    </button>
  );
}

/** The vote on the norm that is up: part of the commitment, and sealed with it. */
export function VoteChoice() {
  const { model, name } = useTable();
  const { ballot, setup } = useView();
  const { draft } = model.drafting;
  if (!ballot) return null;
  const { numbers, secretBallot } = setup;
  const seats = setup.seats.length;
  const title = say('vote.title', { norm: say(`norm.${ballot.norm}.title`) });
  const disabled = !model.options.value?.canDraft;
  const gains = {
    sponsor: name(ballot.sponsor),
    influence: numbers.norm.sponsor,
    each: numbers.norm.cosponsor,
  };
  return (
    <section class="vote" aria-labelledby="vote-title">
      <details>
        <summary id="vote-title">
          <Icon name="gavel" /> <strong>{title}</strong>
        </summary>
        <ul class="effects">
          <li>{normEffectText(ballot.norm, numbers)}</li>
          <li>
            {ballot.cosponsors.length === 0
              ? say('vote.gains', gains)
              : say('vote.gains.with', { ...gains, names: list(ballot.cosponsors.map(name)) })}
          </li>
          <li>
            {say('vote.needs', { needed: votesNeeded(seats, numbers), seats })}{' '}
            {say(secretBallot ? 'vote.secret' : 'vote.roll')}
          </li>
        </ul>
      </details>
      <Segmented<Choice>
        legend={title}
        hideLegend
        class="dense"
        value={draft.value.vote ?? 'abstain'}
        segments={CHOICES.map((value) => ({ value, label: say(`vote.${value}`), disabled }))}
        onChange={(value) => model.drafting.change(withVote(draft.value, value === 'abstain' ? null : value))}
      />
    </section>
  );
}
