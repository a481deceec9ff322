import type { ComponentChildren } from 'preact';
import type { PublicView } from '../../shared/projection/views.ts';
import { AccordsPanel } from '../panels/AccordsPanel.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import type { Paper, TableContext } from '../panels/context.ts';
import type { Folder } from '../panels/Folders.tsx';
import { NormsPanel } from '../panels/NormsPanel.tsx';
import { TalkPanel } from '../panels/TalkPanel.tsx';
import { TrustPanel } from '../panels/TrustPanel.tsx';
import { say } from '../text/say.ts';

/** The round in which something comes; null where it is there. */
function comesIn(view: PublicView, what: 'accords' | 'norms'): number | null {
  const from = view.setup.unlocking[what];
  return view.round < from ? from : null;
}

/** Proposals that wait for the reader's word. */
function waiting({ model }: TableContext): number {
  const own = model.shownOwn.value;
  return (own?.proposals ?? []).filter(({ signed }) => own && !signed.includes(own.seat)).length;
}

/** What is said between delegations, and how much of it is new. */
export function talkFolder({ talking }: TableContext): Folder<'talk'> {
  const count = talking.unread.value;
  return {
    id: 'talk',
    label: say('table.tab.talk'),
    news: { count, label: say('talk.unread', { count }) },
    content: () => <TalkPanel />,
  };
}

/** What is offered and agreed. */
export function accordsFolder(table: TableContext, view: PublicView): Folder<'accords'> {
  const count = waiting(table);
  return {
    id: 'accords',
    label: say('table.tab.accords'),
    from: comesIn(view, 'accords'),
    news: { count, label: say('talk.proposals', { count }) },
    content: () => <AccordsPanel />,
  };
}

/** What holds for all. */
export function normsFolder(view: PublicView): Folder<'norms'> {
  return {
    id: 'norms',
    label: say('table.tab.norms'),
    from: comesIn(view, 'norms'),
    content: () => <NormsPanel />,
  };
}

/** All three. */
export function paperFolders(table: TableContext, view: PublicView): readonly Folder<Paper>[] {
  return [talkFolder(table), accordsFolder(table, view), normsFolder(view)];
}

/** Trust between the reader and the others, with what belongs beside it. */
export function trustFolder(beside: ComponentChildren): Folder<'trust'> {
  return {
    id: 'trust',
    label: say('table.tab.trust'),
    content: () => (
      <div class="pad">
        <TrustPanel />
        {beside}
      </div>
    ),
  };
}

/** All that has happened. */
export function chronicleFolder(): Folder<'chronicle'> {
  return {
    id: 'chronicle',
    label: say('table.tab.chronicle'),
    content: () => (
      <div class="pad">
        <Chronicle />
      </div>
    ),
  };
}
