import bookmarkSimple from '@phosphor-icons/core/assets/fill/bookmark-simple-fill.svg?raw';
import bugBeetle from '@phosphor-icons/core/assets/fill/bug-beetle-fill.svg?raw';
import cardsThree from '@phosphor-icons/core/assets/fill/cards-three-fill.svg?raw';
import chats from '@phosphor-icons/core/assets/fill/chats-fill.svg?raw';
import checkCircle from '@phosphor-icons/core/assets/fill/check-circle-fill.svg?raw';
import circuitry from '@phosphor-icons/core/assets/fill/circuitry-fill.svg?raw';
import coins from '@phosphor-icons/core/assets/fill/coins-fill.svg?raw';
import firstAid from '@phosphor-icons/core/assets/fill/first-aid-fill.svg?raw';
import flag from '@phosphor-icons/core/assets/fill/flag-fill.svg?raw';
import flame from '@phosphor-icons/core/assets/fill/flame-fill.svg?raw';
import handshake from '@phosphor-icons/core/assets/fill/handshake-fill.svg?raw';
import headCircuit from '@phosphor-icons/core/assets/fill/head-circuit-fill.svg?raw';
import heartBreak from '@phosphor-icons/core/assets/fill/heart-break-fill.svg?raw';
import leaf from '@phosphor-icons/core/assets/fill/leaf-fill.svg?raw';
import lightning from '@phosphor-icons/core/assets/fill/lightning-fill.svg?raw';
import lockSimple from '@phosphor-icons/core/assets/fill/lock-simple-fill.svg?raw';
import maskHappy from '@phosphor-icons/core/assets/fill/mask-happy-fill.svg?raw';
import megaphone from '@phosphor-icons/core/assets/fill/megaphone-fill.svg?raw';
import pause from '@phosphor-icons/core/assets/fill/pause-fill.svg?raw';
import plant from '@phosphor-icons/core/assets/fill/plant-fill.svg?raw';
import play from '@phosphor-icons/core/assets/fill/play-fill.svg?raw';
import plugsConnected from '@phosphor-icons/core/assets/fill/plugs-connected-fill.svg?raw';
import robot from '@phosphor-icons/core/assets/fill/robot-fill.svg?raw';
import scales from '@phosphor-icons/core/assets/fill/scales-fill.svg?raw';
import scroll from '@phosphor-icons/core/assets/fill/scroll-fill.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/fill/seal-check-fill.svg?raw';
import shieldCheckered from '@phosphor-icons/core/assets/fill/shield-checkered-fill.svg?raw';
import siren from '@phosphor-icons/core/assets/fill/siren-fill.svg?raw';
import storefront from '@phosphor-icons/core/assets/fill/storefront-fill.svg?raw';
import userCheck from '@phosphor-icons/core/assets/fill/user-check-fill.svg?raw';
import user from '@phosphor-icons/core/assets/fill/user-fill.svg?raw';
import usersThree from '@phosphor-icons/core/assets/fill/users-three-fill.svg?raw';
import warning from '@phosphor-icons/core/assets/fill/warning-fill.svg?raw';

/** The icons of what is selected. */
export const FILL = {
  'bookmark-simple': bookmarkSimple,
  'bug-beetle': bugBeetle,
  'cards-three': cardsThree,
  chats,
  'check-circle': checkCircle,
  circuitry,
  coins,
  'first-aid': firstAid,
  flag,
  flame,
  handshake,
  'head-circuit': headCircuit,
  'heart-break': heartBreak,
  leaf,
  lightning,
  'lock-simple': lockSimple,
  'mask-happy': maskHappy,
  megaphone,
  pause,
  plant,
  play,
  'plugs-connected': plugsConnected,
  robot,
  scales,
  scroll,
  'seal-check': sealCheck,
  'shield-checkered': shieldCheckered,
  siren,
  storefront,
  user,
  'user-check': userCheck,
  'users-three': usersThree,
  warning,
} as const;
