import { signal } from '@preact/signals';
import type { Scenario } from '../../shared/content/scenario.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { Setup } from '../../shared/rules/state.ts';
import type { Balance } from '../../shared/simulation/balance.ts';
import { balanceOf } from '../../shared/simulation/balance.ts';
import type { SimulationReport } from '../../shared/simulation/report.ts';
import { trustedWorker } from '../art/trusted.ts';
import workerAddress from './balance.worker.ts?worker&url';

/** What the page asks of the worker. */
export interface BalanceRequest {
  readonly setup: Setup;
  readonly games: number;
  readonly seed: string;
}

/** What the worker tells after some of the games. */
export interface BalanceReport {
  readonly report: SimulationReport;
  readonly done: boolean;
}

export type RunState = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** A measurement of a scenario's balance that can be watched and stopped; what was measured until then stays. */
export function createBalanceRun() {
  const state = signal<RunState>('idle');
  const wanted = signal(0);
  const balance = signal<Balance | null>(null);
  /** What was measured, so that a change since then can be told. */
  const measured = signal<Scenario | null>(null);
  let worker: Worker | null = null;

  function end(next: RunState): void {
    worker?.terminate();
    worker = null;
    state.value = next;
  }

  return {
    state,
    wanted,
    balance,
    measured,
    /** Plays games of this scenario, always the same ones for the same scenario and length. */
    start(scenario: Scenario, preset: string, games: number): void {
      end('running');
      wanted.value = games;
      balance.value = null;
      measured.value = scenario;
      const setup = dealSetup(scenario, preset);
      worker = new Worker(trustedWorker(workerAddress), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<BalanceReport>) => {
        balance.value = balanceOf(data.report);
        if (data.done) end('done');
      });
      worker.addEventListener('error', () => end('failed'));
      worker.postMessage({ setup, games, seed: 'balance' } satisfies BalanceRequest);
    },
    stop(): void {
      if (state.value === 'running') end('stopped');
    },
  };
}

export type BalanceRun = ReturnType<typeof createBalanceRun>;
