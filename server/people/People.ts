import type { PersonId, PersonRecord, Store } from '../store/store.ts';
import { hashOf } from '../table/keys.ts';
import type { Standing } from './access.ts';
import { standingOf } from './access.ts';

/** Whose key was shown, and what it is worth. */
export interface Shown {
  readonly person: PersonRecord;
  readonly standing: Exclude<Standing, null>;
}

/** All people of a session, as they are stored. What changes here is stored before anybody is told. */
export class People {
  readonly #store: Store;
  readonly #known = new Map<PersonId, PersonRecord>();
  readonly #listeners = new Set<() => void>();
  #changing: Promise<unknown> = Promise.resolve();

  /** @param people those that the store has */
  constructor(store: Store, people: readonly PersonRecord[]) {
    this.#store = store;
    for (const person of people) this.#known.set(person.id, person);
  }

  /** In the order in which they joined. */
  all(): readonly PersonRecord[] {
    return [...this.#known.values()];
  }

  get(id: PersonId): PersonRecord | null {
    return this.#known.get(id) ?? null;
  }

  /** Whose key this is; null where it never was anybody's. */
  withKey(key: string): Shown | null {
    const hash = hashOf(key);
    for (const person of this.#known.values()) {
      const standing = standingOf(person.access, hash);
      if (standing !== null) return { person, standing };
    }
    return null;
  }

  /** Keeps a new person. */
  add(person: PersonRecord): Promise<void> {
    return this.#inTurn(() => this.#keep(person));
  }

  /**
   * Changes a person as it then is, one change after the other.
   * @param change gives the new record; null for no change
   * @returns the person as it is now; null where it is gone, or was not changed
   */
  change(id: PersonId, change: (person: PersonRecord) => PersonRecord | null): Promise<PersonRecord | null> {
    return this.#inTurn(async () => {
      const before = this.get(id);
      const after = before && change(before);
      if (after) await this.#keep(after);
      return after;
    });
  }

  /** Erases a person, and what it wrote. */
  erase(id: PersonId): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.erasePerson(id);
      this.#known.delete(id);
      this.#tell();
    });
  }

  remove(id: PersonId): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.removePerson(id);
      this.#known.delete(id);
      this.#tell();
    });
  }

  /** Calls after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #keep(person: PersonRecord): Promise<void> {
    await this.#store.keepPerson(person);
    this.#known.set(person.id, person);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work);
    this.#changing = done.catch(() => undefined);
    return done;
  }
}
