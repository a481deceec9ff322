import { stringify } from 'csv-stringify/sync';
import type { Cell, DataTable } from '../../shared/analysis/tables/table.ts';

function written(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
}

/** A table as spreadsheets read it: UTF-8 with its mark, and no text that they would take for a formula. */
export function csvOf({ columns, rows }: DataTable): string {
  const records = [columns, ...rows.map(({ cells }) => cells.map(written))];
  return stringify(records, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
