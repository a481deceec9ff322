import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { say } from '../text/say.ts';

export interface Folder<T extends string> {
  readonly id: T;
  readonly label: string;
  /** How many things in it are new, and what to call them. */
  readonly news?: { readonly count: number; readonly label: string };
  /** The round in which it comes; until then it is grey. */
  readonly from?: number | null;
  readonly content: () => ComponentChildren;
}

interface Props<T extends string> {
  readonly label: string;
  readonly folders: readonly Folder<T>[];
  readonly open: Signal<T>;
  readonly class?: string;
}

/** How many things are new, beside the name of where they are. */
export function News({ count, label }: { count: number; label: string }) {
  if (count === 0) return null;
  return (
    <span class="news">
      <span aria-hidden="true">{count}</span>
      <span class="hidden">{label}</span>
    </span>
  );
}

/** Sheets behind one another with folder tabs; the arrow keys go from tab to tab. */
export function Folders<T extends string>({ label, folders, open, class: name = '' }: Props<T>) {
  const group = useId();
  const chosen = folders.find(({ id }) => id === open.value) ?? folders[0];
  if (!chosen) return null;
  const turn = (event: KeyboardEvent, at: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && folders[(at + step + folders.length) % folders.length];
    if (!next) return;
    event.preventDefault();
    open.value = next.id;
    document.getElementById(`${group}-${next.id}`)?.focus();
  };
  return (
    <div class={`folders ${name}`}>
      <div class="folder-tabs" role="tablist" aria-label={label}>
        {folders.map(({ id, label: title, news, from = null }, at) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${group}-${id}`}
            class={from === null ? '' : 'later'}
            aria-selected={id === chosen.id}
            aria-controls={`${group}-panel`}
            tabIndex={id === chosen.id ? 0 : -1}
            onKeyDown={(event) => turn(event, at)}
            onClick={() => {
              open.value = id;
            }}
          >
            <span>{title}</span>
            {from !== null && <small>{say('table.tab.from', { round: from })}</small>}
            {news && <News {...news} />}
          </button>
        ))}
      </div>
      <div class="folder" role="tabpanel" id={`${group}-panel`} aria-labelledby={`${group}-${chosen.id}`}>
        {chosen.content()}
      </div>
    </div>
  );
}
