import type { Request, RequestHandler } from 'express';
import { json, Router } from 'express';
import { MOST_SCENARIO_BYTES } from '../../shared/content/scenario.ts';
import { normaliseCode } from '../../shared/protocol/code.ts';
import { askDamageSchema, openSessionSchema, takeSeatSchema } from '../../shared/protocol/messages.ts';
import type { Retention } from '../../shared/protocol/privacy.ts';
import type { Monotonic } from '../pace.ts';
import { Paces } from '../pace.ts';
import { termsOf } from '../rooms/data.ts';
import type { Session } from '../table/Session.ts';
import type { Sessions } from '../table/sessions.ts';
import { badRequest, refuse } from './refusals.ts';

/** The largest message of a client: a communiqué with room to spare. Bytes. */
export const MOST_BODY = 16 * 1024;

/** Only who opens a session may bring a scenario. */
const readOpening = json({ limit: MOST_SCENARIO_BYTES + MOST_BODY });
const readBody = json({ limit: MOST_BODY });

/** Wrong codes from one address: enough for a class behind one address, far too few to search 113 million codes. */
const WRONG_CODES = { burst: 30, perSecond: 0.5 };

/** Sessions opened from one address. */
const OPENED = { burst: 12, perSecond: 0.1 };

/** Everything else from one address. */
const REQUESTS = { burst: 200, perSecond: 20 };

/** Opening a session, looking at one, taking a seat; and what is left of one that is damaged. */
export function sessionRoutes(sessions: Sessions, monotonic?: Monotonic): Router {
  const wrongCodes = new Paces(WRONG_CODES, monotonic);
  const opened = new Paces(OPENED, monotonic);
  const requests = new Paces(REQUESTS, monotonic);

  const paced: RequestHandler = (req, res, next) => {
    if (requests.of(req.ip ?? '').take()) next();
    else refuse(res, { error: 'too-many-requests' });
  };

  /** The session of the address; 'too-many-requests' where too many wrong codes came from the asker. */
  async function sessionOf(req: Request): Promise<Session | 'unknown-code' | 'too-many-requests'> {
    const wrong = wrongCodes.of(req.ip ?? '');
    if (!wrong.allows()) return 'too-many-requests';
    const session = await sessions.find(normaliseCode(String(req.params.code)));
    if (session) return session;
    wrong.take();
    return 'unknown-code';
  }

  const open: RequestHandler = async (req, res) => {
    const body = openSessionSchema.safeParse(req.body);
    if (!body.success) return refuse(res, badRequest(body.error));
    if (!opened.of(req.ip ?? '').take()) return refuse(res, { error: 'too-many-requests' });
    const answer = await sessions.open(body.data);
    if ('error' in answer) refuse(res, answer);
    else res.status(201).json(answer);
  };

  const look: RequestHandler = async (req, res) => {
    const session = await sessionOf(req);
    if (typeof session === 'string') refuse(res, { error: session });
    else res.json({ ...session.summary(), data: termsOf(session, sessions.retentionDays) });
  };

  const take: RequestHandler = async (req, res) => {
    const session = await sessionOf(req);
    if (typeof session === 'string') return refuse(res, { error: session });
    const body = takeSeatSchema.safeParse(req.body);
    if (!body.success) return refuse(res, badRequest(body.error));
    const answer = await session.take(body.data);
    if ('error' in answer) refuse(res, answer);
    else res.status(201).json(answer);
  };

  const retention: RequestHandler = (_req, res) => {
    const answer: Retention = { days: sessions.retentionDays };
    res.json(answer);
  };

  const damage: RequestHandler = async (req, res) => {
    const wrong = wrongCodes.of(req.ip ?? '');
    if (!wrong.allows()) return refuse(res, { error: 'too-many-requests' });
    const body = askDamageSchema.safeParse(req.body);
    if (!body.success) return refuse(res, badRequest(body.error));
    const found = await sessions.damage(normaliseCode(String(req.params.code)), body.data.key);
    if (found) return void res.json(found);
    wrong.take();
    refuse(res, { error: 'unknown-code' });
  };

  return Router()
    .get('/retention', retention)
    .use('/sessions', paced)
    .post('/sessions', readOpening, open)
    .get('/sessions/:code', look)
    .post('/sessions/:code/seats', readBody, take)
    .post('/sessions/:code/damage', readBody, damage);
}
