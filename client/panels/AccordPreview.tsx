import type { Terms } from '../../shared/rules/terms.ts';
import { say } from '../text/say.ts';
import type { TermsKnown } from '../text/terms.ts';
import { previewOf } from '../text/terms.ts';

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt class="label">{title}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </>
  );
}

/** What terms would mean: what each owes, how a breach would be found and what it would cost. */
export function AccordPreview({ terms, known }: { terms: Terms; known: TermsKnown }) {
  const { owed, theirs, brings, found, cost, holds } = previewOf(terms, known);
  return (
    <dl class="accord-preview">
      <Part
        title={say('accord.preview.owed')}
        lines={owed.length > 0 ? owed : [say('accord.preview.nothing')]}
      />
      <Part title={say('accord.preview.theirs')} lines={theirs} />
      <Part title={say('accord.preview.brings')} lines={brings} />
      <Part title={say('accord.preview.breach')} lines={cost === null ? [] : [...found, cost]} />
      <Part title={say('accord.preview.holds')} lines={[holds]} />
    </dl>
  );
}
