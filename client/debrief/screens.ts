import type { ComponentType } from 'preact';
import type { DebriefScreen } from '../../shared/rules/state.ts';
import { Accords } from './Accords.tsx';
import { Happened } from './Happened.tsx';
import type { ScreenProps } from './names.ts';
import { Trust } from './Trust.tsx';

/** The screens of the debrief by their names. */
export const SCREENS: Readonly<Record<DebriefScreen, ComponentType<ScreenProps>>> = {
  happened: Happened,
  trust: Trust,
  accords: Accords,
};
