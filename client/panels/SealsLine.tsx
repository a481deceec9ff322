import { list, say } from '../text/say.ts';
import { useTable } from './context.ts';

interface Props {
  readonly round: number;
}

function useChecks({ round }: Props) {
  return useTable().model.seals.value.get(round) ?? [];
}

/** How many of a round's commitments were opened as they had been sealed. */
export function SealsLine({ round }: Props) {
  const matching = useChecks({ round }).filter(({ verdict }) => verdict === 'matches').length;
  if (matching === 0) return null;
  return (
    <p class="seals quiet" title={say('seals.about')}>
      {say('seals.match', { count: matching })}
    </p>
  );
}

/**
 * Whose commitments are not what had been sealed, loudly; nothing where all are.
 * @param alerts said aloud at once; only where it is news
 */
export function BrokenSeals({ round, alerts }: Props & { readonly alerts: boolean }) {
  const { name } = useTable();
  const differ = useChecks({ round }).filter(({ verdict }) => verdict === 'differs');
  if (differ.length === 0) return null;
  const names = list(differ.map(({ seat }) => name(seat)));
  return (
    <p class="seals seals-broken" {...(alerts ? { role: 'alert' as const } : {})}>
      {say('seals.differ', { count: differ.length, names })}
    </p>
  );
}
