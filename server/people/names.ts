/** Letters that look like another at a glance, by the one they are taken for. Case is gone before. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'Ььƅ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еє℮',
  g: 'ɡ',
  h: 'һ',
  i: 'іıιlӏ1|!',
  j: 'ј',
  k: 'кκ',
  m: 'м',
  n: 'пո',
  o: 'оοօσ0',
  p: 'рρ',
  q: 'ԛ',
  r: 'г',
  s: 'ѕ5$',
  t: 'тτ',
  u: 'υս',
  v: 'νѵ',
  w: 'ѡԝ',
  x: 'хχ',
  y: 'уγү',
};

const TAKEN_FOR = new Map(
  Object.entries(LOOKS_LIKE).flatMap(([letter, alike]) => [...alike].map((each) => [each, letter] as const)),
);

/**
 * What a name looks like: two that give the same are hard to tell apart. Accents do not count, nor case, spaces and
 * signs; letters of other scripts count as the Latin ones that they resemble.
 */
export function likeness(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}|!$]/gu, '');
  return [...plain].map((letter) => TAKEN_FOR.get(letter) ?? letter).join('');
}
