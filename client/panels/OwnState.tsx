import { DOMAINS } from '../../shared/content/domains.ts';
import { say } from '../text/say.ts';
import { useTable, useView } from './context.ts';
import { MeterButton } from './MeterButton.tsx';
import { Coins } from './Meters.tsx';
import { Autonomy, Capabilities, Influence } from './SeatMeters.tsx';

/** What the reader's state has; each number can be asked what moved it. */
export function OwnState() {
  const { model } = useTable();
  const view = useView();
  const own = model.shownOwn.value;
  const seat = view.seats.find(({ id }) => id === own?.seat);
  if (!own || !seat) return null;
  const { ranges } = view.setup.numbers;
  const options = model.options.value;
  const spent = view.phase === 'commitment' && options ? own.capital - options.capitalAfterDraft : 0;
  const of = seat.id;
  return (
    <section class="own-state" aria-label={say('own.title')}>
      <Influence seat={of} />
      <MeterButton meter={{ of: 'leverage', seat: of }} value={own.leverage}>
        <span class="label">{say('meter.leverage')}</span>
        <span class="big numeral">{own.leverage}</span>
      </MeterButton>
      <MeterButton meter={{ of: 'capital', seat: of }} value={own.capital} class="capital">
        <span class="label">
          {spent > 0
            ? say('own.capital.plan', { value: own.capital, spent })
            : say('own.capital', { value: own.capital, max: ranges.capital.max })}
        </span>
        <Coins value={own.capital} spent={spent} max={ranges.capital.max} />
      </MeterButton>
      <Capabilities seat={of} />
      <Autonomy seat={of} />
    </section>
  );
}

/** Shields, early warning and the like, in words. */
export function OwnGuards() {
  const { model, name } = useTable();
  const view = useView();
  const own = model.shownOwn.value;
  const seat = view.seats.find(({ id }) => id === own?.seat);
  if (!own || !seat || view.round === 0) return null;
  // Beside the hand every line counts.
  const brief = view.phase === 'commitment';
  const shields = DOMAINS.flatMap((domain) => {
    const until = seat.shields[domain] ?? 0;
    return until >= view.round ? [{ domain, until }] : [];
  });
  return (
    <section class="guards" aria-labelledby="guards-title">
      <h2 id="guards-title" class={brief && shields.length === 0 ? 'hidden' : 'label'}>
        {say('own.shields')}
      </h2>
      {shields.length === 0 && !brief && <p class="quiet">{say('own.shields.none')}</p>}
      <ul>
        {shields.map(({ domain, until }) => (
          <li key={domain} class="chip">
            {say('own.shield', { domain: say(`domain.${domain}`), until })}
          </li>
        ))}
        {seat.earlyWarningUntil >= view.round && (
          <li class="chip">{say('own.early', { until: seat.earlyWarningUntil })}</li>
        )}
      </ul>
      {seat.overReliesIn === view.round && <p class="note caution">{say('own.overrelies')}</p>}
      {own.backdoors.length > 0 && (
        <p class="quiet">{say('own.backdoors', { names: own.backdoors.map(name).join(', ') })}</p>
      )}
    </section>
  );
}
