import type { Plugin } from 'vite';
import { parseMarkdown } from './markdown.ts';

const RULES = /\/assets\/rules\/[^/]+\.md$/;

/** Turns the rules into trees when the client is built, so that the page neither parses nor sets markup. */
export function rulebook(): Plugin {
  return {
    name: 'middle-ground:rulebook',
    enforce: 'pre',
    transform: {
      filter: { id: RULES },
      handler(source) {
        try {
          return {
            code: `export default ${JSON.stringify(parseMarkdown(source))};`,
            moduleType: 'js',
            map: null,
          };
        } catch (fault) {
          return this.error(fault instanceof Error ? fault.message : String(fault));
        }
      },
    },
  };
}
