import type { Reading } from '../text/talk.ts';
import { useTable, useView } from './context.ts';

/** Who reads the rooms, for the texts that name them. */
export function useReading(): Reading {
  const { model, name } = useTable();
  return { seats: useView().setup.seats.map(({ id }) => id), viewer: model.seat.value, name };
}
