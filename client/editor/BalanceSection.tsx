import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/content/scenario.ts';
import type { Balance, Measured, Verdict } from '../../shared/simulation/balance.ts';
import { PROMISED, verdictOf } from '../../shared/simulation/balance.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { inLanguage, say } from '../text/say.ts';
import type { BalanceRun } from './balanceRun.ts';
import { createBalanceRun } from './balanceRun.ts';
import { useDraft } from './draft.ts';

/** How many games may be asked for: a first look, the usual, and one to rely on. */
const GAMES = [40, 200, 1000] as const;

const ICON_OF = { inside: 'check-circle', outside: 'warning', unsure: 'question' } as const;
const CLASS_OF = { inside: 'good', outside: 'bad', unsure: 'quiet' } as const;

function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span class={CLASS_OF[verdict]}>
      <Icon name={ICON_OF[verdict]} /> {say(`editor.balance.${verdict}`)}
    </span>
  );
}

function War({ war }: { war: Measured }) {
  const { min, max } = PROMISED.war;
  return (
    <div class="balance-war">
      <p class="big numeral">{say('editor.balance.share', { share: war.value })}</p>
      <p>
        {say('editor.balance.war', { margin: war.margin, min, max })}{' '}
        <VerdictMark verdict={verdictOf(war, PROMISED.war)} />
      </p>
    </div>
  );
}

/** As wide as twice a fair share at most. */
function Bar({ times }: { times: Measured }) {
  const place = (value: number) => `${Math.round(Math.min(2, Math.max(0, value)) * 50)}%`;
  const style = {
    '--value': place(times.value),
    '--low': place(times.value - times.margin),
    '--high': place(times.value + times.margin),
  };
  return <span class="balance-bar" style={style} aria-hidden="true" />;
}

function Seats({ balance, scenario }: { balance: Balance; scenario: Scenario }) {
  return (
    <table class="balance-seats">
      <caption class="label">{say('editor.balance.seats', PROMISED.seat)}</caption>
      <tbody>
        {balance.seats.map(({ seat, times }) => {
          const state = scenario.seats.find(({ id }) => id === seat);
          if (!state) return null;
          return (
            <tr key={seat}>
              <th scope="row">
                <Roundel look={state} size="s" /> <span>{inLanguage(state.name)}</span>
              </th>
              <td class="numeral">
                {times
                  ? say('editor.balance.times', { value: times.value, margin: times.margin })
                  : say('editor.balance.none')}
              </td>
              <td class="balance-cell">{times && <Bar times={times} />}</td>
              <td>{times && <VerdictMark verdict={verdictOf(times, PROMISED.seat)} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Result({ run, now }: { run: BalanceRun; now: Scenario | null }) {
  const balance = run.balance.value;
  const measured = run.measured.value;
  const state = run.state.value;
  if (state === 'failed')
    return (
      <p class="note bad" role="alert">
        {say('editor.balance.failed')}
      </p>
    );
  return (
    <>
      {state !== 'idle' && (
        <div class="balance-progress">
          <progress
            max={run.wanted.value}
            value={balance?.games ?? 0}
            aria-label={say('editor.balance.progress')}
          />
          <p role="status" class="fine">
            {say(`editor.balance.${state}`, { games: balance?.games ?? 0, wanted: run.wanted.value })}
          </p>
        </div>
      )}
      {balance && measured && (
        <>
          {now !== measured && state !== 'running' && (
            <p class="note caution">{say('editor.balance.changed')}</p>
          )}
          <War war={balance.war} />
          <Seats balance={balance} scenario={measured} />
          <p class="fine quiet">{say('editor.balance.honest', { games: balance.games })}</p>
        </>
      )}
    </>
  );
}

/** How the scenario is balanced, as games between bots tell. */
export function BalanceSection() {
  const { scenario } = useDraft().checked.value;
  const [run] = useState(createBalanceRun);
  const games = useSignal<number>(200);
  const preset = useSignal<string | null>(null);
  useEffect(() => () => run.stop(), [run]);
  const running = run.state.value === 'running';
  const presets = scenario?.presets ?? [];
  const chosen = presets.find(({ id }) => id === preset.value) ?? presets[0];
  return (
    <>
      <p class="quiet">{say('editor.balance.note')}</p>
      {!scenario && <p class="note caution">{say('editor.first-mend')}</p>}
      <div class="field-row">
        <label class="field">
          <span class="label">{say('open.preset')}</span>
          <select
            value={chosen?.id ?? ''}
            onChange={(event) => {
              preset.value = event.currentTarget.value;
            }}
          >
            {presets.map(({ id, minutes }) => (
              <option key={id} value={id}>
                {say('open.preset.minutes', { minutes })}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="label">{say('editor.balance.games')}</span>
          <select
            value={String(games.value)}
            onChange={(event) => {
              games.value = Number(event.currentTarget.value);
            }}
          >
            {GAMES.map((count) => (
              <option key={count} value={String(count)}>
                {say('editor.balance.count', { count })}
              </option>
            ))}
          </select>
        </label>
        {running ? (
          <button type="button" class="button" onClick={() => run.stop()}>
            <Icon name="stop" /> {say('editor.balance.stop')}
          </button>
        ) : (
          <button
            type="button"
            class="button primary"
            disabled={!scenario || !chosen}
            onClick={() => scenario && chosen && run.start(scenario, chosen.id, games.value)}
          >
            <Icon name="play" /> {say('editor.balance.start')}
          </button>
        )}
      </div>
      <Result run={run} now={scenario} />
    </>
  );
}
