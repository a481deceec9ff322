import type { BoardLayout, PlateBox } from './geometry.ts';
import type { BoardInputs, BoardSeat } from './picture.ts';

interface Target {
  readonly layout: BoardLayout;
  readonly seats: readonly BoardSeat[];
}

function inside(box: PlateBox, x: number, y: number): boolean {
  return Math.abs(x - box.x) <= box.hw && Math.abs(y - box.y) <= box.hh;
}

/** Tells which plate is clicked or pointed at. Returns how to stop. */
export function listen(host: HTMLElement, inputs: BoardInputs, target: () => Target): () => void {
  let pointed: string | null = null;
  const seatAt = (event: MouseEvent): string | null => {
    const { layout, seats } = target();
    const { left, top } = host.getBoundingClientRect();
    const place = layout.plates.findIndex((box) => inside(box, event.clientX - left, event.clientY - top));
    return seats[place]?.id ?? null;
  };
  const point = (id: string | null) => {
    if (id !== pointed) {
      pointed = id;
      host.style.cursor = id === null ? '' : 'pointer';
      inputs.hover(id);
    }
  };
  const move = (event: PointerEvent) => point(event.pointerType === 'touch' ? null : seatAt(event));
  const leave = () => point(null);
  const click = (event: MouseEvent) => {
    const id = seatAt(event);
    if (id !== null) {
      inputs.seat(id);
    }
  };
  host.addEventListener('pointermove', move);
  host.addEventListener('pointerleave', leave);
  host.addEventListener('click', click);
  return () => {
    host.removeEventListener('pointermove', move);
    host.removeEventListener('pointerleave', leave);
    host.removeEventListener('click', click);
  };
}
