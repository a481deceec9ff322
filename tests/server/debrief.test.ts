/** The debrief over the wire: for everybody at the table, when it is over, and led by the facilitator alone. */
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Debrief } from '../../shared/analysis/debrief.ts';
import type { Player } from './support/server.ts';
import { join, openSession, refusalOf, startServer, takeSeat } from './support/server.ts';
import { until } from './support/tables.ts';

const look = ({ room }: Player) => room.request('debrief', { type: 'look' });
const lead = ({ room }: Player, screen: 'trust' | 'accords') =>
  room.request('desk', { type: 'show-debrief', screen });

/** The screens to which a player was led. */
function ledTo({ welcomes, told }: Player) {
  const events = [...welcomes.flatMap(({ history }) => history), ...told.flatMap((each) => each.events)];
  return events.flatMap((event) => (event.type === 'debrief-shown' ? [event.screen] : []));
}

test('everybody gets the debrief when it is over, and goes where the facilitator leads, after a restart too', async () => {
  const store = openSqliteStore(':memory:');
  const first = await startServer({ store });
  const { code, key } = await openSession(first.url);
  const seat = await takeSeat(first.url, code, 'ondara');
  const [desk, player] = [
    await join(first.url, { code, key }),
    await join(first.url, { code, key: seat.key }),
  ];
  await desk.room.request('desk', { type: 'start' });
  for (const each of [desk, player]) expect(await refusalOf(look(each))).toEqual({ code: 'not-over' });
  expect(await refusalOf(lead(desk, 'trust'))).toEqual({ code: 'not-over' });

  const session = await first.app.sessions.find(code);
  if (!session) throw new Error('No session');
  await until(session.host, 'ended');
  for (const each of [desk, player]) {
    const debrief = (await look(each)) as Debrief;
    expect(debrief.outcome).toEqual(session.host.state.outcome);
    expect(debrief.trust.pairs).toHaveLength(3);
  }
  expect(await refusalOf(lead(player, 'trust'))).toEqual({ code: 'not-yours' });
  await lead(desk, 'trust');
  await vi.waitFor(() => expect(ledTo(player)).toEqual(['trust']));
  await first.stop();

  const second = await startServer({ store });
  const back = await join(second.url, { code, key: seat.key });
  await vi.waitFor(() => expect(ledTo(back)).toEqual(['trust']));
  expect(((await look(back)) as Debrief).outcome).toEqual(session.host.state.outcome);
  expect([...first.faults, ...second.faults]).toEqual([]);
  await second.stop();
});

test('an opener who plays leads nobody', async () => {
  const server = await startServer();
  const host = { name: 'Ana', seat: 'ondara' };
  const { code, key } = await openSession(server.url, { host });
  const player = await join(server.url, { code, key });
  await player.room.request('desk', { type: 'start' });
  const session = await server.app.sessions.find(code);
  if (session) await until(session.host, 'ended');
  expect(await refusalOf(lead(player, 'accords'))).toEqual({ code: 'not-yours' });
  await server.stop();
});
