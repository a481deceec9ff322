import { afterAll, expect, test } from 'vitest';
import { removeFolders } from '../support/quickFolder.ts';
import { runDamages } from './damageRun.ts';

const DAMAGES = 1000;

afterAll(removeFolders);

test('a thousand damages to the files of a store', async () => {
  const { detected, harmless, silent } = await runDamages(DAMAGES, 'long');
  console.log(
    `${DAMAGES} damages: ${detected} detected, ${harmless} harmless, ${silent.length} silently different`,
  );
  expect(silent).toEqual([]);
  expect(detected).toBeGreaterThan(DAMAGES / 3);
});
