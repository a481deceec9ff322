import { expect, test } from 'vitest';
import { readTrace } from './syncTrace.ts';

const WAL = '25</data/middle-ground.sqlite-wal>';
const ANA = '32<TCP:[127.0.0.1:41059->127.0.0.1:50592]>';
const BO = '33<TCP:[127.0.0.1:41059->127.0.0.1:50593]>';
const asks = (who: string) => `7  read(${who}, ""..., 65536) = 113`;
const pongs = (who: string) => `7  read(${who}, ""..., 65536) = 6`;
const stores = `7  pwrite64(${WAL}, ""..., 4096, 568616) = 4096`;
const syncs = `7  fsync(${WAL}) = 0`;
const answers = (who: string) => `7  writev(${who}, [...], 2) = 130`;
const pings = (who: string) => `7  write(${who}, ""..., 2) = 2`;

test.each([
  ['an answer after the disk has it', [asks(ANA), stores, syncs, answers(ANA)], 1, 0],
  ['two at once', [asks(ANA), asks(BO), stores, syncs, answers(BO), answers(ANA)], 2, 0],
  ['pings and pongs beside it', [pongs(BO), asks(ANA), pings(ANA), stores, syncs, answers(ANA)], 1, 0],
  ['a write that never reaches the disk', [asks(ANA), stores, answers(ANA)], 0, 1],
  ['an answer before anything is written', [asks(ANA), answers(ANA), stores, syncs], 0, 1],
  ['another who is told too early', [asks(ANA), stores, answers(BO), syncs, answers(ANA)], 1, 1],
])('%s', (_what, lines, answered, early) => {
  const report = readTrace(lines);
  expect([report.answered, report.early.length]).toEqual([answered, early]);
});
