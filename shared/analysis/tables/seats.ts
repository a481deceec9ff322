import type { Cell, DataTable, Material } from './table.ts';
import { agreed } from './table.ts';

const METERS = ['cyber', 'ai', 'institutions', 'autonomy', 'influence'] as const;

/** One row for each state: who played it, how it began, and how it stood at the end. */
export function seatsTable(material: Material): DataTable {
  const { setup, seen, sitters } = material;
  const ended = seen.find((event) => event.type === 'session-ended');
  const last = new Map<string, number>();
  const played = new Map<string, string>();
  for (const event of seen) {
    if (event.type === 'changed' && 'seat' in event.meter)
      last.set(`${event.meter.seat} ${event.meter.of}`, event.to);
    if (event.type === 'seat-held') played.set(event.seat, event.holder.kind);
  }
  const people = (seat: string) => sitters.filter((sitter) => sitter.seat === seat).length;
  return {
    name: 'seats',
    columns: [
      'seat',
      'holder',
      'people',
      'research',
      ...METERS.flatMap((meter) => [`${meter}_start`, meter]),
      'leverage',
      'mandate',
      'rival',
      'mandate_met',
      'score',
      'winner',
      'military_dialogues',
      'arms_governance',
      'ai_transparency',
    ],
    rows: setup.seats.map((start) => {
      const { id } = start;
      const standing = ended?.outcome.standings.find(({ seat }) => seat === id);
      const { dialogues = null, governance = null, transparency = null } = standing?.indicators ?? {};
      const meters = METERS.flatMap((meter): Cell[] => [
        start[meter],
        last.get(`${id} ${meter}`) ?? start[meter],
      ]);
      const end: Cell[] = standing
        ? [
            standing.leverage,
            standing.mandate?.id ?? null,
            standing.mandate?.rival ?? null,
            standing.mandateMet,
            standing.score,
            standing.winner,
          ]
        : [null, null, null, null, null, null];
      const holder = people(id) > 0 ? 'people' : (played.get(id) ?? 'nobody');
      return {
        about: [id],
        cells: [
          ...[id, holder, people(id), agreed(material, id)],
          ...meters,
          ...end,
          ...[dialogues, governance, transparency],
        ],
      };
    }),
  };
}
