import type { Clock } from './clock.ts';
import type { TableHost } from './TableHost.ts';

/** So long everybody has to come back before a phase may end. Milliseconds. */
const GRACE = 10_000;

/** After a restart nobody's time runs out before they can be back: what is left of it is at least the grace. */
export async function giveGrace(host: TableHost, clock: Clock): Promise<void> {
  const { deadline, paused } = host.state;
  const left = deadline === null ? GRACE : deadline - clock.now();
  if (paused || !host.running || left >= GRACE) return;
  await host.submit({ kind: 'desk' }, { type: 'extend', by: GRACE - left });
}
