import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Source {
  /** From the root, with slashes: `shared/rules/table.ts`. */
  readonly path: string;
  /** Without comments. */
  readonly code: string;
  /** Other files of ours from the root, packages by name. */
  readonly imports: readonly string[];
}

const IMPORT = /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function sourceOf(path: string): Source {
  const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
  const named = [...code.matchAll(IMPORT)].flatMap((match) => match[1] ?? match[2] ?? []);
  const imports = named.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
  return { path, code, imports };
}

const sources: readonly Source[] = ['shared', 'server', 'client'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => sourceOf(join(folder, name))),
);

const under = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
const isOurs = (name: string) => /^(shared|server|client|assets|tests)\//.test(name);

/** Imports that a rule does not allow, one a line, to be read as they are. */
function strangers(from: readonly Source[], allowed: (name: string, source: Source) => boolean): string[] {
  return from.flatMap((source) =>
    source.imports.filter((name) => !allowed(name, source)).map((name) => `${source.path} imports ${name}`),
  );
}

/** Places where code of a pattern stands, one a line. */
function uses(from: readonly Source[], pattern: RegExp): string[] {
  return from.flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter((text) => pattern.test(text))
      .map((text) => `${path}: ${text.trim()}`),
  );
}

/** Each folder of shared with the folders of shared that it may import besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  content: [],
  rules: ['content'],
  projection: ['content', 'rules'],
  protocol: ['content', 'rules', 'projection'],
  bots: ['content', 'rules', 'projection'],
  analysis: ['content', 'rules', 'projection'],
  simulation: ['content', 'rules', 'projection', 'bots'],
};

describe('Who may import whom', () => {
  test('the rule reads the code: it finds files and imports', () => {
    expect(under('shared/rules').length).toBeGreaterThan(20);
    expect(sources.find(({ path }) => path === 'shared/rules/table.ts')?.imports).toContain(
      'shared/rules/evolve.ts',
    );
  });

  test.each(Object.entries(LAYERS))('shared/%s imports only itself and %j', (folder, below) => {
    const allowed = [folder, ...below].map((name) => `shared/${name}/`);
    const found = strangers(
      under(`shared/${folder}`),
      (name) => !isOurs(name) || allowed.some((a) => name.startsWith(a)),
    );
    expect(found).toEqual([]);
  });

  test('every folder of shared has its place in the layers', () => {
    const folders = new Set(under('shared').map(({ path }) => path.split('/')[1] ?? ''));
    expect([...folders].filter((folder) => !(folder in LAYERS))).toEqual([]);
  });

  test('shared imports no packages but zod, @noble/hashes and canonicalize: no Node, no DOM, no Phaser, no Colyseus', () => {
    const allowed = /^(zod(\/|$)|@noble\/hashes\/|canonicalize$)/;
    expect(strangers(under('shared'), (name) => isOurs(name) || allowed.test(name))).toEqual([]);
  });

  test('the server does not import the client but for its English words, nor the client the server', () => {
    const words = 'client/text/en.json';
    expect(strangers(under('server'), (name) => !name.startsWith('client/') || name === words)).toEqual([]);
    expect(strangers(under('client'), (name) => !name.startsWith('server/'))).toEqual([]);
  });

  test('nothing that ships imports tests', () => {
    expect(strangers(sources, (name) => !name.startsWith('tests/'))).toEqual([]);
  });

  test('the client imports nothing of Node', () => {
    expect(strangers(under('client'), (name) => !name.startsWith('node:'))).toEqual([]);
  });

  test('only client/net knows Colyseus', () => {
    const outside = under('client').filter(({ path }) => !path.startsWith('client/net/'));
    expect(strangers(outside, (name) => !name.includes('colyseus'))).toEqual([]);
  });

  test('only client/net opens connections', () => {
    const outside = under('client').filter(({ path }) => !path.startsWith('client/net/'));
    expect(
      uses(outside, /\bfetch\s*\(|new (WebSocket|EventSource|XMLHttpRequest)\b|navigator\.sendBeacon/),
    ).toEqual([]);
  });

  test('client/board draws the model: it imports neither the network nor the panels', () => {
    const above = ['client/net/', 'client/panels/', 'client/screens/'];
    expect(
      strangers(under('client/board'), (name) => !above.some((folder) => name.startsWith(folder))),
    ).toEqual([]);
  });

  test('the model imports neither the board nor the panels', () => {
    const above = ['client/panels/', 'client/screens/'];
    expect(
      strangers(under('client/model'), (name) => !above.some((folder) => name.startsWith(folder))),
    ).toEqual([]);
  });

  test('Phaser only under client/board', () => {
    const outside = sources.filter(({ path }) => !path.startsWith('client/board/'));
    expect(strangers(outside, (name) => !/^phaser(\/|$)/.test(name))).toEqual([]);
  });

  test('only server/rooms and what starts and mirrors it know Colyseus on the server: the table does not', () => {
    for (const folder of ['server/table', 'server/store'])
      expect(strangers(under(folder), (name) => !name.includes('colyseus'))).toEqual([]);
  });
});

describe('What stands nowhere', () => {
  test('shared has no clock and no chance of its own', () => {
    expect(
      uses(
        under('shared'),
        /Math\.random|Date\.now|new Date\b|performance\.now|crypto\.|setTimeout|setInterval/,
      ),
    ).toEqual([]);
  });

  test('shared has no global of the browser or of Node', () => {
    expect(uses(under('shared'), /\b(window|document|localStorage|process\.env|Buffer)\b[.([]/)).toEqual([]);
  });

  test('markup is set as text only in the component that draws the shipped art', () => {
    const allowed = ['client/panels/Art.tsx'];
    const outside = sources.filter(({ path }) => !allowed.includes(path));
    expect(
      uses(outside, /innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
  });

  test('no statement for a database is put together from values: they are given beside it', () => {
    const constants = /\$\{[A-Z][A-Z_]*\}/g;
    const statement =
      /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER)\b[^'"]*\$\{|\b(SELECT|INSERT|UPDATE|DELETE)\b[^`]*['"]\s*\+/;
    const written = under('server').map((source) => ({
      ...source,
      code: source.code.replace(constants, ''),
    }));
    expect(uses(written, statement)).toEqual([]);
    const hole = '$' + '{table}';
    for (const bad of [`exec(\`DELETE FROM events WHERE table_id = ${hole}\`)`, "'SELECT * FROM ' + name"])
      expect(uses([{ path: 'bad', code: bad, imports: [] }], statement)).toHaveLength(1);
  });

  test('no `any` and no non-null assertion slips past the compiler’s back: no ts-ignore', () => {
    expect(uses(sources, /@ts-(ignore|expect-error|nocheck)/)).toEqual([]);
  });
});
