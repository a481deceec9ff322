import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { shareWork } from '../../server/cli/shareWork.ts';
import type { Setup } from '../../shared/rules/state.ts';
import type { Finding } from '../../shared/simulation/properties/bounds.ts';
import { judged } from '../../shared/simulation/properties/bounds.ts';
import { figuresOf } from '../../shared/simulation/properties/figure.ts';
import type { Occasion } from '../../shared/simulation/properties/occasion.ts';
import { occasionsOf } from '../../shared/simulation/properties/occasion.ts';
import { findingsOf, planOf, QUICK } from '../../shared/simulation/properties/plan.ts';
import { addValue, meanOf, together } from '../../shared/simulation/properties/sums.ts';
import { workOff } from '../../shared/simulation/properties/work.ts';
import { SCENARIOS, scenario } from '../support/scenarios.ts';

const scenarios = new Map(SCENARIOS.map((id) => [id as string, scenario(id)]));
const occasions = occasionsOf(scenarios);

function firstTable(): Occasion {
  const found = occasions.find(({ scenario: id }) => id === 'first-table');
  if (!found) throw new Error('No First table');
  return found;
}

function withNumbers(occasion: Occasion, change: (numbers: Setup['numbers']) => Setup['numbers']): Occasion {
  return { ...occasion, setup: { ...occasion.setup, numbers: change(occasion.setup.numbers) } };
}

/** Only hawks, reciprocators and mixed tables of one occasion, which is soon played. */
function findingsAbout(occasion: Occasion): Finding[] {
  const none = { 'hawk-among-cooperators': 0, 'hawk-among-reciprocators': 0, 'always-delegate': 0 };
  const scale = { ...QUICK, games: { ...QUICK.games, ...none } };
  const figures = figuresOf([occasion]);
  const plan = planOf(figures, scale, 'p');
  return findingsOf(figures, scale, plan, plan.map(workOff));
}

describe('the command, few games and wide margins', () => {
  let findings: Finding[] = [];
  let ended: number | null = null;
  let progress = '';

  beforeAll(async () => {
    const script = fileURLToPath(new URL('../../server/cli/simulate.ts', import.meta.url));
    const args = [script, '--properties', '--quick', '--threads', '2', '--seed', '41', '--json'];
    await new Promise<void>((resolve) => {
      const child = execFile(process.execPath, args, (_, stdout, stderr) => {
        findings = JSON.parse(stdout).properties;
        progress = stderr;
        resolve();
      });
      child.on('exit', (code) => {
        ended = code;
      });
    });
  }, 180_000);

  test('nothing that the rules promise is badly off', () => {
    expect(findings.filter(({ pass }) => !pass)).toEqual([]);
    expect(ended).toBe(0);
  });

  test('each of the seven properties is measured, in every scenario that it is promised for', () => {
    const ids = findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.charAt(0)))).toEqual(new Set('1234567'));
    for (const id of ['first-table', 'indo-pacific', 'archipelago', 'two-giants'])
      expect(ids).toContain(`1-mixed/${id}`);
    expect(ids).toContain('3-seats-least-four-rounds/two-giants');
    for (const { figure, games } of findings) {
      expect(figure).not.toBeNull();
      expect(games).toBeGreaterThan(0);
    }
  });

  test('progress goes to stderr', () => {
    expect(progress).toMatch(/100 %/);
  });
});

describe('measuring', () => {
  test('sees when the numbers no longer give what is promised', () => {
    const calm = withNumbers(firstTable(), (numbers) => ({
      ...numbers,
      coin: { ...numbers.coin, conflict: { ...numbers.coin.conflict, ladder: 0, ladderWhenTense: 0 } },
    }));
    const failed = findingsAbout(calm).filter(({ pass }) => !pass);
    expect(failed.map(({ id }) => id)).toContain('1-hawks/first-table');
  });

  test('comes out the same however many threads share the work', async () => {
    const scale = { ...QUICK, games: { ...QUICK.games, mixed: 24, 'best-response': 0 } };
    const plan = planOf(figuresOf([firstTable()]), scale, 't');
    const alone = plan.map(workOff);
    expect(await shareWork(plan, 2, () => {})).toEqual(alone);
    expect(await shareWork(plan, 1, () => {})).toEqual(alone);
  });

  test('a search for the best answer plays to the end and chooses something in every round', () => {
    const { setup } = firstTable();
    const sums = workOff({ experiment: 'best-response', setup, seed: 's', from: 0, to: 1 });
    const choices = Object.entries(sums).filter(([name]) => name.startsWith('choice.'));
    expect(choices.reduce((all, [, count]) => all + count, 0)).toBeGreaterThan(2);
  });

  test('a figure is judged by its bound, and by its error where margins are wide', () => {
    const measured = { figure: 0.55, bound: { atLeast: 0.6 }, error: 0.03, games: 100 };
    expect(judged('x', measured, 0).pass).toBe(false);
    expect(judged('x', measured, 2).pass).toBe(true);
    expect(judged('x', { ...measured, figure: Number.NaN }, 3)).toMatchObject({ pass: false, figure: null });
    expect(judged('x', { figure: 0, bound: { moreThan: 0 }, error: 0, games: 1 }, 0).pass).toBe(false);
  });

  test('sums add up whatever the pieces', () => {
    const values = [3, 5, 10];
    const pieces = values.map((value) => {
      const sums = {};
      addValue(sums, 'v', value);
      return sums;
    });
    const { mean, error } = meanOf(together(pieces), 'v');
    expect(mean).toBe(6);
    expect(error).toBeCloseTo(Math.sqrt(26 / 3 / 3));
  });
});
