import { CLAUSES } from '../../shared/content/clauses.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { Clause, Terms } from '../../shared/rules/terms.ts';
import { CLAUSE_ICONS, DOMAIN_ICONS } from '../art/icons.ts';
import type { DomainClause } from '../model/offers.ts';
import { withDomain } from '../model/offers.ts';
import { clauseText } from '../text/clauses.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { ClauseTransfer } from './ClauseTransfer.tsx';
import { useTable, useView } from './context.ts';

/** Which domains a clause covers; all, where none is chosen and the clause allows it. */
function DomainChoice({ clause, onChange }: { clause: DomainClause; onChange: (changed: Clause) => void }) {
  const { agenda } = useView();
  const rule = CLAUSES[clause.kind].domains;
  const ordered = [...agenda, ...DOMAINS.filter((domain) => !agenda.includes(domain))];
  return (
    <details class="domain-choice" open={rule !== null && rule.min > clause.domains.length}>
      <summary>{say(rule?.min ? 'clause.domains.pick' : 'clause.domains.some')}</summary>
      <div class="domain-list">
        {ordered.map((domain) => (
          <button
            key={domain}
            type="button"
            class="domain-toggle"
            aria-pressed={clause.domains.includes(domain)}
            onClick={() => onChange(withDomain(clause, domain))}
          >
            <Icon name={DOMAIN_ICONS[domain]} /> {say(`domain.${domain}`)}
          </button>
        ))}
      </div>
    </details>
  );
}

interface Props {
  readonly clause: Clause;
  readonly terms: Terms;
  readonly onChange: (changed: Clause) => void;
  readonly onRemove: () => void;
}

/** One clause of a text that is being written. */
export function ClauseEditor({ clause, terms, onChange, onRemove }: Props) {
  const { name } = useTable();
  const { numbers } = useView().setup;
  const title = say(`clause.${clause.kind}`);
  return (
    <li class="clause-editor">
      <div class="clause">
        <Icon name={CLAUSE_ICONS[clause.kind]} />
        <span>
          <strong>{title}</strong> {clauseText(clause, name, numbers)}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label={say('clause.remove', { clause: title })}
          onClick={onRemove}
        >
          <Icon name="x" />
        </button>
      </div>
      {'domains' in clause && <DomainChoice clause={clause} onChange={onChange} />}
      {clause.kind === 'transfer' && <ClauseTransfer clause={clause} terms={terms} onChange={onChange} />}
    </li>
  );
}
