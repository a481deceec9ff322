import { DataTermsText, ResearchChoice } from '../panels/DataTerms.tsx';
import { say } from '../text/say.ts';
import type { Joining } from './joining.ts';

/** What a person is told and asked about its data before it takes a seat. */
export function JoinData({ joining }: { joining: Joining }) {
  const { session, research, realName } = joining;
  const data = session.value?.data;
  if (!data) return null;
  return (
    <section class="stack join-data" aria-labelledby="join-data">
      <h2 id="join-data" class="label">
        {say('data.title')}
      </h2>
      {data.realNames && (
        <label class="field">
          <span class="label">{say('join.realName')}</span>
          <input
            type="text"
            autocomplete="name"
            maxLength={80}
            value={realName.value}
            onInput={(event) => {
              realName.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      {data.realNames && <p class="quiet">{say('join.realName.note')}</p>}
      <details open>
        <summary>{say('data.read')}</summary>
        <DataTermsText {...data} />
      </details>
      <ResearchChoice
        research={research.value}
        onChange={(chosen) => {
          research.value = chosen;
        }}
      />
    </section>
  );
}
