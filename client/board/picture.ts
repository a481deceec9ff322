import type { Domain } from '../../shared/content/domains.ts';
import type { Kind, MoveId } from '../../shared/content/moves.ts';
import type { NormId } from '../../shared/content/norms.ts';
import type { Posture } from '../../shared/content/postures.ts';
import type { CoinFace, SeatId } from '../../shared/rules/state.ts';

/** A seat as the board shows it. */
export interface BoardSeat {
  readonly id: SeatId;
  readonly name: string;
  readonly emblem: string;
  readonly enamel: string;
  readonly influence: number;
  /** Mean trust that the others have in it; 0–100. */
  readonly meanTrust: number;
  readonly holder: 'people' | 'bot' | 'nobody';
  readonly connected: boolean;
  readonly mark: 'sealed' | 'drafting' | 'ready' | null;
}

/** An accord as the board shows it to its viewer. */
export interface BoardAccord {
  /** Stable over redraws. */
  readonly key: string;
  /** On its seal; null on the pen of a proposal. */
  readonly number: number | null;
  /** The places of its parties. */
  readonly places: readonly number[];
  /** `secret`: only its parties see it. `draft`: proposed, and not signed by all. */
  readonly look: 'open' | 'secret' | 'draft';
  /** Suspended, and so shown weaker. */
  readonly suspended: boolean;
  /** It came into force in this very negotiation: where it was not there before, it draws itself in. */
  readonly fresh: boolean;
}

/** Everything that the board draws at rest. Indices are places round the table: 0 is at the bottom, then clockwise. */
export interface BoardPicture {
  readonly seats: readonly BoardSeat[];
  /** trust[i][j]: how far the seat at place i trusts the one at place j; 0–100. */
  readonly trust: readonly (readonly number[])[];
  /** The viewer's place, which is 0; null for an observer. */
  readonly own: number | null;
  /** The place whose pairs are drawn at full strength; null draws all alike. */
  readonly focus: number | null;
  readonly agenda: readonly { readonly domain: Domain; readonly incident: boolean }[];
  /** Oldest first. */
  readonly accords: readonly BoardAccord[];
  /** Norms in force, oldest first. */
  readonly norms: readonly NormId[];
  readonly tension: number;
  readonly ladder: number;
  /** Names the landscape: the same islands for everybody at the table. */
  readonly chart: string;
}

/** A token on the board: a kind's shape with a domain's icon. */
export interface Token {
  readonly place: number;
  readonly kind: Kind;
  readonly domain: Domain;
}

export interface TrustShift {
  readonly from: number;
  readonly toward: number;
  readonly before: number;
  readonly after: number;
}

/** One moment of resolution to be played. Each ends with the picture that the model shows next. */
export type Cue =
  | { readonly type: 'reveal'; readonly tokens: readonly Token[] }
  | {
      readonly type: 'cbm';
      readonly token: Token;
      readonly to: readonly number[];
      /** The places that answered. */
      readonly answeredBy: readonly number[];
    }
  | {
      readonly type: 'cyber';
      readonly victim: number;
      readonly domain: Domain | null;
      readonly named: number | null;
      /** Places whom the victim openly suspects, where nobody was named. */
      readonly suspects: readonly number[];
    }
  | {
      readonly type: 'ai';
      readonly token: Token;
      readonly posture: Posture;
      readonly move: MoveId;
      /** What its influence is; less than nothing where the hazard struck. */
      readonly by: number;
      readonly hazard: boolean;
    }
  | { readonly type: 'incident'; readonly contributors: readonly Token[]; readonly met: boolean }
  | { readonly type: 'trust'; readonly shifts: readonly TrustShift[] }
  | { readonly type: 'influence'; readonly chips: readonly { readonly place: number; readonly by: number }[] }
  | { readonly type: 'tension'; readonly from: number; readonly to: number }
  | {
      readonly type: 'coin';
      readonly face: CoinFace;
      readonly tension: number;
      readonly chips: readonly { readonly place: number; readonly by: number }[];
    }
  | { readonly type: 'ladder'; readonly from: number; readonly to: number }
  /** Accords that all have signed draw themselves in, from the first knot to the last, and are sealed. */
  | { readonly type: 'signed'; readonly keys: readonly string[] }
  /** Accords tear at the one who broke them; `leaked` only brings it into the open. */
  | {
      readonly type: 'accord';
      readonly keys: readonly string[];
      readonly what: 'broken' | 'leaked';
      readonly at: number;
      readonly places: readonly number[];
    };

/** Words that stand on the canvas, already in the reader's language. */
export interface BoardLabels {
  readonly you: string;
  readonly bot: string;
  readonly nobody: string;
  /** After the number of influence on a plate. */
  readonly influence: string;
  readonly peace: string;
  readonly conflict: string;
  readonly named: string;
  readonly notNamed: string;
  readonly broken: string;
  readonly leaked: string;
  readonly domains: Readonly<Record<Domain, string>>;
  readonly norms: Readonly<Record<NormId, string>>;
}

export interface BoardSettings {
  readonly theme: 'paper' | 'evening';
  readonly reducedMotion: boolean;
  /** 1 or 2. */
  readonly speed: number;
  readonly labels: BoardLabels;
}

export interface BoardInputs {
  /** A plate was clicked or tapped. */
  seat(id: SeatId): void;
  /** A plate is pointed at, or no longer. */
  hover(id: SeatId | null): void;
}

/** A mounted board. The picture is drawn from its signal; cues are played one at a time. */
export interface Board {
  /** Resolves when the cue has been played or skipped. */
  play(cue: Cue): Promise<void>;
  /** Ends the cue that is being played, at its end state. */
  skip(): void;
  destroy(): void;
}
