import { afterAll, expect, test } from 'vitest';
import { removeFolders } from '../support/quickFolder.ts';
import { tries } from '../support/scale.ts';
import { runDamages } from './damageRun.ts';

const DAMAGES = tries(60, 1000);

afterAll(removeFolders);

test('a store whose files are damaged says so or gives what was written, and never anything else', async () => {
  const { detected, harmless, silent } = await runDamages(DAMAGES, 'damage');
  console.log(
    `${DAMAGES} damages: ${detected} detected, ${harmless} harmless, ${silent.length} silently different`,
  );
  expect(silent).toEqual([]);
  expect(detected).toBeGreaterThan(DAMAGES / 3);
});
