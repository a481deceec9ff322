import { useEffect, useRef } from 'preact/hooks';
import { MOVES } from '../../shared/content/moves.ts';
import type { Card } from '../../shared/rules/state.ts';
import { lessMotion } from '../model/choices.ts';
import { isComplete, withoutCard } from '../model/draft.ts';
import { width } from '../model/layout.ts';
import { effectsOf } from '../text/effects.ts';
import { say } from '../text/say.ts';
import { Icon, TokenMark } from './Art.tsx';
import { cardLine, cardTerms, stoodIn } from './commitment.ts';
import { useTable, useView } from './context.ts';
import { DutyList } from './DutyList.tsx';
import { InvestChoice, InvestSlot, investsFrom } from './InvestChoice.tsx';
import { PostureChoice } from './PostureChoice.tsx';
import { TargetChoice } from './TargetChoice.tsx';
import { TrayFoot } from './TrayFoot.tsx';
import { VoteChoice } from './VoteChoice.tsx';
import { WiretapChoice } from './WiretapChoice.tsx';

/** What one drafted card needs to know still, and what it brings. */
function Slot({ card, slot }: { card: Card; slot: number }) {
  const { model, name } = useTable();
  const view = useView();
  const choice = useRef<HTMLDivElement>(null);
  // What a card has still to be told comes into view when the card is chosen.
  useEffect(() => {
    choice.current?.scrollIntoView({ block: 'nearest', behavior: lessMotion.peek() ? 'auto' : 'smooth' });
  }, []);
  const options = model.options.value;
  const option = options?.cards.find(({ move }) => move === card.move);
  const { kind, domain } = MOVES[card.move];
  const title = say(`move.${card.move}.title`);
  const effects =
    option && model.seat.value ? effectsOf(card, { view, own: model.seat.value, option, name }) : [];
  return (
    <section class={isComplete(card) ? 'slot' : 'slot unfinished'} aria-label={cardLine(card, name)}>
      <div ref={choice} class="slot-choice">
        <header class="slot-head">
          <TokenMark kind={kind} domain={domain} />
          <div>
            <p class="label">{say(slot === 0 ? 'hand.slot.0' : 'hand.slot.1')}</p>
            <h3>{title}</h3>
            {!isComplete(card) && <p class="caution">{say('tray.slot.unfinished')}</p>}
          </div>
          {options?.canDraft && (
            <button
              type="button"
              class="icon-button"
              aria-label={say('tray.remove', { card: title })}
              onClick={() => model.drafting.change(withoutCard(model.drafting.draft.value, card.move))}
            >
              <Icon name="x" />
            </button>
          )}
        </header>
        {option && <PostureChoice card={card} option={option} />}
        {option && <TargetChoice card={card} option={option} />}
        {option && <WiretapChoice card={card} />}
        {!option && <p class="quiet">{cardTerms(card, name)}</p>}
      </div>
      {effects.length > 0 && (
        <ul class="effects">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What to put into an empty place; in the first round with a word on where to begin. */
function useInvitation(first: boolean): string {
  const { model } = useTable();
  const { round, incident } = useView();
  const options = model.options.value;
  if (!options?.canDraft) return say('tray.hold.note');
  if (!first) return say(investsFrom(options) === null ? 'tray.slot.second' : 'tray.slot.second.card');
  return round === 1 && incident
    ? say('tray.slot.start', { domain: say(`domain.${incident.domain}`) })
    : say('tray.slot.empty');
}

function EmptySlot({ first }: { first: boolean }) {
  const { model } = useTable();
  const canDraft = model.options.value?.canDraft ?? false;
  return (
    <section class="slot slot-empty">
      <p class="label">{say(first ? 'hand.slot.0' : 'hand.slot.1')}</p>
      <p class="quiet">{useInvitation(first)}</p>
      {canDraft && !first && <InvestChoice />}
    </section>
  );
}

/** The commitment as it stands: two slots, what they bring, and the seal. */
export function Tray() {
  const { model } = useTable();
  const { cards, invest } = model.drafting.draft.value;
  const filled = cards.length + (invest ? 1 : 0);
  const phone = width.value === 'phone';
  const sealed = model.options.value?.canReopen ?? false;
  return (
    <section
      class={`tray sheet ${sealed ? 'tray-sealed' : ''}`}
      aria-labelledby="tray-title"
      inert={stoodIn(model)}
    >
      <h2 id="tray-title" class="hidden">
        {say('tray.title')}
      </h2>
      <div class="slots">
        <DutyList />
        {cards.map((card, i) => (
          <Slot key={card.move} card={card} slot={i} />
        ))}
        {invest && <InvestSlot invest={invest} slot={cards.length} />}
        {filled === 0 && !(phone && sealed) && <EmptySlot first />}
        {filled < 2 && !sealed && <EmptySlot first={false} />}
      </div>
      <div class="tray-stand">
        <VoteChoice />
        <TrayFoot />
      </div>
    </section>
  );
}
