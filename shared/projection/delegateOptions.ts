import type { Options, OwnView } from './views.ts';

/** What is left of a seat's options for a delegate who is not its head: to draft, to talk and to propose. */
export function delegateOptions(options: Options, { seat, proposals }: OwnView): Options {
  const { accords, norms } = options;
  const isSigned = (id: string) => proposals.some((each) => each.id === id && each.signed.includes(seat));
  return {
    ...options,
    canSeal: false,
    canReopen: false,
    canReady: false,
    canIssueCommunique: false,
    accords: {
      ...accords,
      proposals: accords.proposals.map((option) => ({
        ...option,
        canSign: false,
        canUnsign: false,
        canRefuse: false,
        canWithdraw: option.canWithdraw && !isSigned(option.proposal),
      })),
      inForce: accords.inForce.map((option) => ({
        ...option,
        leave: { refused: option.leave.refused ?? 'not-head', unlocksIn: option.leave.unlocksIn },
      })),
    },
    norms: { ...norms, withdraw: null, back: [], leave: null },
  };
}
