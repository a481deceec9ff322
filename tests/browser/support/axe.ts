import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeNode {
  readonly html: string;
  /** Selectors, the last of which finds it in its own document. */
  readonly target: readonly string[];
  readonly failureSummary?: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly AxeNode[];
  }[];
}

/** Whether a control is too small even in the middle of the screen: under the edge of a foot that stays, every row is. */
async function isSmallInView(page: Page, { target }: AxeNode): Promise<boolean> {
  const selector = JSON.stringify(target.at(-1) ?? '');
  const { violations } = await page.evaluate<AxeResult>(
    `document.querySelector(${selector})?.scrollIntoView({ block: 'center', behavior: 'instant' });
     axe.run({ include: [${selector}] }, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['target-size'] } })`,
  );
  return violations.length > 0;
}

/** What axe-core finds wrong with the page as it stands, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>(
    "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  const faults: string[] = [];
  for (const { id, help, nodes } of violations) {
    for (const node of nodes) {
      if (id === 'target-size' && !(await isSmallInView(page, node))) continue;
      faults.push(`${id}: ${help}: ${node.html} ${node.failureSummary ?? ''}`);
    }
  }
  return faults;
}
