import type { Refusal } from '../../shared/protocol/messages.ts';
import type { DataAbout, DataRequest, DataTerms, PersonData } from '../../shared/protocol/privacy.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { PersonRecord } from '../store/store.ts';
import type { Session } from '../table/Session.ts';
import type { Sessions } from '../table/sessions.ts';

/** What is told of a session's data to whoever joins or is there. */
export function termsOf({ privacy, host }: Session, retentionDays: number): DataTerms {
  return { ...privacy.notice, facilitated: host.state.setup.facilitated, retentionDays };
}

/** Real names are for a facilitator alone: an opener who plays reads none. */
function peopleFor(reader: PersonRecord, { people, privacy }: Session): PersonData[] {
  if (!ROLES[reader.role].leads) return [];
  return people
    .all()
    .filter(({ role }) => !ROLES[role].shared)
    .map(({ id, name, role, seat }) => ({
      id,
      name,
      role,
      seat,
      realName: reader.role === 'facilitator' ? privacy.realName(id) : null,
      research: privacy.research(id),
    }));
}

/**
 * Does what somebody at a table asks about people's data.
 * @returns what to answer, or why nothing was done
 */
export async function answerData(
  request: DataRequest,
  person: PersonRecord,
  session: Session,
  sessions: Sessions,
): Promise<DataAbout | null | Refusal['code']> {
  const { leads } = ROLES[person.role];
  switch (request.type) {
    case 'about':
      return {
        ...termsOf(session, sessions.retentionDays),
        keptUntil: await sessions.keptUntil(session.code),
        research: session.privacy.research(person.id),
        people: peopleFor(person, session),
      };
    case 'choose':
      await session.privacy.choose(person.id, request.research, sessions.wall());
      return null;
    case 'erase-session':
      if (!leads) return 'not-yours';
      await sessions.erase(session.code);
      return null;
    case 'erase-person':
      if (!leads && request.person !== person.id) return 'not-yours';
      return (await session.erase(request.person)) ? null : 'not-yours';
  }
}
