import { readSettings, SettingsUnusable, tooOld } from './settings.ts';

const outdated = tooOld(process.versions.node);
if (outdated !== null) quit(outdated);

// Loaded only now: an older Node fails on these with a message that helps nobody.
const { start } = await import('./start.ts');
const { ScenariosUnusable } = await import('./scenarios.ts');
const { StoreUnusable } = await import('./store/store.ts');

const EXPLAINED = [SettingsUnusable, ScenariosUnusable, StoreUnusable];

try {
  const client = process.argv.includes('--dev') ? 'sources' : 'built';
  await start(readSettings(process.env), { client });
} catch (error) {
  if (error instanceof Error && EXPLAINED.some((kind) => error instanceof kind)) quit(error.message);
  quit(portTrouble(error) ?? error);
}

/** What to say where the port cannot be had; null where something else is wrong. */
function portTrouble(error: unknown): string | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const port = process.env.PORT || 'of the game (2567)';
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by Middle Ground itself. Stop the other program, or choose another port: PORT=3000 npm start`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by you. Choose one above 1024: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${process.env.HOST}. Leave HOST out to listen on all of them.`;
  return null;
}

function quit(reason: unknown): never {
  console.error(reason);
  process.exit(1);
}
