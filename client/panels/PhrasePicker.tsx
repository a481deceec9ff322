import { useSignal } from '@preact/signals';
import { CLAUSE_KINDS } from '../../shared/content/clauses.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import type { PhraseId } from '../../shared/content/talk.ts';
import { PHRASE_IDS, PHRASES } from '../../shared/content/talk.ts';
import type { PublicView } from '../../shared/projection/views.ts';
import type { About, Saying } from '../../shared/rules/talk.ts';
import { say } from '../text/say.ts';
import { sayingText } from '../text/talk.ts';
import { Roundel } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';

type Topic = (typeof PHRASES)[PhraseId][number];

/** What the phrase needs to be told; no phrase needs more than one thing. */
function topicOf(phrase: PhraseId): Topic | null {
  const topics: readonly Topic[] = PHRASES[phrase];
  return topics[0] ?? null;
}

/** What there is to choose from; nothing where it has not come yet. */
function choicesFor(topic: Topic, view: PublicView, own: string | null): readonly About[] {
  const { setup, round, agenda, norms, seats } = view;
  switch (topic) {
    case 'seat':
      return seats.filter(({ id }) => id !== own).map(({ id }) => ({ seat: id }));
    case 'domain':
      // What is on the agenda comes first: it is what can be played now.
      return [...agenda, ...DOMAINS.filter((each) => !agenda.includes(each))].map((domain) => ({ domain }));
    case 'clause':
      return round < setup.unlocking.accords ? [] : CLAUSE_KINDS.map((clause) => ({ clause }));
    case 'norm': {
      const open = NORM_IDS.filter((id) => !norms.some(({ norm }) => norm === id));
      return round < setup.unlocking.norms ? [] : open.map((norm) => ({ norm }));
    }
  }
}

/** Of no use before there are accords, or where none may be offered. */
const OF_ACCORDS: ReadonlySet<PhraseId> = new Set([
  'have-offered',
  'have-changed',
  'broke-accord',
  'refuse-too-little',
  'refuse-too-much',
  'refuse-too-long',
  'refuse-enough',
]);

/** What only bots have reason to say. */
const OF_BOTS: PhraseId = 'phrases-only';

/** The phrases that a person may want now. */
function phrasesFor(view: PublicView, own: string | null): readonly PhraseId[] {
  const { round, setup } = view;
  const accords = round >= setup.unlocking.accords && setup.press !== 'none';
  return PHRASE_IDS.filter((id) => {
    if (id === OF_BOTS || (!accords && OF_ACCORDS.has(id))) return false;
    const topic = topicOf(id);
    return !topic || choicesFor(topic, view, own).length > 0;
  });
}

function ChoiceFace({ about: { seat, domain, clause, norm } }: { about: About }) {
  const { name, look } = useTable();
  return (
    <>
      {seat && <Roundel look={look(seat)} size="s" />}
      {seat && name(seat)}
      {domain && say(`domain.${domain}`)}
      {clause && say(`clause.${clause}`)}
      {norm && say(`norm.${norm}.title`)}
    </>
  );
}

interface Props {
  readonly room: string;
  readonly promise: boolean;
  /** @returns whether it was said */
  readonly onSay: (saying: Saying) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Sentences that every state reads in its own language; those about something ask what. */
export function PhrasePicker({ room, promise, onSay, onClose }: Props) {
  const { model, name } = useTable();
  const view = useView();
  const asked = useSignal<PhraseId | null>(null);
  const choices = (topic: Topic) => choicesFor(topic, view, model.seat.value);
  const tell = (phrase: PhraseId, about: About) => {
    onClose();
    void onSay({ kind: 'phrase', phrase, about, promise });
  };
  const phrase = asked.value;
  const topic = phrase && topicOf(phrase);
  const worded = (id: PhraseId) => {
    const blank = Object.fromEntries(['seat', 'domain', 'clause', 'norm'].map((each) => [each, '…']));
    return say(`phrase.${id}`, blank).replace(/…\.$/u, '…');
  };
  return (
    <Dialog title={say('talk.phrases.title')} onClose={onClose} class="phrases">
      <p class="fine quiet">{say('talk.phrases.note', { room })}</p>
      {phrase && topic ? (
        <>
          <h3>{worded(phrase)}</h3>
          <p class="label">{say(`talk.phrases.${topic}`)}</p>
          <div class="picker-chips">
            {choices(topic).map((about) => (
              <button
                key={JSON.stringify(about)}
                type="button"
                class="toggle-chip"
                aria-label={sayingText({ kind: 'phrase', phrase, about, promise }, name)}
                onClick={() => tell(phrase, about)}
              >
                <ChoiceFace about={about} />
              </button>
            ))}
          </div>
          <div class="dialog-buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                asked.value = null;
              }}
            >
              {say('talk.phrases.back')}
            </button>
          </div>
        </>
      ) : (
        <ul class="phrase-list">
          {phrasesFor(view, model.seat.value).map((id) => (
            <li key={id}>
              <button
                type="button"
                class="row-button"
                onClick={() => {
                  if (topicOf(id)) asked.value = id;
                  else tell(id, {});
                }}
              >
                {worded(id)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
