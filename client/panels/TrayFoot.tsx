import { useEffect, useRef } from 'preact/hooks';
import { holds } from '../model/draft.ts';
import { width } from '../model/layout.ts';
import { fingerprint } from '../model/seals.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { breakSeal, cardLine, countsText, hold, seal } from './commitment.ts';
import { useTable } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { DutyQuestion, DutyWarning } from './DutyList.tsx';
import { useVoteLine, VoteLink } from './VoteChoice.tsx';

function SealQuestion() {
  const table = useTable();
  const { cards, invest } = table.model.drafting.draft.value;
  const vote = useVoteLine();
  const close = () => {
    table.sealing.value = false;
  };
  return (
    <Dialog title={say('tray.seal.ask')} onClose={close} class="ask">
      <ul class="plain">
        {cards.map((card) => (
          <li key={card.move}>{cardLine(card, table.name)}</li>
        ))}
        {invest && (
          <li>
            {say('tray.invest')} · {say(`tray.invest.${invest}`)}
          </li>
        )}
        {cards.length === 0 && !invest && <li>{say('tray.seal.hold')}</li>}
        {vote && <li>{vote}</li>}
      </ul>
      <DutyQuestion />
      <p class="quiet">{say('tray.seal.note')}</p>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {say('app.cancel')}
        </button>
        <button
          type="button"
          class="button wax"
          onClick={() => {
            close();
            void seal(table);
          }}
        >
          <Icon name="stamp" /> {say('tray.seal.yes')}
        </button>
      </div>
    </Dialog>
  );
}

/** Whether the server has the draft. */
function Saved() {
  const { saving, complete } = useTable().model.drafting;
  const key =
    saving.value === 'saved' && !complete.value ? 'tray.saved.part' : (`tray.${saving.value}` as const);
  return (
    <span class={`saved ${key === 'tray.saved' ? 'good' : ''}`} role="status">
      {say(key)}
    </span>
  );
}

/** The beginning of the hash that everybody was shown when the seat sealed. */
function Fingerprint() {
  const { model } = useTable();
  const seal = model.truth.value?.seats.find(({ id }) => id === model.seat.value)?.seal;
  if (!seal) return null;
  return (
    <span class="seal-print numeral" title={say('tray.seal.print.about')}>
      <small class="label">{say('tray.seal.print')}</small> {fingerprint(seal)}
    </span>
  );
}

/** The button that seals and the one that breaks the seal replace each other: whoever uses keys goes on at the new one. */
function useLostFocus() {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  return ref;
}

function BreakButton() {
  const table = useTable();
  const ref = useLostFocus();
  return (
    <button type="button" class="button" ref={ref} onClick={() => breakSeal(table)}>
      {say('tray.break')}
    </button>
  );
}

function SealButton({ disabled }: { disabled: boolean }) {
  const { sealing } = useTable();
  const ref = useLostFocus();
  return (
    <button
      type="button"
      class="button wax"
      ref={ref}
      disabled={disabled}
      onClick={() => {
        sealing.value = true;
      }}
    >
      <Icon name="stamp" /> {say('tray.seal')}
    </button>
  );
}

/** What the draft comes to at the deadline. Where there is room the action line says what counts. */
function AtDeadline() {
  const table = useTable();
  const { model } = table;
  const small = width.value === 'phone';
  const counts = countsText(table);
  if (counts) return small ? <p class="caution">{counts}</p> : null;
  if (holds(model.drafting.draft.value)) return <p class="quiet">{say('tray.hold.note')}</p>;
  return small ? <p class="quiet">{say('tray.unsealed')}</p> : null;
}

/** Capital after, warnings, and the binding buttons. */
export function TrayFoot() {
  const table = useTable();
  const { model } = table;
  const options = model.options.value;
  if (!options) return null;
  if (options.canReopen) {
    return (
      <footer class="tray-foot">
        <span class="sealed-mark">
          <Icon name="lock-simple" weight="fill" /> {say('tray.sealed')}
        </span>
        <Fingerprint />
        <span class="spring" />
        <BreakButton />
      </footer>
    );
  }
  return (
    <footer class="tray-foot">
      <div class="tray-notes">
        <p>
          <strong>{say('tray.after', { capital: options.capitalAfterDraft })}</strong> <Saved />
        </p>
        <DutyWarning />
        <VoteLink />
        {options.capitalAtRisk > 0 && (
          <p class="caution">{say('tray.risk', { lost: options.capitalAtRisk })}</p>
        )}
        <AtDeadline />
      </div>
      <button type="button" class="button" disabled={!options.canDraft} onClick={() => hold(table)}>
        {say('tray.hold')}
      </button>
      <SealButton disabled={!options.canSeal || !model.drafting.complete.value} />
      {table.sealing.value && <SealQuestion />}
    </footer>
  );
}
