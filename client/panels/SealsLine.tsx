import { list, say } from '../text/say.ts';
import { useTable } from './context.ts';

/**
 * Whether what was opened in a round is what was sealed: quiet where it is, loud where it is not.
 * @param alerts said aloud at once; only where it is news
 */
export function SealsLine({ round, alerts }: { round: number; alerts: boolean }) {
  const { model, name } = useTable();
  const checks = model.seals.value.get(round) ?? [];
  const differ = checks.filter(({ verdict }) => verdict === 'differs').map(({ seat }) => name(seat));
  const matching = checks.filter(({ verdict }) => verdict === 'matches').length;
  return (
    <>
      {matching > 0 && (
        <p class="seals quiet" title={say('seals.about')}>
          {say('seals.match', { count: matching })}
        </p>
      )}
      {differ.length > 0 && (
        <p class="seals seals-broken" {...(alerts ? { role: 'alert' as const } : {})}>
          {say('seals.differ', { count: differ.length, names: list(differ) })}
        </p>
      )}
    </>
  );
}
