/** Elements that drawings consist of; anything else in markup did not come from `client/art`. */
const DRAWN = 'svg|g|path|circle|rect|defs|stop|linearGradient|radialGradient|pattern|clipPath|text|tspan';
const STRANGE = new RegExp(String.raw`<(?!/?(?:${DRAWN})\b)|[\s"'/]on\w+\s*=|javascript:|@import`, 'i');

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

/** Of browsers that know Trusted Types; TypeScript's own description of pages lacks it. */
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

function drawn(markup: string): string {
  if (STRANGE.test(markup)) throw new TypeError(`This is no drawing: ${markup.slice(0, 200)}`);
  return markup;
}

/** The build puts the code of workers beside that of pages. */
const WORKER = /^\/(assets\/[\w.-]+\.js$|[\w./@-]+\?worker_file&type=module$)/;

function worker(address: string): string {
  if (!WORKER.test(address)) throw new TypeError(`This is no worker of ours: ${address.slice(0, 200)}`);
  return address;
}

const RULES: Policy = { createHTML: drawn, createScriptURL: worker };

let made: Policy | null = null;

function policy(): Policy {
  const factory: PolicyFactory | undefined = Reflect.get(globalThis, 'trustedTypes');
  made ??= factory?.createPolicy('drawing', RULES) ?? RULES;
  return made;
}

/**
 * Markup of a drawing as a page takes it. The content policy lets a page take markup from here only, in browsers that
 * know Trusted Types; what stands in it is a string to TypeScript and to browsers that do not.
 * @throws TypeError where it holds anything but shapes and their texts
 */
export function trusted(markup: string): string {
  return policy().createHTML(markup);
}

/**
 * The address of a worker's code as a page takes it.
 * @throws TypeError where it is not one that the build has made
 */
export function trustedWorker(address: string): string {
  return policy().createScriptURL(address);
}
