import { say } from '../text/say.ts';
import { CoinMark } from './Art.tsx';
import { useView } from './context.ts';

/** The coins of the session so far, and the places of those to come. */
export function CoinRow({ hideLast = false }: { hideLast?: boolean }) {
  const { coins, setup, outcome } = useView();
  const shown = hideLast ? coins.slice(0, -1) : coins;
  // War ends a session before its rounds are over.
  const count = outcome ? coins.length : setup.rounds;
  const rounds = Array.from({ length: count }, (_, i) => i + 1);
  return (
    <div class="coin-row">
      <h3 class="label">{say('coins.title')}</h3>
      <ol>
        {rounds.map((round) => {
          const coin = shown[round - 1];
          const text = coin
            ? say(`coins.${coin.face}`, { round, tension: coin.tension })
            : say('coins.none', { round });
          return (
            <li key={round} title={text}>
              {coin ? (
                <CoinMark side={coin.face} />
              ) : (
                <i class="coin-place numeral" aria-hidden="true">
                  {round}
                </i>
              )}
              <span class="hidden">{text}</span>
              {coin && (
                <small class="numeral" aria-hidden="true">
                  {coin.tension}
                </small>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
