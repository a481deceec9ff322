/** Plays games of a scenario between bots beside the page, and tells the page after every few of them. */
import { simulateStepwise } from '../../shared/simulation/simulate.ts';
import type { BalanceReport, BalanceRequest } from './balanceRun.ts';

/** The page is told so often. Games. */
const TOLD_EVERY = 5;

function tell(report: BalanceReport): void {
  self.postMessage(report);
}

self.addEventListener('message', ({ data }: MessageEvent<BalanceRequest>) => {
  let last: BalanceReport | null = null;
  for (const report of simulateStepwise({ ...data, styles: null })) {
    last = { report, done: report.games === data.games };
    if (last.done || report.games % TOLD_EVERY === 0) tell(last);
  }
});
