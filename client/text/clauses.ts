import type { Domain } from '../../shared/content/domains.ts';
import type { Numbers } from '../../shared/content/numbers.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Clause } from '../../shared/rules/terms.ts';
import type { Transfer } from '../model/offers.ts';
import type { NameOf } from './causes.ts';
import { either, list, say, signed } from './say.ts';

/** "Economic and Public"; null for all of them. */
function domainNames(domains: readonly Domain[]): string | null {
  return domains.length === 0 ? null : list(domains.map((domain) => say(`domain.${domain}`)));
}

/** Ten-thousandths as percentage points. */
function points(tenThousandths: number): number {
  return tenThousandths / 100;
}

function transferText({ from, to, lift, capital }: Transfer, name: NameOf, { accord }: Numbers): string {
  const sides = { from: name(from), to: name(to), capital };
  if (lift === null) return say('clause.transfer.capital', sides);
  const { capability, autonomy } = accord.lift;
  const values = { ...sides, capability: say(`meter.${lift}`), by: signed(capability), autonomy: -autonomy };
  return say('clause.transfer.lift', values);
}

/** What a clause says of all parties, in plain words. */
export function clauseText(clause: Clause, name: NameOf, numbers: Numbers): string {
  const { attribution } = numbers.cyber;
  switch (clause.kind) {
    case 'no-cyber':
    case 'human-in-the-loop': {
      const domains = domainNames(clause.domains);
      return domains === null
        ? say(`clause.${clause.kind}.all`)
        : say(`clause.${clause.kind}.some`, { domains });
    }
    case 'joint-research': {
      const domains = domainNames(clause.domains) ?? say('clause.joint-research.none');
      return say('clause.joint-research.some', { domains, by: numbers.accord.research });
    }
    case 'cbm-pledge':
      return say('clause.cbm-pledge.all');
    case 'inspection':
      return say('clause.inspection.all', { by: points(attribution.monitored) });
    case 'early-warning':
      return say('clause.early-warning.all', { by: points(attribution.perParty) });
    case 'transfer':
      return transferText(clause, name, numbers);
  }
}

/** What one party owes by a clause, said to it; null where the clause only brings something. */
export function owedText(
  clause: Clause,
  own: SeatId,
  parties: readonly SeatId[],
  name: NameOf,
): string | null {
  const partners = parties.filter((party) => party !== own).map(name);
  const others = list(partners);
  switch (clause.kind) {
    case 'no-cyber': {
      const domains = domainNames(clause.domains);
      return domains === null
        ? say('duty.no-cyber.all', { others })
        : say('duty.no-cyber.some', { others, domains });
    }
    case 'human-in-the-loop': {
      const domains = domainNames(clause.domains);
      return domains === null
        ? say('duty.human-in-the-loop.all')
        : say('duty.human-in-the-loop.some', { domains });
    }
    case 'cbm-pledge':
      return say('duty.cbm-pledge', { others: either(partners) });
    case 'transfer': {
      const { from, to, lift, capital } = clause;
      if (lift === null && from === own) return say('duty.transfer.give', { capital, to: name(to) });
      if (lift !== null && to === own)
        return say('duty.transfer.pay', { capital, from: name(from), capability: say(`meter.${lift}`) });
      return null;
    }
    default:
      return null;
  }
}
