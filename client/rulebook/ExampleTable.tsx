import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TablePictureSpec } from '../art/tablePicture.ts';
import { TRUST_BANDS } from '../art/theme.ts';
import { say } from '../text/say.ts';
import { keyMark, trustPicture } from './pictures.ts';
import { Themed } from './Themed.tsx';

type Draw = typeof import('../art/tablePicture.ts')['tablePicture'];

const SPEC: Omit<TablePictureSpec, 'theme'> = {
  seed: 'archipelago',
  seats: [
    { emblem: 'sail', enamel: '#1F4E79' },
    { emblem: 'peaks', enamel: '#5B4A77' },
    { emblem: 'star-fort', enamel: '#7A3A2B' },
    { emblem: 'crescent', enamel: '#2C3B44' },
    { emblem: 'bird', enamel: '#7A5A12' },
    { emblem: 'lighthouse', enamel: '#23644F' },
  ],
  tension: 35,
  ladder: 0,
  labels: null,
  carpet: false,
};

const PARTS = ['seats', 'trust', 'coin'] as const;
const LETTERS = { seats: 'A', trust: 'B', coin: 'C' } as const;

function useDrawer(): Draw | null {
  const drawer = useSignal<{ readonly draw: Draw } | null>(null);
  useEffect(() => {
    void import('../art/tablePicture.ts').then(({ tablePicture }) => {
      drawer.value = { draw: tablePicture };
    });
  }, [drawer]);
  return drawer.value?.draw ?? null;
}

/** A table with letters on its parts, and what they are. */
export function ExampleTable() {
  const draw = useDrawer();
  return (
    <div class="rb-table">
      <div class="rb-table-picture" aria-hidden="true">
        {draw && <Themed class="rb-table-drawing" draw={(theme) => draw({ ...SPEC, theme })} />}
        {PARTS.map((part) => (
          <Themed
            key={part}
            class={`rb-mark rb-mark-${part}`}
            draw={(theme) => keyMark(theme, LETTERS[part])}
          />
        ))}
      </div>
      <div class="rb-table-key">
        <dl>
          {PARTS.map((part) => (
            <div key={part}>
              <dt>
                <Themed class="rb-mark" draw={(theme) => keyMark(theme, LETTERS[part])} />
                {say(`rulebook.table.${part}`)}
              </dt>
              <dd>{say(`rulebook.table.${part}.about`)}</dd>
            </div>
          ))}
        </dl>
        <ul class="rb-bands">
          {TRUST_BANDS.map((band) => (
            <li key={band.id}>
              <Themed class="rb-band" draw={(theme) => trustPicture(theme, band)} />
              {say(`trust.band.${band.id}`)}
              <span class="quiet numeral">
                {band.from}–{band.to}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
