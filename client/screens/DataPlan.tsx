import { say } from '../text/say.ts';
import type { Opening } from './opening.ts';

/** The most characters of the opener's own words, as the server takes them. */
const MOST: typeof import('../../shared/protocol/privacy.ts').NOTICE_LENGTH = 4000;

/** What is said to those who join about their data, and what they are asked for. */
export function DataPlan({ opening }: { opening: Opening }) {
  const { plays, realNames, consent, retentionDays } = opening;
  return (
    <section class="stack data-plan" aria-labelledby="data-plan">
      <h3 id="data-plan">{say('open.data')}</h3>
      {retentionDays.value !== null && <p class="quiet">{say('data.kept', { days: retentionDays.value })}</p>}
      {!plays.value && (
        <label class="check">
          <input
            type="checkbox"
            checked={realNames.value}
            onChange={(event) => {
              realNames.value = event.currentTarget.checked;
            }}
          />
          <span>
            {say('open.realNames')} <small class="quiet">{say('open.realNames.note')}</small>
          </span>
        </label>
      )}
      <details>
        <summary>{say('open.consent')}</summary>
        <div class="stack">
          <textarea
            rows={5}
            maxLength={MOST}
            aria-label={say('open.consent')}
            placeholder={say('data.consent')}
            value={consent.value}
            onInput={(event) => {
              consent.value = event.currentTarget.value;
            }}
          />
          <p class="quiet">{say('open.consent.note')}</p>
        </div>
      </details>
    </section>
  );
}
