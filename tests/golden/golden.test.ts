import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCENARIOS, scenario } from '../support/scenarios.ts';
import { shippedSession } from '../support/sessions.ts';
import { transcript } from '../support/transcript.ts';

/** Seeds of sessions that come to the end of their rounds and in which much happens. */
const SEEDS = {
  'first-table': 'golden 52',
  'indo-pacific': 'golden 146',
  archipelago: 'golden 38',
  'two-giants': 'golden 33',
} as const;
/** How often a seat helps with the incident. */
const CALM = 0.8;
const MOST_BYTES = 250_000;

function fileOf(id: string): URL {
  return new URL(`./${id}.txt`, import.meta.url);
}

/** The first place where two texts differ, with a little around it. */
function difference(committed: string, now: string): string | null {
  if (committed === now) return null;
  const [before, after] = [committed.split('\n'), now.split('\n')];
  const at = after.findIndex((text, place) => text !== before[place]);
  const first = at < 0 ? after.length : at;
  // The hash stands in line 1 and always differs; the first line of the play says more.
  const place = first === 0 ? after.findIndex((text, n) => n > 0 && text !== before[n]) : first;
  const shown = (lines: readonly string[]) => lines.slice(Math.max(0, place - 2), place + 3).join('\n');
  return `line ${place + 1}\n--- committed\n${shown(before)}\n--- now\n${shown(after)}`;
}

describe('Golden transcripts: a whole session of each scenario, line by line (UPDATE_GOLDEN=1 rewrites them)', () => {
  test.each(SCENARIOS)('%s', (id) => {
    const read = scenario(id);
    const { log } = shippedSession(read, read.presets[0]?.id ?? '', SEEDS[id], CALM);
    const text = transcript(log);
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
    if (process.env.UPDATE_GOLDEN) writeFileSync(fileOf(id), text);
    expect(existsSync(fileOf(id)), 'UPDATE_GOLDEN=1 npx vitest run tests/golden writes it').toBe(true);
    expect(difference(readFileSync(fileOf(id), 'utf8'), text)).toBeNull();
  });
});
