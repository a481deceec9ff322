import type { Bound, Finding } from '../../shared/simulation/properties/bounds.ts';
import { rows } from './plainTable.ts';

function number(value: number): string {
  return value !== 0 && Math.abs(value) < 0.1 ? value.toFixed(4) : value.toFixed(2);
}

function limits({ atLeast, atMost, moreThan }: Bound): string {
  const ends = [
    ...(moreThan === undefined ? [] : [`> ${number(moreThan)}`]),
    ...(atLeast === undefined ? [] : [`>= ${number(atLeast)}`]),
    ...(atMost === undefined ? [] : [`<= ${number(atMost)}`]),
  ];
  return ends.join(' and ');
}

/** The findings as plain text for people at a terminal. */
export function findingsTable(findings: readonly Finding[]): string {
  const lines = findings.map(({ id, pass, figure, bound, games }) => [
    id,
    figure === null ? '-' : number(figure),
    limits(bound),
    String(games),
    pass ? 'holds' : 'FAILS',
  ]);
  const failed = findings.filter(({ pass }) => !pass).length;
  const sum = failed === 0 ? 'All hold.' : `${failed} of ${findings.length} fail.`;
  return `${rows([['property', 'figure', 'must be', 'games', ''], ...lines])}\n\n${sum}`;
}
