import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TablePictureSpec } from '../art/tablePicture.ts';
import { theme } from '../model/choices.ts';
import { say } from '../text/say.ts';
import { Picture } from './Art.tsx';

/** The drawing of a table, drawn when the page has nothing better to do. */
function useTablePicture(spec: Omit<TablePictureSpec, 'theme'> | null): string | null {
  const drawn = useSignal<string | null>(null);
  const { value: now } = theme;
  const key = JSON.stringify(spec);
  useEffect(() => {
    if (!spec) return;
    let gone = false;
    const draw = async () => {
      const { tablePicture } = await import('../art/tablePicture.ts');
      if (!gone) drawn.value = tablePicture({ ...spec, theme: now });
    };
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
    idle(() => void draw());
    return () => {
      gone = true;
    };
  }, [key, now]);
  return drawn.value;
}

/** The seats of the table on the first page; any six would do. */
const HERO_SEATS = [
  { emblem: 'sail', enamel: '#1F4E79' },
  { emblem: 'peaks', enamel: '#5B4A77' },
  { emblem: 'star-fort', enamel: '#7A3A2B' },
  { emblem: 'crescent', enamel: '#2C3B44' },
  { emblem: 'bird', enamel: '#7A5A12' },
  { emblem: 'lighthouse', enamel: '#23644F' },
] as const;

/** The table of the first page. */
export function HeroPicture() {
  const labels = { peace: say('coin.peace'), conflict: say('coin.conflict') };
  const drawn = useTablePicture({ seed: 'archipelago', seats: HERO_SEATS, tension: 35, ladder: 0, labels });
  return drawn ? <Picture class="hero-picture" markup={drawn} /> : null;
}

/** The upper half of a scenario's table, for its card. */
export function TableThumbnail({
  id,
  seats,
  tension,
}: {
  id: string;
  seats: TablePictureSpec['seats'];
  tension: number;
}) {
  const drawn = useTablePicture({ seed: id, seats, tension, ladder: 0, labels: null, carpet: false });
  return <span class="thumbnail">{drawn && <Picture class="thumbnail-picture" markup={drawn} />}</span>;
}
