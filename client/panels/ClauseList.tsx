import { CLAUSE_ICONS } from '../art/icons.ts';
import type { MarkedClause } from '../model/difference.ts';
import { clauseText } from '../text/clauses.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';

/** One clause, with what became of it since the text before: in a word, a sign and a line, not in colour alone. */
function ClauseLine({ marked }: { marked: MarkedClause }) {
  const { name } = useTable();
  const { numbers } = useView().setup;
  const { mark, clause, former } = marked;
  const text = clauseText(clause, name, numbers);
  return (
    <li class={`clause clause-${mark}`}>
      <Icon name={CLAUSE_ICONS[clause.kind]} />
      <span>
        {mark !== 'same' && <span class={`slip slip-${mark}`}>{say(`clause.mark.${mark}`)}</span>}{' '}
        {mark === 'removed' ? (
          <del>
            <strong>{say(`clause.${clause.kind}`)}</strong> {text}
          </del>
        ) : (
          <>
            <strong>{say(`clause.${clause.kind}`)}</strong>{' '}
            {former && (
              <>
                <del>{clauseText(former, name, numbers)}</del>{' '}
              </>
            )}
            {former || mark === 'added' ? <ins>{text}</ins> : text}
          </>
        )}
      </span>
    </li>
  );
}

/** The clauses of an accord in plain words. */
export function ClauseList({ clauses }: { clauses: readonly MarkedClause[] }) {
  return (
    <ul class="clauses">
      {clauses.map((marked) => (
        <ClauseLine key={JSON.stringify([marked.mark, marked.clause])} marked={marked} />
      ))}
    </ul>
  );
}
