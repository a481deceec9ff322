import { useSignal } from '@preact/signals';
import type { Kind, MoveId } from '../../shared/content/moves.ts';
import { KINDS, MOVES } from '../../shared/content/moves.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import { DOMAIN_ICONS } from '../art/icons.ts';
import { width } from '../model/layout.ts';
import { say } from '../text/say.ts';
import { Icon, TokenMark } from './Art.tsx';
import { stoodIn } from './commitment.ts';
import { useTable, useView } from './context.ts';
import { MoveCard } from './MoveCard.tsx';
import { WhyDialog } from './WhyDialog.tsx';

/** Moves the focus from card to card with the arrow keys. */
function moveFocus(event: KeyboardEvent, columns: number): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  if (!step || !(event.target instanceof HTMLElement)) return;
  const at = Number(event.target.dataset.place ?? Number.NaN);
  const next =
    event.currentTarget instanceof HTMLElement
      ? event.currentTarget.querySelector<HTMLElement>(`[data-place="${at + step}"]`)
      : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function KindTabs({ kind, onChoose }: { kind: Kind; onChoose: (kind: Kind) => void }) {
  return (
    <div class="kind-tabs" role="tablist" aria-label={say('hand.kinds')}>
      {KINDS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          aria-selected={each === kind}
          aria-controls="hand-cards"
          onClick={() => onChoose(each)}
        >
          <TokenMark kind={each} /> {say(`hand.row.${each}`)}
        </button>
      ))}
    </div>
  );
}

/** The nine cards: kinds down, domains of the agenda across. On a phone one kind at a time. */
export function Hand() {
  const { model } = useTable();
  const { agenda, incident } = useView();
  const kind = useSignal<Kind>('cbm');
  const why = useSignal<MoveId | null>(null);
  const options = model.options.value?.cards ?? [];
  const { cards, invest } = model.drafting.draft.value;
  const full = cards.length + (invest ? 1 : 0) === NUMBERS.slots;
  const phone = width.value === 'phone';
  const rows = phone ? [kind.value] : KINDS;
  if (options.length === 0) return null;
  const whyOption = options.find(({ move }) => move === why.value);
  return (
    <section class={`hand ${full ? 'full' : ''}`} aria-labelledby="hand-title" inert={stoodIn(model)}>
      <h2 id="hand-title" class="hidden">
        {say('hand.title')}
      </h2>
      {phone && (
        <KindTabs
          kind={kind.value}
          onChoose={(next) => {
            kind.value = next;
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only add to the buttons inside */}
      <div
        id="hand-cards"
        class="hand-grid"
        onKeyDown={(event) => moveFocus(event, agenda.length)}
        {...(phone ? { role: 'tabpanel', tabIndex: 0, 'aria-label': say(`hand.row.${kind.value}`) } : {})}
      >
        {!phone && <span class="hand-corner" />}
        {!phone &&
          agenda.map((domain) => (
            <h3 key={domain} class="hand-domain">
              <Icon name={DOMAIN_ICONS[domain]} /> {say(`domain.${domain}`)}
              {domain === incident?.domain && (
                <span class="chip alert">
                  <Icon name="siren" /> <span>{say('agenda.incident')}</span>
                </span>
              )}
            </h3>
          ))}
        {rows.map((row) => [
          !phone && (
            <div key={row} class={`hand-kind kind-${row}`}>
              <TokenMark kind={row} />
              <strong>{say(`hand.row.${row}`)}</strong>
            </div>
          ),
          ...options
            .map((option, place) => ({ option, place }))
            .filter(({ option }) => MOVES[option.move].kind === row)
            .map(({ option, place }) => (
              <MoveCard
                key={option.move}
                option={option}
                place={place}
                onWhy={() => {
                  why.value = option.move;
                }}
              />
            )),
        ])}
      </div>
      {phone && (
        <ul class="agenda hand-agenda" aria-label={say('agenda.title')}>
          {agenda.map((domain) => (
            <li key={domain} class={domain === incident?.domain ? 'chip alert' : 'chip'}>
              <Icon name={DOMAIN_ICONS[domain]} /> {say(`domain.${domain}`)}
              {domain === incident?.domain && <Icon name="siren" />}
            </li>
          ))}
        </ul>
      )}
      {whyOption && (
        <WhyDialog
          option={whyOption}
          onClose={() => {
            why.value = null;
          }}
        />
      )}
    </section>
  );
}
