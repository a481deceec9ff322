import type { OnceCode } from '../../shared/protocol/messages.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { PersonId, PersonRecord } from '../store/store.ts';
import type { Clock } from '../table/clock.ts';
import type { Secrets } from '../table/keys.ts';
import { hashOf, sameHash } from '../table/keys.ts';
import { besides, renewed, rotated, standingOf } from './access.ts';
import type { People } from './People.ts';

/** How long a one-time code is good. Milliseconds of the table's clock. */
export const CODE_LASTS = 10 * 60_000;

/** Who was let in, and the key to show the next time. */
export interface Admitted {
  readonly person: PersonRecord;
  readonly key: string;
}

/** Keys and codes of a session's people: what is shown, what is given out, and what is stopped. */
export class Admission {
  readonly #people: People;
  readonly #secrets: Secrets;
  readonly #clock: Clock;

  constructor(people: People, secrets: Secrets, clock: Clock) {
    this.#people = people;
    this.#secrets = secrets;
    this.#clock = clock;
  }

  /**
   * Lets a person in who shows a good key, and gives out the next one; null where the key is good no more. A key that is
   * shared stays as it is: others show it too.
   */
  async admit(id: PersonId, shown: string): Promise<Admitted | null> {
    const known = this.#people.get(id);
    if (known && ROLES[known.role].shared)
      return standingOf(known.access, hashOf(shown)) === 'good' ? { person: known, key: shown } : null;
    const key = this.#secrets.key();
    const hash = hashOf(shown);
    const person = await this.#people.change(id, (known) =>
      standingOf(known.access, hash) === 'good'
        ? { ...known, access: rotated(known.access, hash, hashOf(key)) }
        : null,
    );
    return person && { person, key };
  }

  /** Stops all keys of a person, of whose keys one is in the hands of somebody else. */
  async stop(id: PersonId): Promise<void> {
    await this.#people.change(id, (known) => ({
      ...known,
      access: { ...known.access, stopped: true, once: null },
    }));
  }

  /** Gives out one more key to what is shared. */
  async giveKey(id: PersonId): Promise<string | null> {
    const key = this.#secrets.key();
    const person = await this.#people.change(id, (known) => ({
      ...known,
      access: besides(known.access, hashOf(key)),
    }));
    return person && key;
  }

  /** Gives out a code for another device, in place of any before. */
  async giveCode(id: PersonId): Promise<OnceCode | null> {
    const code = this.#secrets.onceCode();
    const until = this.#clock.now() + CODE_LASTS;
    const once = { hash: hashOf(code), until };
    const person = await this.#people.change(id, (known) => ({
      ...known,
      access: { ...known.access, once },
    }));
    return person && { code, until };
  }

  /** Takes a one-time code in, with which the keys of the former device end. */
  redeem(id: PersonId, code: string): Promise<Admitted | null> {
    return this.#renew(id, ({ access: { once } }) => {
      return once !== null && once.until > this.#clock.now() && sameHash(once.hash, hashOf(code));
    });
  }

  /** Gives a desk back to whoever has its code on paper. The paper stays good. */
  async recover(code: string): Promise<Admitted | null> {
    const hash = hashOf(code);
    const isTheirs = ({ access: { recovery } }: PersonRecord) =>
      recovery !== null && sameHash(recovery, hash);
    const person = this.#people.all().find(isTheirs);
    return person ? this.#renew(person.id, isTheirs) : null;
  }

  async #renew(id: PersonId, may: (person: PersonRecord) => boolean): Promise<Admitted | null> {
    const key = this.#secrets.key();
    const person = await this.#people.change(id, (known) =>
      may(known) ? { ...known, access: renewed(known.access, hashOf(key)) } : null,
    );
    return person && { person, key };
  }
}
