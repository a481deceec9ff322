import type { Sheet } from '../model/route.ts';
import '../style/print.css';
import { say } from '../text/say.ts';
import { PrintFrame } from './PrintFrame.tsx';
import { ScriptSheet } from './ScriptSheet.tsx';

/** A sheet as it will be printed. */
export function Print({ sheet, code }: { sheet: Sheet; code: string }) {
  const ofTable = !code.includes('/');
  return (
    <PrintFrame
      title={say(`print.${sheet}`)}
      back={ofTable ? { page: 'table', code } : { page: 'open', code: '' }}
    >
      <ScriptSheet code={code} />
    </PrintFrame>
  );
}
