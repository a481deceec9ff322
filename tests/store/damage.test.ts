import { afterAll, expect, test } from 'vitest';
import { removeFolders } from '../support/quickFolder.ts';
import { runDamages } from './damageRun.ts';

afterAll(removeFolders);

test('a store whose files are damaged says so or gives what was written, and never anything else', async () => {
  const { detected, harmless, silent } = await runDamages(60, 'short');
  expect(silent).toEqual([]);
  expect(detected + harmless).toBe(60);
  expect(detected).toBeGreaterThan(20);
});
