import type { Cue } from '../picture.ts';
import { playAccord } from './accord.ts';
import { playAi } from './ai.ts';
import { playCbm } from './cbm.ts';
import { playCoin } from './coin.ts';
import type { CueContext } from './cue.ts';
import { playCyber } from './cyber.ts';
import { playIncident } from './incident.ts';
import { playInfluence } from './influence.ts';
import { playLadder } from './ladder.ts';
import { playSigned } from './signed.ts';
import { playTension } from './tension.ts';
import { playReveal } from './tokens.ts';
import { playTrust } from './trust.ts';

/** Plays a cue to its end. */
export function playCue(cue: Cue, context: CueContext): Promise<void> {
  switch (cue.type) {
    case 'reveal':
      return playReveal(cue, context);
    case 'cbm':
      return playCbm(cue, context);
    case 'cyber':
      return playCyber(cue, context);
    case 'ai':
      return playAi(cue, context);
    case 'incident':
      return playIncident(cue, context);
    case 'trust':
      return playTrust(cue, context);
    case 'influence':
      return playInfluence(cue, context);
    case 'tension':
      return playTension(cue, context);
    case 'coin':
      return playCoin(cue, context);
    case 'ladder':
      return playLadder(cue, context);
    case 'signed':
      return playSigned(cue, context);
    case 'accord':
      return playAccord(cue, context);
  }
}
