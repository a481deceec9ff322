import arrowCounterClockwise from '@phosphor-icons/core/assets/regular/arrow-counter-clockwise.svg?raw';
import arrowDown from '@phosphor-icons/core/assets/regular/arrow-down.svg?raw';
import arrowRight from '@phosphor-icons/core/assets/regular/arrow-right.svg?raw';
import arrowUp from '@phosphor-icons/core/assets/regular/arrow-up.svg?raw';
import binoculars from '@phosphor-icons/core/assets/regular/binoculars.svg?raw';
import bookmarkSimple from '@phosphor-icons/core/assets/regular/bookmark-simple.svg?raw';
import boxArrowDown from '@phosphor-icons/core/assets/regular/box-arrow-down.svg?raw';
import broadcast from '@phosphor-icons/core/assets/regular/broadcast.svg?raw';
import bug from '@phosphor-icons/core/assets/regular/bug.svg?raw';
import bugBeetle from '@phosphor-icons/core/assets/regular/bug-beetle.svg?raw';
import cardsThree from '@phosphor-icons/core/assets/regular/cards-three.svg?raw';
import caretDown from '@phosphor-icons/core/assets/regular/caret-down.svg?raw';
import caretRight from '@phosphor-icons/core/assets/regular/caret-right.svg?raw';
import chatText from '@phosphor-icons/core/assets/regular/chat-text.svg?raw';
import chats from '@phosphor-icons/core/assets/regular/chats.svg?raw';
import chatsCircle from '@phosphor-icons/core/assets/regular/chats-circle.svg?raw';
import check from '@phosphor-icons/core/assets/regular/check.svg?raw';
import checkCircle from '@phosphor-icons/core/assets/regular/check-circle.svg?raw';
import circuitry from '@phosphor-icons/core/assets/regular/circuitry.svg?raw';
import clock from '@phosphor-icons/core/assets/regular/clock.svg?raw';
import coins from '@phosphor-icons/core/assets/regular/coins.svg?raw';
import copy from '@phosphor-icons/core/assets/regular/copy.svg?raw';
import cornersOut from '@phosphor-icons/core/assets/regular/corners-out.svg?raw';
import dotsThree from '@phosphor-icons/core/assets/regular/dots-three.svg?raw';
import downloadSimple from '@phosphor-icons/core/assets/regular/download-simple.svg?raw';
import exportIcon from '@phosphor-icons/core/assets/regular/export.svg?raw';
import eye from '@phosphor-icons/core/assets/regular/eye.svg?raw';
import eyeClosed from '@phosphor-icons/core/assets/regular/eye-closed.svg?raw';
import fileCsv from '@phosphor-icons/core/assets/regular/file-csv.svg?raw';
import fingerprint from '@phosphor-icons/core/assets/regular/fingerprint.svg?raw';
import firstAid from '@phosphor-icons/core/assets/regular/first-aid.svg?raw';
import flag from '@phosphor-icons/core/assets/regular/flag.svg?raw';
import flame from '@phosphor-icons/core/assets/regular/flame.svg?raw';
import flask from '@phosphor-icons/core/assets/regular/flask.svg?raw';
import gavel from '@phosphor-icons/core/assets/regular/gavel.svg?raw';
import gear from '@phosphor-icons/core/assets/regular/gear.svg?raw';
import globeSimple from '@phosphor-icons/core/assets/regular/globe-simple.svg?raw';
import handCoins from '@phosphor-icons/core/assets/regular/hand-coins.svg?raw';
import handPalm from '@phosphor-icons/core/assets/regular/hand-palm.svg?raw';
import handWaving from '@phosphor-icons/core/assets/regular/hand-waving.svg?raw';
import handshake from '@phosphor-icons/core/assets/regular/handshake.svg?raw';
import headCircuit from '@phosphor-icons/core/assets/regular/head-circuit.svg?raw';
import heart from '@phosphor-icons/core/assets/regular/heart.svg?raw';
import heartBreak from '@phosphor-icons/core/assets/regular/heart-break.svg?raw';
import hospital from '@phosphor-icons/core/assets/regular/hospital.svg?raw';
import hourglass from '@phosphor-icons/core/assets/regular/hourglass.svg?raw';
import info from '@phosphor-icons/core/assets/regular/info.svg?raw';
import keyboard from '@phosphor-icons/core/assets/regular/keyboard.svg?raw';
import leaf from '@phosphor-icons/core/assets/regular/leaf.svg?raw';
import lightbulb from '@phosphor-icons/core/assets/regular/lightbulb.svg?raw';
import lightning from '@phosphor-icons/core/assets/regular/lightning.svg?raw';
import linkSimple from '@phosphor-icons/core/assets/regular/link-simple.svg?raw';
import list from '@phosphor-icons/core/assets/regular/list.svg?raw';
import lockKey from '@phosphor-icons/core/assets/regular/lock-key.svg?raw';
import lockSimple from '@phosphor-icons/core/assets/regular/lock-simple.svg?raw';
import magnifyingGlass from '@phosphor-icons/core/assets/regular/magnifying-glass.svg?raw';
import maskHappy from '@phosphor-icons/core/assets/regular/mask-happy.svg?raw';
import megaphone from '@phosphor-icons/core/assets/regular/megaphone.svg?raw';
import minus from '@phosphor-icons/core/assets/regular/minus.svg?raw';
import moon from '@phosphor-icons/core/assets/regular/moon.svg?raw';
import newspaper from '@phosphor-icons/core/assets/regular/newspaper.svg?raw';
import paperPlaneTilt from '@phosphor-icons/core/assets/regular/paper-plane-tilt.svg?raw';
import pause from '@phosphor-icons/core/assets/regular/pause.svg?raw';
import penNib from '@phosphor-icons/core/assets/regular/pen-nib.svg?raw';
import pencilSimple from '@phosphor-icons/core/assets/regular/pencil-simple.svg?raw';
import piggyBank from '@phosphor-icons/core/assets/regular/piggy-bank.svg?raw';
import plant from '@phosphor-icons/core/assets/regular/plant.svg?raw';
import play from '@phosphor-icons/core/assets/regular/play.svg?raw';
import plugsConnected from '@phosphor-icons/core/assets/regular/plugs-connected.svg?raw';
import plus from '@phosphor-icons/core/assets/regular/plus.svg?raw';
import printer from '@phosphor-icons/core/assets/regular/printer.svg?raw';
import projectorScreen from '@phosphor-icons/core/assets/regular/projector-screen.svg?raw';
import question from '@phosphor-icons/core/assets/regular/question.svg?raw';
import robot from '@phosphor-icons/core/assets/regular/robot.svg?raw';
import scales from '@phosphor-icons/core/assets/regular/scales.svg?raw';
import scroll from '@phosphor-icons/core/assets/regular/scroll.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/regular/seal-check.svg?raw';
import shieldCheckered from '@phosphor-icons/core/assets/regular/shield-checkered.svg?raw';
import signOut from '@phosphor-icons/core/assets/regular/sign-out.svg?raw';
import siren from '@phosphor-icons/core/assets/regular/siren.svg?raw';
import skipBack from '@phosphor-icons/core/assets/regular/skip-back.svg?raw';
import skipForward from '@phosphor-icons/core/assets/regular/skip-forward.svg?raw';
import speakerSimpleHigh from '@phosphor-icons/core/assets/regular/speaker-simple-high.svg?raw';
import speakerSimpleSlash from '@phosphor-icons/core/assets/regular/speaker-simple-slash.svg?raw';
import stamp from '@phosphor-icons/core/assets/regular/stamp.svg?raw';
import steps from '@phosphor-icons/core/assets/regular/steps.svg?raw';
import stop from '@phosphor-icons/core/assets/regular/stop.svg?raw';
import storefront from '@phosphor-icons/core/assets/regular/storefront.svg?raw';
import sun from '@phosphor-icons/core/assets/regular/sun.svg?raw';
import sword from '@phosphor-icons/core/assets/regular/sword.svg?raw';
import translate from '@phosphor-icons/core/assets/regular/translate.svg?raw';
import trash from '@phosphor-icons/core/assets/regular/trash.svg?raw';
import trendDown from '@phosphor-icons/core/assets/regular/trend-down.svg?raw';
import trendUp from '@phosphor-icons/core/assets/regular/trend-up.svg?raw';
import user from '@phosphor-icons/core/assets/regular/user.svg?raw';
import userCheck from '@phosphor-icons/core/assets/regular/user-check.svg?raw';
import userFocus from '@phosphor-icons/core/assets/regular/user-focus.svg?raw';
import userGear from '@phosphor-icons/core/assets/regular/user-gear.svg?raw';
import userMinus from '@phosphor-icons/core/assets/regular/user-minus.svg?raw';
import usersThree from '@phosphor-icons/core/assets/regular/users-three.svg?raw';
import warning from '@phosphor-icons/core/assets/regular/warning.svg?raw';
import wifiSlash from '@phosphor-icons/core/assets/regular/wifi-slash.svg?raw';
import x from '@phosphor-icons/core/assets/regular/x.svg?raw';

