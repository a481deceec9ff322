import { Indicators } from './Indicators.tsx';
import { Mandates } from './Mandates.tsx';
import type { ScreenProps } from './names.ts';
import { PeaceIndex } from './PeaceIndex.tsx';
import { Scores } from './Scores.tsx';
import { TensionChart } from './TensionChart.tsx';

/** What happened: tension and coins, and just as large what became of the peace; scores and mandates. */
export function Happened(props: ScreenProps) {
  return (
    <>
      <TensionChart {...props} />
      <PeaceIndex {...props} />
      <Scores {...props} />
      <Mandates {...props} />
      <Indicators {...props} />
    </>
  );
}
