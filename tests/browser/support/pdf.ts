import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** Prints a page as a browser's dialog would, and reads the text of each sheet of paper. */
export async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((words) => words.replace(/\s+/g, ' '));
}
