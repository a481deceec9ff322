/** A thread that works off what it is handed, one piece after another, until it is handed nothing. */
import { parentPort } from 'node:worker_threads';
import type { Work } from '../../shared/simulation/properties/work.ts';
import { workOff } from '../../shared/simulation/properties/work.ts';

if (!parentPort) throw new Error('workThread.ts runs as a thread only');
const port = parentPort;
port.on('message', (work: Work | null) => {
  if (work === null) port.close();
  else port.postMessage(workOff(work));
});
