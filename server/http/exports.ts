import type { RequestHandler } from 'express';
import { Router } from 'express';
import { normaliseCode } from '../../shared/protocol/code.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import { archiveOf } from '../export/archive.ts';
import type { Monotonic } from '../pace.ts';
import { Paces } from '../pace.ts';
import type { Sessions } from '../table/sessions.ts';
import { CodeGuard } from './codes.ts';
import { refuse } from './refusals.ts';
import { keyIn } from './sessions.ts';

/** Exports from one address: each is worked out anew. */
const EXPORTS = { burst: 20, perSecond: 0.2 };

/** The download of a session, for who leads it; an opener who plays gets it when all is over. */
export function exportRoutes(sessions: Sessions, monotonic?: Monotonic): Router {
  const codes = new CodeGuard(monotonic);
  const exported = new Paces(EXPORTS, monotonic);

  /** Wrong codes, wrong keys and keys of those who lead nothing are alike. */
  async function led(code: string, key: string | null) {
    const session = key === null ? null : await sessions.find(code);
    const known = key === null ? null : session?.people.withKey(key);
    if (!session || known?.standing !== 'good' || !ROLES[known.person.role].leads) return null;
    return { session, seat: known.person.seat };
  }

  const download: RequestHandler = async (req, res) => {
    const found = await codes.find(req, res, () => led(normaliseCode(String(req.params.code)), keyIn(req)));
    if (!found) return;
    const { session, seat } = found;
    if (!exported.of(req.ip ?? '').take()) return refuse(res, { error: 'too-many-requests' });
    if (seat !== null && session.host.state.phase !== 'ended') return refuse(res, { error: 'not-over' });
    const research = req.query.for === 'research';
    res
      .attachment(`middle-ground${research ? '-research' : ''}.zip`)
      .type('application/zip')
      .set('Cache-Control', 'no-store')
      .send(Buffer.from(archiveOf(session, { seat, research })));
  };

  return Router().get('/sessions/:code/export', download);
}
