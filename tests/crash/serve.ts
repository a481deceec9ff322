/** The server as it is started, without its pages: for runs before the client is built. */
import { readSettings } from '../../server/settings.ts';
import { start } from '../../server/start.ts';

await start(readSettings(process.env), { client: 'none' });
