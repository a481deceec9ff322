import type { ComponentChildren } from 'preact';
import { say } from '../text/say.ts';

interface Props {
  readonly page: 1 | 2;
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** One of the two pages that are read first; a sheet of paper each when printed. */
export function IllustratedPage({ page, title, lead, children }: Props) {
  return (
    <article class={`sheet rb-page rb-page-${page}`} aria-label={title}>
      <header class="rb-page-head">
        <p class="label">
          <span>{say('app.title')}</span>
          <span>{say('rulebook.page', { page })}</span>
        </p>
        <h2>{title}</h2>
        <p class="rb-lead">{lead}</p>
      </header>
      {children}
    </article>
  );
}
