import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../client/model/writing.ts';
import { answering, createWriting, stillFor } from '../../../client/model/writing.ts';

const draft: Draft = {
  purpose: { type: 'counter', proposal: 'p', revision: 2 },
  terms: { parties: ['a', 'b'], clauses: [{ kind: 'inspection' }], rounds: 3, secret: false },
};

let kept: Map<string, string>;
let store: Storage;

beforeEach(() => {
  kept = new Map();
  store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
});

describe('a half-written text', () => {
  test('is there again after a reload, with its last change', () => {
    const before = createWriting(store, 'k');
    before.begin(draft);
    before.change({ ...draft.terms, rounds: 4 });
    expect(createWriting(store, 'k').draft.value).toEqual({ ...draft, terms: { ...draft.terms, rounds: 4 } });
  });

  test('is another one at another table', () => {
    createWriting(store, 'k').begin(draft);
    expect(createWriting(store, 'other').draft.value).toBeNull();
  });

  test('is gone once it is dropped', () => {
    const writing = createWriting(store, 'k');
    writing.begin(draft);
    writing.drop();
    expect(writing.draft.value).toBeNull();
    expect(kept.size).toBe(0);
  });

  test.each(['{', '{"purpose":1}', '[]', 'null'])('is none where %s was kept', (text) => {
    kept.set('k', text);
    expect(createWriting(store, 'k').draft.value).toBeNull();
  });
});

describe('what a text is for', () => {
  test('stays while that is on the table, and is a new accord after', () => {
    expect(stillFor(draft, new Map([['p', 3]]), []).purpose).toEqual(draft.purpose);
    expect(stillFor(draft, new Map(), []).purpose).toEqual({ type: 'new' });
    const amending: Draft = { ...draft, purpose: { type: 'amend', accord: 'x' } };
    expect(stillFor(amending, new Map(), ['x']).purpose).toEqual(amending.purpose);
    expect(stillFor(amending, new Map(), []).purpose).toEqual({ type: 'new' });
  });

  test('answers the newest text once that has been read', () => {
    expect(answering(draft, new Map([['p', 5]])).purpose).toMatchObject({ revision: 5 });
  });

  test('is told to have just begun once, and never after a reload', () => {
    const writing = createWriting(store, 'k');
    writing.begin(draft);
    expect([writing.justBegun(), writing.justBegun()]).toEqual([true, false]);
    expect(createWriting(store, 'k').justBegun()).toBe(false);
  });
});
