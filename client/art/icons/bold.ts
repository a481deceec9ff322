import bugBeetle from '@phosphor-icons/core/assets/bold/bug-beetle-bold.svg?raw';
import check from '@phosphor-icons/core/assets/bold/check-bold.svg?raw';
import circuitry from '@phosphor-icons/core/assets/bold/circuitry-bold.svg?raw';
import coins from '@phosphor-icons/core/assets/bold/coins-bold.svg?raw';
import firstAid from '@phosphor-icons/core/assets/bold/first-aid-bold.svg?raw';
import handshake from '@phosphor-icons/core/assets/bold/handshake-bold.svg?raw';
import headCircuit from '@phosphor-icons/core/assets/bold/head-circuit-bold.svg?raw';
import leaf from '@phosphor-icons/core/assets/bold/leaf-bold.svg?raw';
import lockSimple from '@phosphor-icons/core/assets/bold/lock-simple-bold.svg?raw';
import maskHappy from '@phosphor-icons/core/assets/bold/mask-happy-bold.svg?raw';
import megaphone from '@phosphor-icons/core/assets/bold/megaphone-bold.svg?raw';
import pencilSimple from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import plugsConnected from '@phosphor-icons/core/assets/bold/plugs-connected-bold.svg?raw';
import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import question from '@phosphor-icons/core/assets/bold/question-bold.svg?raw';
import scales from '@phosphor-icons/core/assets/bold/scales-bold.svg?raw';
import shieldCheckered from '@phosphor-icons/core/assets/bold/shield-checkered-bold.svg?raw';
import usersThree from '@phosphor-icons/core/assets/bold/users-three-bold.svg?raw';
import x from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';

/** The icons that stand inside tokens and corner marks. */
export const BOLD = {
  'bug-beetle': bugBeetle,
  check,
  circuitry,
  coins,
  'first-aid': firstAid,
  handshake,
  'head-circuit': headCircuit,
  leaf,
  'lock-simple': lockSimple,
  'mask-happy': maskHappy,
  megaphone,
  'pencil-simple': pencilSimple,
  'plugs-connected': plugsConnected,
  plus,
  question,
  scales,
  'shield-checkered': shieldCheckered,
  'users-three': usersThree,
  x,
} as const;
