import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LONGEST_PHASE } from '../shared/protocol/limits.ts';
import { createApp, tryPort } from './app.ts';
import { localAddress, networkAddresses } from './http/address.ts';
import { logFault } from './log.ts';
import { loadScenarios, shippedEmblems } from './scenarios.ts';
import type { Settings } from './settings.ts';
import { SettingsUnusable } from './settings.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { playBot } from './table/botPlayer.ts';
import { runningClock } from './table/clock.ts';
import { SECRETS } from './table/keys.ts';

const BUILT_PAGE = fileURLToPath(new URL('../dist/index.html', import.meta.url));

/**
 * Sessions in which something happened so recently go on by themselves; older ones when somebody comes. Within a phase
 * of days nothing may happen for as long as it lasts.
 */
const RESUMED_AFTER = LONGEST_PHASE + 24 * 60 * 60_000;

interface StartParts {
  readonly client: 'built' | 'sources' | 'none';
  /** Puts something between the server and its store. */
  readonly wrapStore?: (store: Store) => Store;
}

/** Starts the server and stops it with the process. */
export async function start(
  settings: Settings,
  { client, wrapStore = (store) => store }: StartParts,
): Promise<void> {
  const { port, host, trustedProxies, retentionDays } = settings;
  if (client === 'built' && !existsSync(BUILT_PAGE))
    throw new SettingsUnusable('The client is not built yet. Start with "npm start", which builds it.');
  await tryPort(port, host);
  const scenarios = loadScenarios();
  const store = wrapStore(await openStore(settings, logFault));
  const clock = runningClock((await store.lastBeat()) ?? Date.now());
  const app = createApp({
    store,
    clock,
    scenarios,
    emblems: shippedEmblems(),
    secrets: SECRETS,
    bots: playBot,
    onFault: logFault,
    host,
    trustedProxies,
    retentionDays,
    client,
  });
  stopWithProcess(async () => {
    await app.close();
    await store.close();
  });
  await app.listen(port);
  await app.sessions.expire();
  await app.sessions.resumeSince(Date.now() - RESUMED_AFTER);
  announce(host, app.port());
}

function announce(host: string, port: number): void {
  const [likeliest, ...others] = networkAddresses(host, port);
  console.log(`Middle Ground is running. Open ${localAddress(host, port)}`);
  if (likeliest) console.log(`Others in your network open ${likeliest.address}`);
  for (const { name, address } of others) console.log(`  or, in the network of ${name}, ${address}`);
  if (likeliest) console.log(`A phone sees whether it can play at ${likeliest.address}/check`);
}

function stopWithProcess(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(exitCode),
      (error) => {
        logFault(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  // Everything acknowledged is stored, so a clean new start is safer than to go on after a fault of our own.
  process.on('uncaughtException', (error) => {
    logFault(error);
    end(1);
  });
  process.on('unhandledRejection', logFault);
}
