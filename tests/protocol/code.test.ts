import { expect, test } from 'vitest';
import { SECRETS } from '../../server/table/keys.ts';
import {
  CODE_LENGTH,
  CODE_SYMBOLS,
  isCode,
  misreadSymbols,
  normaliseCode,
} from '../../shared/protocol/code.ts';

test('what people type becomes the code that is meant', () => {
  const typed = [
    'BCD347',
    'bcd347',
    ' bcd 347 ',
    'BCD-347',
    'b c d – 3 4 7',
    'BCD_347',
    'bcd.347',
    'ＢＣＤ３４７',
  ];
  for (const text of typed) expect(normaliseCode(text), text).toBe('BCD347');
});

test('a pasted link gives the code behind its hash', () => {
  expect(normaliseCode('http://192.168.1.7:2567/#BCD347')).toBe('BCD347');
  expect(normaliseCode('https://play.example/#/join/bcd-347')).toBe('BCD347');
});

test('only six of the symbols are a code', () => {
  expect(isCode('BCD347')).toBe(true);
  for (const text of ['', 'BCD34', 'BCD3477', 'BCD34O', 'bcd347', 'BCD34Ä', '𝔅CD347'])
    expect(isCode(text)).toBe(false);
});

test('symbols that stand in no code are named for a hint', () => {
  expect(misreadSymbols('bo1-s8o')).toEqual(['O', '1', 'S', '8']);
  expect(misreadSymbols('BCD347')).toEqual([]);
});

test('no symbol can be misread for another, and there are codes enough', () => {
  expect(CODE_SYMBOLS).toHaveLength(22);
  expect(new Set(CODE_SYMBOLS).size).toBe(22);
  for (const symbol of 'AEIOU01LSZ2586') if (symbol !== 'M') expect(CODE_SYMBOLS).not.toContain(symbol);
  expect(CODE_SYMBOLS.length ** CODE_LENGTH).toBeGreaterThan(113_000_000);
  const drawn = Array.from({ length: 500 }, () => SECRETS.code());
  expect(drawn.every(isCode)).toBe(true);
  expect(new Set(drawn).size).toBe(500);
});
