import type { Changed } from '../model/undo.ts';
import { causeText } from '../text/causes.ts';
import { say, signed } from '../text/say.ts';
import { useTable } from './context.ts';

/** Why tension stands where it does: the start, each cause, and the sum. */
export function TensionSum({ changes }: { changes: readonly Changed[] }) {
  const { name } = useTable();
  const change = changes.find(({ meter }) => meter.of === 'tension');
  if (!change) return <p class="quiet">{say('ledger.nothing')}</p>;
  const { from, to, parts } = change;
  const cut = to - parts.reduce((all, { by }) => all + by, from);
  return (
    <div class="tension-sum">
      <h3>{say('ledger.tension.why', { tension: to })}</h3>
      <ul>
        <li class="sum-line">
          <span>{say('ledger.tension.start')}</span>
          <span class="numeral">{from}</span>
        </li>
        {parts.map((part) => {
          const text = causeText(part.cause, name);
          return (
            <li key={text} class="sum-line">
              <span>{text}</span>
              <span class={`numeral ${part.by > 0 ? 'bad' : 'good'}`}>{signed(part.by)}</span>
            </li>
          );
        })}
        {cut !== 0 && (
          <li class="sum-line">
            <span>{say('meter.cut')}</span>
            <span class="numeral">{signed(cut)}</span>
          </li>
        )}
        <li class="sum-line total">
          <strong>{say('ledger.tension.end')}</strong>
          <strong class="numeral">{to}</strong>
        </li>
      </ul>
    </div>
  );
}
