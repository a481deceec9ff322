import type { Fared, SimulationReport } from '../../shared/simulation/report.ts';
import { rows } from './plainTable.ts';

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function facts(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function fared(title: string, of: Readonly<Record<string, Fared>>): string {
  const lines = Object.entries(of).map(([name, { games, score, wins, times }]) => [
    name,
    String(games),
    score.toFixed(1),
    wins.toFixed(1),
    times === null ? '-' : `${times.toFixed(2)} x`,
  ]);
  return rows([[title, 'played', 'score', 'wins', 'of a fair share'], ...lines]);
}

function counted(title: string, counts: Readonly<Record<string, number>>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [name, String(count), percent(all === 0 ? 0 : count / all)]);
  return rows([[title, 'count', 'share'], ...lines]);
}

/** What was agreed and broken, clause by clause. */
function clauses({ clauses: held, breached }: SimulationReport['accords']): string {
  const lines = Object.entries(held).map(([clause, count]) => [
    clause,
    String(count),
    String(Object.entries(breached).find(([each]) => each === clause)?.[1] ?? 0),
  ]);
  return rows([['clause', 'in force', 'breaches found'], ...lines]);
}

function norms({ tabled, called, passed }: SimulationReport['norms']): string {
  const of = (counts: Readonly<Record<string, number>>, norm: string) => String(counts[norm] ?? 0);
  const lines = Object.keys(tabled).map((norm) => [
    norm,
    of(tabled, norm),
    of(called, norm),
    of(passed, norm),
  ]);
  return rows([['norm', 'tabled', 'to the vote', 'passed'], ...lines]);
}

function mandates({ dealt, met }: SimulationReport['mandates']): string {
  const lines = Object.entries(dealt).map(([mandate, count]) => {
    const done = Object.entries(met).find(([each]) => each === mandate)?.[1] ?? 0;
    return [mandate, String(count), String(done), percent(count === 0 ? 0 : done / count)];
  });
  return rows([['mandate', 'dealt', 'met', 'share'], ...lines]);
}

/** The report as plain text for people at a terminal. @param gamesPerSecond how fast it went */
export function reportTable(report: SimulationReport, gamesPerSecond: number): string {
  const { scenario, rounds, seed, games, wars, scores, cyber, accords } = report;
  const general = facts([
    ['scenario', `${scenario}, ${rounds} rounds`],
    ['games', `${games}, seed ${seed}`],
    ['speed', `${gamesPerSecond.toFixed(1)} games a second`],
    ['wars', `${wars.count} (${percent(wars.share)})`],
    ['Conflict', `${percent(report.conflicts)} of coins`],
    ['tension at the coins', report.tension.toFixed(1)],
    ['peace index', report.peaceIndex.toFixed(1)],
    ['incidents met', percent(report.incidentsMet)],
    ['mean score', scores.mean.toFixed(1)],
    ['spread within a game', scores.spread.toFixed(1)],
    ['lead of the winner', scores.lead.toFixed(1)],
    ['answered pairs a game', (report.answered / games).toFixed(1)],
    [
      'cyber a game',
      `${(cyber.succeeded / games).toFixed(1)} succeeded, ${(cyber.named / games).toFixed(1)} named`,
    ],
    ['rounds held', String(report.holds)],
    [
      'accords a game',
      `${(accords.inForce / games).toFixed(1)} of ${(accords.proposed / games).toFixed(1)} proposed and ${(
        accords.countered / games
      ).toFixed(1)} countered`,
    ],
    ['of these secret', percent(accords.inForce === 0 ? 0 : accords.secret / accords.inForce)],
    ['breaches not found', String(accords.unfound)],
    ['norms violated', String(report.norms.violations)],
  ]);
  return [
    general,
    fared('style', report.styles),
    fared('seat', report.seats),
    counted('card', report.cards),
    counted("winners' card", report.winnersCards),
    counted('posture', report.postures),
    counted('investment', report.investments),
    counted('hazard', report.hazards),
    clauses(accords),
    counted('refusal', accords.refused),
    norms(report.norms),
    counted('vote', report.norms.votes),
    mandates(report.mandates),
    counted('reason', report.reasons),
  ].join('\n\n');
}
