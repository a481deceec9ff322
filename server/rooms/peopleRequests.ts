import type { OnceCode, PeopleRequest, ProjectorKey } from '../../shared/protocol/messages.ts';
import type { Session } from '../table/Session.ts';
import type { Verdict } from './command.ts';

/** A code for another device of a person. */
export async function giveCode(session: Session, person: string): Promise<Verdict<OnceCode>> {
  const code = await session.admission.giveCode(person);
  return code ? { answer: code } : 'unknown-delegate';
}

/** Does what a desk asks for about the people of its session. */
export async function doForPeople(
  session: Session,
  request: PeopleRequest,
): Promise<Verdict<OnceCode | ProjectorKey | null>> {
  switch (request.type) {
    case 'lock':
      await session.lock(request.locked);
      return { answer: null };
    case 'rename':
      return (await session.seating.rename(request.person, request.name)) ?? { answer: null };
    case 'reseat':
      return (await session.seating.reseat(request.person, request.seat)) ?? { answer: null };
    case 'remove':
      return (await session.seating.remove(request.person)) ?? { answer: null };
    case 'give-code':
      return giveCode(session, request.person);
    case 'open-projector': {
      const key = await session.openProjector();
      return key === null ? 'unknown-delegate' : { answer: { key } };
    }
  }
}
