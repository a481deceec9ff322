import type { MoveId } from '../../shared/content/moves.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Beat } from '../model/beat.ts';
import { beatText } from '../text/beats.ts';
import { say } from '../text/say.ts';
import { Icon, Roundel, TokenMark } from './Art.tsx';
import { Changes } from './Changes.tsx';
import { CoinBeat } from './CoinBeat.tsx';
import { useTable } from './context.ts';
import { OddsBar } from './OddsBar.tsx';
import { ReadAccord } from './ReadAccord.tsx';
import { TensionSum } from './TensionSum.tsx';

/** Which card it is, whose, and on whom. */
function MoveHead({
  move,
  actor,
  targets,
}: {
  move: MoveId;
  actor: SeatId | null;
  targets: readonly SeatId[];
}) {
  const { name, look } = useTable();
  const { kind, domain } = MOVES[move];
  const Seat = ({ seat }: { seat: SeatId }) => (
    <span class="beat-seat">
      <Roundel look={look(seat)} /> {name(seat)}
    </span>
  );
  return (
    <>
      <header class="beat-head">
        <TokenMark kind={kind} domain={domain} />
        <div>
          <p class="label">
            {say(`hand.row.${kind}`)}, {say(`domain.${domain}`)}
          </p>
          <h2>{say(`move.${move}.title`)}</h2>
        </div>
      </header>
      <p class="beat-seats">
        {actor !== null && <Seat seat={actor} />}
        {targets.length > 0 && <Icon name="arrow-right" />}
        {targets.length > 0 && <span class="hidden">{say('ledger.arrow')}</span>}
        {targets.map((seat) => (
          <Seat key={seat} seat={seat} />
        ))}
      </p>
    </>
  );
}

function Head({ beat }: { beat: Beat }) {
  const { about, step } = beat;
  switch (about.type) {
    case 'cbm':
    case 'ai':
      return (
        <MoveHead move={about.event.card.move} actor={about.event.actor} targets={about.event.card.targets} />
      );
    case 'cyber': {
      const { event } = about;
      const actor =
        event.type === 'cyber-own' ? event.actor : event.type === 'cyber-named' ? event.named : null;
      return <MoveHead move={event.move} actor={actor} targets={[event.target]} />;
    }
    default:
      return <h2>{say(`step.${step}`)}</h2>;
  }
}

/** The odds of one's own card, with the roll. */
function Odds({ beat }: { beat: Beat }) {
  const { about } = beat;
  if (about.type === 'cyber' && about.event.type === 'cyber-own') {
    const { success, attribution } = about.event;
    return (
      <>
        <OddsBar
          draw={success}
          outcome={say(success.hit ? 'ledger.odds.success.hit' : 'ledger.odds.success.miss')}
          tone="conflict"
        />
        <OddsBar
          draw={attribution}
          outcome={say(attribution.hit ? 'ledger.odds.named.hit' : 'ledger.odds.named.miss')}
          tone="peace"
        />
      </>
    );
  }
  if (about.type === 'ai' && about.event.draw) {
    const { draw } = about.event;
    return (
      <OddsBar
        draw={draw}
        outcome={say(draw.hit ? 'ledger.odds.hazard.hit' : 'ledger.odds.hazard.miss')}
        tone="mind"
      />
    );
  }
  return null;
}

function HazardNote({ beat }: { beat: Beat }) {
  const { about } = beat;
  if (about.type !== 'ai' || about.event.hazard === null) return null;
  const { hazard } = about.event;
  return (
    <p class="note boxed">
      <strong>{say(`hazard.${hazard}`)}.</strong> {say(`hazard.${hazard}.effect`)}
    </p>
  );
}

/** What is being told now: the card, the odds of one's own, and what it changed and why. */
export function BeatPanel() {
  const { model, name } = useTable();
  const { beats, index, played } = model.playback;
  const beat = beats.value[index.value];
  if (!beat) return null;
  const moved = index.value < played.value;
  if (beat.about.type === 'coin')
    return <CoinBeat event={beat.about.event} changes={beat.changes} moved={moved} />;
  return (
    <section class="beat" key={index.value}>
      <Head beat={beat} />
      {beat.about.type === 'tension' ? (
        <TensionSum changes={beat.changes} />
      ) : (
        <>
          <p class="beat-text">{beatText(beat, name)}</p>
          <ReadAccord beat={beat} />
          <Odds beat={beat} />
          <HazardNote beat={beat} />
          {moved && (
            <div class="beat-changes">
              <h3>{say('ledger.changed')}</h3>
              <Changes changes={beat.changes} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
