import type { ComponentChildren } from 'preact';
import type { Route } from '../model/route.ts';
import { goTo, writeRoute } from '../model/route.ts';

/** A link to another page of the game, without loading it anew. */
export function PageLink({
  to,
  class: name = '',
  children,
}: {
  to: Route;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <a
      class={name}
      href={writeRoute(to)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}
