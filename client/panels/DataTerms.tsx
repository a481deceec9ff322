import type { DataTerms } from '../../shared/protocol/privacy.ts';
import { say } from '../text/say.ts';

/** What happens with people's data: the facilitator's own words or the game's, and what is so in any case. */
export function DataTermsText({ consent, facilitated, retentionDays }: DataTerms) {
  return (
    <div class="stack data-terms">
      {(consent ?? say('data.consent')).split('\n').map((line, i) => (
        <p key={i}>{line}</p>
      ))}
      <p>{say(facilitated ? 'data.read.facilitated' : 'data.read.none')}</p>
      <p>{say('data.kept', { days: retentionDays })}</p>
      <p>
        <a href="/privacy.txt" target="_blank" rel="noopener">
          {say('data.page')}
        </a>
      </p>
    </div>
  );
}

/** Whether what this person does and writes may be used for research. */
export function ResearchChoice({
  research,
  onChange,
}: {
  research: boolean;
  onChange: (research: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={research} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {say('data.research')} <small class="quiet">{say('data.research.note')}</small>
      </span>
    </label>
  );
}
