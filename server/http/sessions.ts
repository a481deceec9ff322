import type { Request, RequestHandler } from 'express';
import { json, Router } from 'express';
import type * as z from 'zod/mini';
import { MOST_SCENARIO_BYTES } from '../../shared/content/scenario.ts';
import { normaliseCode } from '../../shared/protocol/code.ts';
import type { HttpRefusal, TakenSeat, Watch } from '../../shared/protocol/messages.ts';
import {
  askDamageSchema,
  openSessionSchema,
  takeSeatSchema,
  typedCodeSchema,
  watchSchema,
} from '../../shared/protocol/messages.ts';
import type { Retention } from '../../shared/protocol/privacy.ts';
import type { Monotonic } from '../pace.ts';
import { Paces } from '../pace.ts';
import { termsOf } from '../rooms/data.ts';
import type { Session } from '../table/Session.ts';
import type { Sessions } from '../table/sessions.ts';
import { CodeGuard } from './codes.ts';
import { badRequest, refuse } from './refusals.ts';

/** The largest message of a client: a communiqué with room to spare. Bytes. */
export const MOST_BODY = 16 * 1024;

/** Only who opens a session may bring a scenario. */
const readOpening = json({ limit: MOST_SCENARIO_BYTES + MOST_BODY });
const readBody = json({ limit: MOST_BODY });

/** Sessions opened from one address. */
const OPENED = { burst: 12, perSecond: 0.1 };

/** Everything else from one address. */
const REQUESTS = { burst: 200, perSecond: 20 };

/** The key in the request's header: it stands in no address. */
export function keyIn(req: Request): string | null {
  return /^Bearer ([\w-]{1,100})$/.exec(req.headers.authorization ?? '')?.[1] ?? null;
}

/** Opening a session, looking at one, taking a seat, and coming in by a code of one's own; and what is left of one that is damaged. */
export function sessionRoutes(sessions: Sessions, monotonic?: Monotonic): Router {
  const codes = new CodeGuard(monotonic);
  const opened = new Paces(OPENED, monotonic);
  const requests = new Paces(REQUESTS, monotonic);

  const paced: RequestHandler = (req, res, next) => {
    if (requests.of(req.ip ?? '').take()) next();
    else refuse(res, { error: 'too-many-requests' });
  };

  /** The session of the address, where it takes people in; null where not, and for an unknown code. */
  async function openSession(code: string): Promise<Session | null> {
    const session = await sessions.find(code);
    return session?.open ? session : null;
  }

  const open: RequestHandler = async (req, res) => {
    const body = openSessionSchema.safeParse(req.body);
    if (!body.success) return refuse(res, badRequest(body.error));
    if (!opened.of(req.ip ?? '').take()) return refuse(res, { error: 'too-many-requests' });
    const answer = await sessions.open(body.data);
    if ('error' in answer) refuse(res, answer);
    else res.status(201).json(answer);
  };

  /** Whoever is of a session may look at it though it is locked or over. */
  const look: RequestHandler = async (req, res) => {
    const code = normaliseCode(String(req.params.code));
    const key = keyIn(req);
    const own = key === null ? null : await sessions.find(code);
    const known = key !== null && own?.people.withKey(key)?.standing === 'good' ? own : null;
    const session = known ?? (await codes.find(req, res, () => openSession(code)));
    if (session) res.json({ ...session.summary(), data: termsOf(session, sessions.retentionDays) });
  };

  /** Whoever asks again for a place that it got is answered though nobody new comes in meanwhile. */
  function letIn<Body extends Watch>(
    schema: z.ZodMiniType<Body>,
    ask: (session: Session, body: Body) => Promise<TakenSeat | HttpRefusal>,
  ): RequestHandler {
    return async (req, res) => {
      const code = normaliseCode(String(req.params.code));
      const body = schema.safeParse(req.body);
      const session = await codes.find(req, res, async () => {
        const known = await sessions.find(code);
        return known?.open || (body.success && known?.seating.taken(body.data)) ? known : null;
      });
      if (!session) return;
      if (!body.success) return refuse(res, badRequest(body.error));
      const answer = await ask(session, body.data);
      if ('error' in answer) refuse(res, answer);
      else res.status(201).json(answer);
    };
  }

  const take = letIn(takeSeatSchema, (session, body) => session.take(body));
  const watch = letIn(watchSchema, (session, body) => session.watch(body));

  const retention: RequestHandler = (_req, res) => {
    const answer: Retention = { days: sessions.retentionDays };
    res.json(answer);
  };

  const damage: RequestHandler = async (req, res) => {
    const body = askDamageSchema.safeParse(req.body);
    if (!body.success) return refuse(res, badRequest(body.error));
    const code = normaliseCode(String(req.params.code));
    const found = await codes.find(req, res, () => sessions.damage(code, body.data.key));
    if (found) res.json(found);
  };

  function comeIn(by: (code: string) => Promise<TakenSeat | null>): RequestHandler {
    return async (req, res) => {
      const body = typedCodeSchema.safeParse(req.body);
      if (!body.success) return refuse(res, badRequest(body.error));
      const taken = await codes.find(req, res, () => by(normaliseCode(body.data.code)));
      if (taken) res.status(201).json(taken);
    };
  }

  return Router()
    .get('/retention', retention)
    .use(['/sessions', '/codes', '/desks'], paced)
    .post('/sessions', readOpening, open)
    .get('/sessions/:code', look)
    .post('/sessions/:code/seats', readBody, take)
    .post('/sessions/:code/observers', readBody, watch)
    .post('/sessions/:code/damage', readBody, damage)
    .post(
      '/codes',
      readBody,
      comeIn((code) => sessions.moveDevice(code)),
    )
    .post(
      '/desks',
      readBody,
      comeIn((code) => sessions.recoverDesk(code)),
    );
}
