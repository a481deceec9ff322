/** A server in a process of its own, for tests that kill it. Arguments: its data folder and its port. */
import { createApp } from '../../../server/app.ts';
import { shippedEmblems } from '../../../server/scenarios.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import { runningClock } from '../../../server/table/clock.ts';
import { SECRETS } from '../../../server/table/keys.ts';
import { SEALING_BOTS, shipped } from './tables.ts';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const store = openSqliteStore(`${dataDir}/middle-ground.sqlite`);
const app = createApp({
  store,
  clock: runningClock((await store.lastBeat()) ?? Date.now()),
  bots: SEALING_BOTS,
  scenarios: new Map([['first-table', shipped()]]),
  emblems: shippedEmblems(),
  secrets: SECRETS,
  onFault: console.error,
  host: '127.0.0.1',
  trustedProxies: 0,
  client: 'none',
});
process.on('SIGTERM', () => {
  app.close().then(() => process.exit(0));
});
await app.listen(Number(port));
await app.sessions.resumeSince(0);
console.log(`http://127.0.0.1:${app.port()}`);
