import { say } from '../text/say.ts';
import { useTable } from './context.ts';

/** The seed of all chance, published at the end, and whether it is the one that was promised. */
export function SeedPanel() {
  const seed = useTable().model.seed.value;
  if (!seed) return null;
  const rounds = seed.strange.join(', ');
  return (
    <section class="sheet pad end-seed" aria-labelledby="end-seed">
      <h2 id="end-seed" class="label">
        {say('seed.title')}
      </h2>
      <p class="seed">
        <code>{seed.seed}</code>
      </p>
      {!seed.fits && <p class="bad">{say('seed.differs')}</p>}
      {rounds !== '' && <p class="bad">{say('seed.coins.differ', { count: seed.strange.length, rounds })}</p>}
      {seed.fits && rounds === '' && <p>{say('seed.fits', { coins: seed.coins })}</p>}
      <details>
        <summary>{say('seed.check')}</summary>
        <p>{say('seed.check.hash')}</p>
        <p class="seed">
          <code>{seed.hash}</code>
        </p>
        <p>{say('seed.check.coin')}</p>
      </details>
    </section>
  );
}
