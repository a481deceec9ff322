/** That the faults can still be planted: whether they are caught, `npm run test:faults` tries. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planted, sourceOf, unplantable } from './copy.ts';
import { FAULTS } from './faults.ts';

test('every fault has its one place in the code, changes something there, and names tests that exist', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(6);
  for (const fault of FAULTS) {
    const source = sourceOf(fault.file);
    expect(unplantable(fault, source)).toBeNull();
    expect(planted(fault, source)).not.toBe(source);
    expect(Object.keys(fault.caughtBy).length).toBeGreaterThan(0);
    for (const [file, name] of Object.entries(fault.caughtBy)) {
      expect(existsSync(file), file).toBe(true);
      // Names that a file takes from elsewhere are found when it is run.
      if (!file.startsWith('tests/store/')) expect(sourceOf(file), file).toContain(name);
    }
  }
});

test('a fault whose place has gone, or is there twice, is not planted in silence', () => {
  const [fault] = FAULTS;
  if (!fault) throw new Error('No faults');
  expect(() => planted(fault, 'something else')).toThrow(/0 times/);
  expect(() => planted(fault, fault.find + fault.find)).toThrow(/2 times/);
});
