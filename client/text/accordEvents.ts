import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Terms } from '../../shared/rules/terms.ts';
import type { SeenOf } from '../model/beat.ts';
import type { NameOf } from './causes.ts';
import { list, say } from './say.ts';
import { accordTitle } from './terms.ts';

const TYPES = [
  'proposed',
  'proposal-revised',
  'proposal-signed',
  'signature-withdrawn',
  'proposal-refused',
  'proposal-withdrawn',
  'proposal-lapsed',
  'accord-in-force',
  'notice-given',
  'accord-leaked',
  'accord-read',
  'accord-breached',
  'accord-left',
  'accord-ended',
  'cyber-warned',
] as const satisfies readonly SeenEvent['type'][];

/** Events of proposals and accords, and what accords show of attacks. */
export type AccordEvent = SeenOf<(typeof TYPES)[number]>;

export function isAccordEvent(event: SeenEvent): event is AccordEvent {
  return (TYPES as readonly string[]).includes(event.type);
}

/** The clauses of terms by their names; of a transfer who gives what. */
function clauseNames({ clauses }: Terms, name: NameOf): string {
  return list(
    clauses.map((clause) => {
      if (clause.kind !== 'transfer') return say(`clause.${clause.kind}`);
      const { from, to, lift, capital } = clause;
      const values = { from: name(from), to: name(to), capital };
      return lift === null
        ? say('clause.transfer.capital', values)
        : say('tell.accord.lift', { ...values, capability: say(`meter.${lift}`) });
    }),
  );
}

/** What happened to proposals and accords, as one sentence; null for what another sentence has told. */
export function accordEventText(event: AccordEvent, name: NameOf): string | null {
  switch (event.type) {
    case 'proposed': {
      const { by, terms, amends } = event;
      const values = { by: name(by), parties: list(terms.parties.map(name)) };
      return say(amends === null ? 'tell.accord.proposed' : 'tell.accord.amending', {
        ...values,
        clauses: clauseNames(terms, name),
      });
    }
    case 'proposal-revised':
      return say('tell.accord.revised', {
        by: name(event.by),
        title: accordTitle(event.terms.parties, name),
      });
    case 'proposal-refused': {
      const reason = say(`proposal.reason.${event.reason}`);
      return say('tell.accord.refused', {
        by: name(event.by),
        title: accordTitle(event.parties, name),
        reason,
      });
    }
    case 'proposal-signed':
    case 'signature-withdrawn':
    case 'proposal-withdrawn':
      return say(`tell.accord.${event.type}`, {
        by: name(event.by),
        title: accordTitle(event.parties, name),
      });
    case 'proposal-lapsed':
      return say('tell.accord.lapsed', { title: accordTitle(event.parties, name) });
    case 'accord-in-force': {
      const { accord, amended } = event;
      return say(amended ? 'tell.accord.amended' : 'tell.accord.inforce', {
        title: accordTitle(accord.terms.parties, name),
        clauses: clauseNames(accord.terms, name),
        open: accord.open ? 'yes' : 'no',
      });
    }
    case 'notice-given':
      return say(event.secret ? 'tell.accord.notice.secret' : 'tell.accord.notice', {
        by: name(event.by),
        title: accordTitle(event.parties, name),
        until: event.until,
      });
    case 'accord-leaked':
      return say('tell.accord.leaked', {
        title: accordTitle(event.accord.terms.parties, name),
        at: name(event.at),
        clauses: clauseNames(event.accord.terms, name),
      });
    case 'accord-read':
      return say('tell.accord.read', {
        title: accordTitle(event.accord.terms.parties, name),
        clauses: clauseNames(event.accord.terms, name),
      });
    case 'accord-breached':
      return say('tell.accord.breached', {
        breaker: name(event.breaker),
        title: accordTitle(event.accord.terms.parties, name),
        reasons: list(event.clauses.map((clause) => say(`tell.accord.why.${clause as 'no-cyber'}`))),
      });
    case 'accord-left':
      return say('tell.accord.left', { seat: name(event.seat), title: accordTitle(event.parties, name) });
    case 'accord-ended':
      // A transfer is done when the accord comes into force, and a breach says that it ends.
      return event.why === 'expired' || event.why === 'left'
        ? say(`tell.accord.ended.${event.why}`, { title: accordTitle(event.parties, name) })
        : null;
    case 'cyber-warned':
      return say('tell.cyber.warned', {
        target: name(event.target),
        domain: say(`domain.${event.domain}`),
        succeeded: event.succeeded ? 'yes' : 'no',
      });
  }
}
