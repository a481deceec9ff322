/** Copies the database while the server plays or does not: `npm run backup -- --to FILE`. */
import { backUp } from '../store/sqlite/backup.ts';
import { readStoreArguments, runCommand, told } from './storeArguments.ts';

await runCommand(async () => {
  const { database, file } = readStoreArguments(
    'to',
    'Back it up with: pg_dump --format=custom --schema=middle_ground --file=FILE "$DATABASE_URL"',
  );
  const found = await backUp(database, file);
  console.log(`${file} holds ${told(found)}`);
});
