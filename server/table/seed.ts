import type { TableHost } from './TableHost.ts';
import { TableClosed } from './TableHost.ts';

/**
 * Publishes the seed of these tables to everybody at them once the last has ended, and at once where it has: a crash
 * may fall between the end and this.
 * @param hosts all tables that are played on one seed
 */
export function publishSeedAtEnd(hosts: readonly TableHost[], onFault: (error: unknown) => void): void {
  const publish = () => {
    if (!hosts.every(({ state }) => state.phase === 'ended')) return;
    for (const host of hosts)
      host.submit({ kind: 'host' }, { type: 'publish-seed' }).catch((error: unknown) => {
        // Whoever takes the table up again publishes it.
        if (!(error instanceof TableClosed)) onFault(error);
      });
  };
  for (const host of hosts)
    host.subscribe({ kind: 'public' }, ({ events }) => {
      if (events.some(({ type }) => type === 'session-ended')) publish();
    });
  publish();
}
