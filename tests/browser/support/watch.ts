import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/**
 * What went wrong in a context while nobody looked: console errors, uncaught exceptions, requests beyond the host, and
 * whatever the content policy forbade, also where the page caught it.
 */
export interface Watch {
  readonly faults: readonly string[];
}

/** Chromium's own remarks on drawing in software, when a screenshot is taken. */
const HARMLESS = /GL Driver Message|GPU stall/;

export function watch(context: BrowserContext, address: string): Watch {
  const faults: string[] = [];
  const { host } = new URL(address);
  const hear = (message: ConsoleMessage) => {
    if (!['error', 'warning'].includes(message.type()) || HARMLESS.test(message.text())) return;
    faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  };
  const follow = (page: Page) => {
    page.on('console', hear);
    page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== host) faults.push(`socket to ${socket.url()}`);
    });
  };
  context.on('page', follow);
  const heard = context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
    });
  });
  heard.catch((error) => faults.push(`unwatched: ${error}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) faults.push(`request to ${request.url()}`);
  });
  return { faults };
}
