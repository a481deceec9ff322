import { sessionHashes } from './sessionHashes.ts';

Object.assign(globalThis, { sessionHashes });
