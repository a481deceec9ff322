/** Prints how many packages stand under which licence, and fails where one is not allowed. */
import { lockedPackages } from './lockfile.ts';
import { isLicenceAllowed, licenceOf } from './policy.ts';

const packages = lockedPackages();
for (const [licence, entries] of Map.groupBy(packages, licenceOf)) {
  const some = entries.length > 6 ? '' : ` (${entries.map(({ name }) => name).join(', ')})`;
  console.log(`${String(entries.length).padStart(4)}  ${licence}${some}`);
}
const refused = packages.filter((entry) => !isLicenceAllowed(entry));
for (const entry of refused) console.error(`${entry.path}: ${licenceOf(entry)} is not allowed`);
process.exitCode = refused.length === 0 ? 0 : 1;
