import type { ComponentChildren } from 'preact';
import type { Sheet } from '../model/route.ts';
import '../style/print.css';
import { say } from '../text/say.ts';
import { AccordsSheet } from './AccordsSheet.tsx';
import { AtTable } from './AtTable.tsx';
import { BriefsSheet } from './BriefsSheet.tsx';
import { CardsSheet } from './CardsSheet.tsx';
import { JoinSheet } from './JoinSheet.tsx';
import { Paper, PrintFrame } from './PrintFrame.tsx';
import { ScriptSheet } from './ScriptSheet.tsx';

/** Each sheet of a table; what is not public on it is what the reader's own key opens. */
const CONTENTS: Readonly<Record<Sheet, (code: string) => ComponentChildren>> = {
  script: (code) => <ScriptSheet code={code} />,
  join: (code) => (
    <Paper>
      <JoinSheet code={code} />
    </Paper>
  ),
  cards: (code) => (
    <AtTable code={code}>
      <CardsSheet />
    </AtTable>
  ),
  briefs: (code) => (
    <AtTable code={code}>
      <BriefsSheet />
    </AtTable>
  ),
  accords: (code) => (
    <AtTable code={code}>
      <AccordsSheet />
    </AtTable>
  ),
};

/** A sheet as it will be printed. */
export function Print({ sheet, code }: { sheet: Sheet; code: string }) {
  const ofTable = !code.includes('/');
  return (
    <PrintFrame
      title={say(`print.${sheet}`)}
      back={ofTable ? { page: 'table', code } : { page: 'open', code: '' }}
    >
      {CONTENTS[sheet](code)}
    </PrintFrame>
  );
}
