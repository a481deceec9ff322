import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './faults.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the tests read of the project. */
const COPIED = [
  'assets',
  'client',
  'server',
  'shared',
  'tests',
  'README.md',
  '.npmrc',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];

/** @returns why the fault cannot be planted in this text; null where it can */
export function unplantable({ name, file, find }: Fault, text: string): string | null {
  const places = text.split(find).length - 1;
  return places === 1
    ? null
    : `"${name}": its place stands ${places} times in ${file}, and must stand there once`;
}

/** @throws where its place is not there once: the code has changed, and the fault must follow */
export function planted(fault: Fault, text: string): string {
  const reason = unplantable(fault, text);
  if (reason !== null) throw new Error(reason);
  // As a function: what is put there may have signs that mean something to `replace`.
  return text.replace(fault.find, () => fault.put);
}

export function sourceOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** A copy of the project, in which faults may be planted and taken out again. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'middle-ground-faults-'));

  constructor() {
    for (const name of COPIED) cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  plant(fault: Fault): void {
    writeFileSync(join(this.folder, fault.file), planted(fault, sourceOf(fault.file)));
  }

  takeOut({ file }: Fault): void {
    writeFileSync(join(this.folder, file), sourceOf(file));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