/** The icons at rest. */
export const REGULAR = {
  'arrow-counter-clockwise': arrowCounterClockwise,
  'arrow-down': arrowDown,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  binoculars,
  'bookmark-simple': bookmarkSimple,
  'box-arrow-down': boxArrowDown,
  broadcast,
  bug,
  'bug-beetle': bugBeetle,
  'cards-three': cardsThree,
  'caret-down': caretDown,
  'caret-right': caretRight,
  'chat-text': chatText,
  chats,
  'chats-circle': chatsCircle,
  check,
  'check-circle': checkCircle,
  circuitry,
  clock,
  coins,
  copy,
  'corners-out': cornersOut,
  'dots-three': dotsThree,
  'download-simple': downloadSimple,
  export: exportIcon,
  eye,
  'eye-closed': eyeClosed,
  'file-csv': fileCsv,
  fingerprint,
  'first-aid': firstAid,
  flag,
  flame,
  flask,
  gavel,
  gear,
  'globe-simple': globeSimple,
  'hand-coins': handCoins,
  'hand-palm': handPalm,
  'hand-waving': handWaving,
  handshake,
  'head-circuit': headCircuit,
  heart,
  'heart-break': heartBreak,
  hospital,
  hourglass,
  info,
  keyboard,
  leaf,
  lightbulb,
  lightning,
  'link-simple': linkSimple,
  list,
  'lock-key': lockKey,
  'lock-simple': lockSimple,
  'magnifying-glass': magnifyingGlass,
  'mask-happy': maskHappy,
  megaphone,
  minus,
  moon,
  newspaper,
  'paper-plane-tilt': paperPlaneTilt,
  pause,
  'pen-nib': penNib,
  'pencil-simple': pencilSimple,
  'piggy-bank': piggyBank,
  plant,
  play,
  'plugs-connected': plugsConnected,
  plus,
  printer,
  'projector-screen': projectorScreen,
  question,
  robot,
  scales,
  scroll,
  'seal-check': sealCheck,
  'shield-checkered': shieldCheckered,
  'sign-out': signOut,
  siren,
  'skip-back': skipBack,
  'skip-forward': skipForward,
  'speaker-simple-high': speakerSimpleHigh,
  'speaker-simple-slash': speakerSimpleSlash,
  stamp,
  steps,
  stop,
  storefront,
  sun,
  sword,
  translate,
  trash,
  'trend-down': trendDown,
  'trend-up': trendUp,
  user,
  'user-check': userCheck,
  'user-focus': userFocus,
  'user-gear': userGear,
  'user-minus': userMinus,
  'users-three': usersThree,
  warning,
  'wifi-slash': wifiSlash,
  x,
} as const;
