import { useEffect, useState } from 'preact/hooks';
import type { Damage } from '../../shared/protocol/messages.ts';
import { askDamage } from '../net/http.ts';
import { heldOf } from '../net/keys.ts';
import { CoinMark } from '../panels/Art.tsx';
import { damageText } from '../text/damage.ts';
import { say } from '../text/say.ts';

/** Stands where a table would that is not what was stored; whoever leads it learns how far it is sound. */
export function DamagedTable({ code }: { code: string }) {
  const [damage, setDamage] = useState<Damage | null>(null);
  useEffect(() => {
    const { key } = heldOf(code);
    if (key !== null)
      void askDamage(code, key).then((answer) => {
        if (answer.ok) setDamage(answer.value);
      });
  }, [code]);
  return (
    <main class="waiting">
      <CoinMark />
      <div role="status">
        <h1>{say('damaged.title')}</h1>
        <p>{say('damaged.all')}</p>
        {damage && <p>{damageText(damage)}</p>}
        <p>{say('damaged.do')}</p>
      </div>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {say('net.reload')}
      </button>
    </main>
  );
}
