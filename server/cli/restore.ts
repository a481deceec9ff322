/** Puts a backup in the place of the database, while no server runs: `npm run restore -- --from FILE`. */
import { restore } from '../store/sqlite/backup.ts';
import { readStoreArguments, runCommand, told } from './storeArguments.ts';

await runCommand(async () => {
  const { database, file } = readStoreArguments(
    'from',
    'Restore it with: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE',
  );
  const { former, ...found } = restore(file, database);
  console.log(`${database} holds ${told(found)}`);
  if (former !== null) console.log(`What was there before is in ${former}`);
});
