import type { ReadonlySignal } from '@preact/signals';
import { computed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { DOMAINS } from '../../shared/content/domains.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import type { Board, BoardLabels, BoardPicture, BoardSettings } from '../board/picture.ts';
import { boardPicture } from '../model/boardPicture.ts';
import { lessMotion, theme } from '../model/choices.ts';
import { say } from '../text/say.ts';
import type { TableContext } from './context.ts';
import { useTable } from './context.ts';
import { TableMirror } from './TableMirror.tsx';

function labels(): BoardLabels {
  return {
    you: say('seat.you'),
    bot: say('seat.bot'),
    nobody: say('table.nobody.short'),
    influence: say('table.influence.short'),
    peace: say('coin.peace'),
    conflict: say('coin.conflict'),
    named: say('table.named'),
    notNamed: say('table.notnamed'),
    broken: say('accord.broken'),
    leaked: say('accord.leaked'),
    norms: Object.fromEntries(
      NORM_IDS.map((norm) => [norm, say(`norm.${norm}.title`)]),
    ) as BoardLabels['norms'],
    domains: Object.fromEntries(
      DOMAINS.map((domain) => [domain, say(`domain.${domain}`)]),
    ) as BoardLabels['domains'],
  };
}

function settingsOf(table: TableContext): ReadonlySignal<BoardSettings> {
  return computed(() => ({
    theme: theme.value,
    reducedMotion: lessMotion.value,
    speed: table.model.playback.speed.value,
    labels: labels(),
  }));
}

function pictureOf(table: TableContext, empty: BoardPicture): ReadonlySignal<BoardPicture> {
  const { model, look, focus } = table;
  return computed(() => {
    const view = model.shown.value;
    return view ? boardPicture(view, look, model.seat.value, focus.value, model.shownOwn.value) : empty;
  });
}

/**
 * The place of the board. The picture is loaded late and adds nothing that is not also in the page: without it the
 * game goes on.
 */
export function BoardHost() {
  const table = useTable();
  const { model, look, focus } = table;
  const host = useRef<HTMLDivElement>(null);
  const view = model.shown.value;
  const picture = useMemo(() => {
    if (!view) throw new Error('No view yet');
    return pictureOf(table, boardPicture(view, look, model.seat.value, null));
  }, [table]);

  useEffect(() => {
    let board: Board | null = null;
    let gone = false;
    const mount = async () => {
      const { mountBoard } = await import('../board/board.ts');
      if (gone || !host.current) return;
      const inputs = {
        seat: (id: string) => {
          focus.value = focus.value === id ? null : id;
        },
        hover: () => undefined,
      };
      const mounted = await mountBoard(host.current, picture, settingsOf(table), inputs);
      if (gone) return mounted.destroy();
      board = mounted;
      model.playback.setPlayer(mounted);
    };
    // The page is playable first; the picture follows when the browser has time.
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    idle(() => void mount().catch((error: unknown) => console.error(error)));
    return () => {
      gone = true;
      model.playback.setPlayer(null);
      board?.destroy();
    };
  }, [table]);

  return (
    <div class="board">
      <div class="board-canvas" ref={host} aria-hidden="true" />
      <TableMirror host={host} />
    </div>
  );
}
