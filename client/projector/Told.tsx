import { CoinBeat } from '../panels/CoinBeat.tsx';
import { useTable } from '../panels/context.ts';
import { TensionSum } from '../panels/TensionSum.tsx';
import { beatText } from '../text/beats.ts';
import { say } from '../text/say.ts';

/** What is told of the round just now: the step, and one sentence; the coin as everybody sees it. */
export function Told() {
  const { model, name } = useTable();
  const { beats, index, played } = model.playback;
  const beat = beats.value[index.value];
  if (!beat) return null;
  const { about, changes, step } = beat;
  const moved = index.value < played.value;
  if (about.type === 'coin') return <CoinBeat event={about.event} changes={changes} moved={moved} />;
  return (
    <section class="projector-told" key={index.value}>
      <h2>{say(`step.${step}`)}</h2>
      {about.type === 'tension' ? <TensionSum changes={changes} /> : <p>{beatText(beat, name)}</p>}
    </section>
  );
}
