import { useSignal } from '@preact/signals';
import { say } from '../text/say.ts';
import { written } from '../text/talk.ts';
import { Roundel } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';

function Write() {
  const table = useTable();
  const { model, name } = table;
  const { setup, round } = useView();
  const text = useSignal('');
  const most = setup.numbers.communiqueLength;
  const left = most - [...text.value.trim()].length;
  if (model.seat.value === null) return null;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void asking(table, model.asker.intent({ type: 'issue-communique', round, text: text.value }));
      }}
    >
      <label class="field">
        <span class="label">{say('communique.label', { seat: name(model.seat.value) })}</span>
        <textarea
          rows={3}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class="communique-foot">
        <span class={left < 0 ? 'label caution' : 'label'}>{say('communique.left', { left })}</span>
        <button type="submit" class="button" disabled={left < 0 || left === most}>
          {say('communique.issue')}
        </button>
      </p>
    </form>
  );
}

/** What each state says publicly after the round. */
export function Communique() {
  const { model, name, look } = useTable();
  const { seats } = useView();
  const said = seats.filter(({ communique }) => communique !== null);
  return (
    <section class="communique" aria-labelledby="communique-title">
      <h2 id="communique-title">{say('communique.title')}</h2>
      {model.options.value?.canIssueCommunique && <Write />}
      {said.length === 0 ? (
        <p class="quiet">{say('communique.none')}</p>
      ) : (
        <ul class="said">
          {said.map(({ id, communique }) => (
            <li key={id}>
              <Roundel look={look(id)} />
              <div>
                <strong>{name(id)}</strong>
                <p>{communique !== null && written(communique)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
