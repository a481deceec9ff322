import { useSignal } from '@preact/signals';
import { waxNumber } from '../art/accord.ts';
import type { KnownAccord } from '../model/accords.ts';
import { standingTerms } from '../model/accords.ts';
import { theme } from '../model/choices.ts';
import { differenceOf } from '../model/difference.ts';
import { owedText } from '../text/clauses.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { accordTitle } from '../text/terms.ts';
import { AccordNotice } from './AccordNotice.tsx';
import { OpennessMark, PartyRow } from './AccordPaper.tsx';
import { Icon, Picture } from './Art.tsx';
import { ClauseList } from './ClauseList.tsx';
import { useTable, useView } from './context.ts';
import { useWriting } from './writing.ts';

/** "2 rounds left", or that this is the last. */
export function leftText({ until }: Pick<KnownAccord, 'until'>, round: number, rounds: number): string {
  return say('accord.left', { rounds: Math.max(0, Math.min(until, rounds) - round) });
}

/** What is particular about it: suspended, being left. */
function States({ accord }: { accord: KnownAccord }) {
  const { name, model } = useTable();
  const { suspended, leaving } = accord;
  return (
    <>
      {suspended && (
        <p class="note caution">
          <Icon name="warning" /> {say('accord.suspended')}
        </p>
      )}
      {leaving.map(({ seat, until }) => (
        <p key={seat} class="note caution">
          <Icon name="sign-out" />{' '}
          {seat === model.seat.value
            ? say('accord.leaving.you', { until })
            : say('accord.leaving', { seat: name(seat), until })}
        </p>
      ))}
    </>
  );
}

/** Another text for it, or an end to one's own part in it. */
function Acts({ accord }: { accord: KnownAccord }) {
  const { model } = useTable();
  const writing = useWriting();
  const noticing = useSignal(false);
  const option = model.options.value?.accords.inForce.find((each) => each.accord === accord.id);
  const terms = standingTerms(accord, useView().round);
  if (!option || !terms) return null;
  const { amend, leave } = option;
  if (amend.refused === 'wrong-phase' && leave.refused === 'wrong-phase') return null;
  const locked = [amend, leave].find(({ refused }) => refused === 'locked-until-later');
  return (
    <div class="accord-acts">
      {locked && (
        <p class="fine quiet">
          <Icon name="lock-simple" /> {say('accord.amend.locked')}{' '}
          {refusedText('locked-until-later', locked.unlocksIn)}
        </p>
      )}
      {amend.refused === null && (
        <button
          type="button"
          class="button"
          onClick={() => writing.begin({ purpose: { type: 'amend', accord: accord.id }, terms })}
        >
          <Icon name="pen-nib" /> {say('accord.amend')}
        </button>
      )}
      {leave.refused === null && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            noticing.value = true;
          }}
        >
          {say('accord.notice')}
        </button>
      )}
      {noticing.value && (
        <AccordNotice
          accord={accord}
          onClose={() => {
            noticing.value = false;
          }}
        />
      )}
    </div>
  );
}

/** One accord in force: its seal and parties; its text opens under them. */
function InForce({ accord, open }: { accord: KnownAccord; open: boolean }) {
  const { name, model } = useTable();
  const { round, setup } = useView();
  const { number, parties, terms, own } = accord;
  const kinds = terms?.clauses.map(({ kind }) => say(`clause.${kind}`)) ?? [];
  const seat = model.seat.value;
  const owed =
    own && seat !== null
      ? (terms?.clauses ?? []).flatMap((clause) => owedText(clause, seat, parties, name) ?? [])
      : [];
  return (
    <li>
      <details class={`accord-paper accord-force ${accord.open ? '' : 'accord-secret'}`} open={open}>
        <summary>
          <Picture class="seal" markup={waxNumber(theme.value, number, !accord.open)} />
          <span class="accord-summary">
            <span class="accord-title">{accordTitle(parties, name)}</span>
            <span class="fine quiet">{[...new Set(kinds)].join(' · ') || say('accord.unread')}</span>
            <span class="fine accord-left">{leftText(accord, round, setup.rounds)}</span>
          </span>
        </summary>
        <div class="accord-body">
          <p class="accord-facts">
            <PartyRow parties={parties} />
            <OpennessMark open={accord.open} />
          </p>
          <States accord={accord} />
          {terms ? (
            <ClauseList clauses={differenceOf(terms, null).clauses} />
          ) : (
            <p>{say('accord.unread.about')}</p>
          )}
          {owed.length > 0 && (
            <>
              <h4 class="label">{say('accord.preview.owed')}</h4>
              <ul class="effects">
                {owed.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <Acts accord={accord} />
        </div>
      </details>
    </li>
  );
}

/** The accords in force that this reader knows, one's own first. */
export function AccordsInForce({ accords }: { accords: readonly KnownAccord[] }) {
  const ordered = [...accords.filter(({ own }) => own), ...accords.filter(({ own }) => !own)];
  return (
    <ul class="accord-list">
      {ordered.map((accord) => (
        <InForce key={accord.id} accord={accord} open={accord.suspended || accord.leaving.length > 0} />
      ))}
    </ul>
  );
}
