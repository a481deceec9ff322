/**
 * Erases a session or a person while no server runs: `npm run erase -- --session CODE` or `--person ID`; `--list CODE`
 * tells the people of a session with their ids. While a server runs, its desks do it.
 */
import { parseArgs } from 'node:util';
import { normaliseCode } from '../../shared/protocol/code.ts';
import { logFault } from '../log.ts';
import { readSettings, SettingsUnusable } from '../settings.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { runCommand } from './storeArguments.ts';

const USAGE = 'Say one of: --session CODE, --person ID, --list CODE.';

type Command = (store: Store, value: string) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async session(store, value) {
    const code = normaliseCode(value);
    if (!(await store.eraseSession(code))) throw new SettingsUnusable(`There is no session ${code}.`);
    return `All of session ${code} is erased.`;
  },
  async person(store, id) {
    if (!(await store.erasePerson(id)))
      throw new SettingsUnusable(`There is no person ${id}. See them with --list CODE.`);
    return `The name, the keys and the texts of ${id} are erased.`;
  },
  async list(store, value) {
    const people = await store.people(normaliseCode(value));
    if (people.length === 0) throw new SettingsUnusable(`There is no session ${normaliseCode(value)}.`);
    return people.map(({ id, role, seat, name }) => [id, role, seat ?? '-', name].join('\t')).join('\n');
  },
};

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { session: text, person: text, list: text }, strict: false });
  const [asked, ...more] = Object.entries(values);
  const [name = '', value] = asked ?? [];
  const command = COMMANDS[name];
  if (!command || typeof value !== 'string' || more.length > 0) throw new SettingsUnusable(USAGE);
  const store = await openStore(readSettings(process.env), logFault);
  try {
    console.log(await command(store, value));
    if (!(await store.scrub()))
      console.log('Others read the database: start the server or this command again to wipe the rest.');
  } finally {
    await store.close();
  }
});
