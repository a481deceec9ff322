/** Capital as coins: those that stay, those that the plan spends, and empty places up to the limit. */
export function Coins({ value, spent = 0, max }: { value: number; spent?: number; max: number }) {
  const places = Array.from({ length: max }, (_, i) => i);
  const look = (i: number) => (i < value - spent ? 'have' : i < value ? 'spent' : 'none');
  return (
    <span class="coins" aria-hidden="true">
      {places.map((i) => (
        <i key={i} class={`coin-dot coin-${look(i)}`} />
      ))}
    </span>
  );
}

/** A capability as five pips. */
export function Pips({ value, max = 5 }: { value: number; max?: number }) {
  return (
    <span class="pips" aria-hidden="true">
      {Array.from({ length: max }, (_, i) => (
        <i key={i} class={i < value ? 'pip on' : 'pip'} />
      ))}
    </span>
  );
}

/** A card's cost as coins. */
export function Cost({ cost, label }: { cost: number; label: string }) {
  return (
    <span class="cost" role="img" aria-label={label}>
      {Array.from({ length: cost }, (_, i) => (
        <i key={i} class="coin-dot coin-have" />
      ))}
    </span>
  );
}
