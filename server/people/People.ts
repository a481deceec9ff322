import type { PersonId, PersonRecord, Store } from '../store/store.ts';
import { hashOf, sameHash } from '../table/keys.ts';

/** All people of a session, as they are stored. What changes here is stored before anybody is told. */
export class People {
  readonly #store: Store;
  readonly #known = new Map<PersonId, PersonRecord>();

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

  /** Whose key this is; null where it is nobody's. */
  withKey(key: string): PersonRecord | null {
    const hash = hashOf(key);
    return this.all().find(({ access }) => sameHash(access.current, hash)) ?? null;
  }

  async keep(person: PersonRecord): Promise<void> {
    await this.#store.keepPerson(person);
    this.#known.set(person.id, person);
  }

  /** Erases a person, and what it wrote. */
  async erase(id: PersonId): Promise<void> {
    await this.#store.erasePerson(id);
    this.#known.delete(id);
  }

  async remove(id: PersonId): Promise<void> {
    await this.#store.removePerson(id);
    this.#known.delete(id);
  }
}
