import type { Notice } from '../../shared/protocol/privacy.ts';
import type { Choice, PersonId, Store } from '../store/store.ts';

/** What a session's people said about their data, as it is stored. */
export class Privacy {
  #notice: Notice;
  readonly #session: string;
  readonly #store: Store;
  readonly #choices = new Map<PersonId, boolean>();
  readonly #realNames: Map<PersonId, string>;

  private constructor(
    session: string,
    store: Store,
    notice: Notice,
    choices: readonly Choice[],
    realNames: ReadonlyMap<PersonId, string>,
  ) {
    this.#session = session;
    this.#store = store;
    this.#notice = notice;
    for (const { person, research } of choices) this.#choices.set(person, research);
    this.#realNames = new Map(realNames);
  }

  static async of(session: string, store: Store): Promise<Privacy> {
    return new Privacy(
      session,
      store,
      await store.notice(session),
      await store.choices(session),
      await store.realNames(session),
    );
  }

  get notice(): Notice {
    return this.#notice;
  }

  /** Lays down what the opener wants. */
  async lay(notice: Notice): Promise<void> {
    await this.#store.keepNotice(this.#session, notice);
    this.#notice = notice;
  }

  /** Whether this person's data may be used for research; never where it has not said so. */
  research(person: PersonId): boolean {
    return this.#choices.get(person) ?? false;
  }

  /** For a facilitator's eyes only. */
  realName(person: PersonId): string | null {
    return this.#realNames.get(person) ?? null;
  }

  /** @param at wall clock, milliseconds */
  async choose(person: PersonId, research: boolean, at: number): Promise<void> {
    await this.#store.keepChoice({ person, session: this.#session, research, at });
    this.#choices.set(person, research);
  }

  /** Keeps a real name where the session asks for them; elsewhere nobody is to give one. */
  async keepRealName(person: PersonId, name: string): Promise<void> {
    if (!this.#notice.realNames || name === '') return;
    await this.#store.keepRealName(person, this.#session, name);
    this.#realNames.set(person, name);
  }

  forget(person: PersonId): void {
    this.#choices.delete(person);
    this.#realNames.delete(person);
  }
}
