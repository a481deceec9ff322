/** The parts of the editor, in their order. */
export const SECTIONS = [
  'about',
  'states',
  'trust',
  'aims',
  'incidents',
  'time',
  'numbers',
  'file',
  'preview',
  'balance',
] as const;

export type SectionId = (typeof SECTIONS)[number];

const OF: Readonly<Record<string, SectionId>> = {
  id: 'about',
  title: 'about',
  summary: 'about',
  press: 'about',
  seats: 'states',
  baseline: 'trust',
  tension: 'trust',
  ladder: 'trust',
  mandates: 'aims',
  norms: 'aims',
  incidents: 'incidents',
  rounds: 'time',
  presets: 'time',
  unlocking: 'time',
  numbers: 'numbers',
};

/** The part in which a place of a scenario is written; what has no place of its own is in the file's text. */
export function sectionOf(path: string): SectionId {
  return OF[path.split(/[.[]/)[0] ?? ''] ?? 'file';
}
