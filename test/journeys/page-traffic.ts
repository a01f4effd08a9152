import type { Page, Request } from 'playwright-core';

/** What a page asks the API from now on, and what it is answered. */
export class PageTraffic {
  private readonly unanswered = new Set<Request>();
  private readonly bodies: Promise<string | null>[] = [];

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') this.unanswered.add(request);
    });
    page.on('requestfailed', (request) => this.unanswered.delete(request));
    page.on('requestfinished', (request) => {
      if (this.unanswered.delete(request)) this.bodies.push(bodyOf(request));
    });
  }

  /** Resolves once the page waits for no answer, and each is read: a page that goes takes its answers along. */
  async isStill(): Promise<void> {
    while (this.unanswered.size > 0) await this.page.waitForTimeout(10);
    await Promise.all(this.bodies);
  }

  /** The text of every answer so far. Throws when one went with its page before it was read. */
  async heard(): Promise<string[]> {
    const read = await Promise.all(this.bodies);
    return read.map((body) => {
      if (body === null) throw new Error('An answer to the page could not be read.');
      return body;
    });
  }
}

/** Null when the page, hence its answers, went before. */
async function bodyOf(request: Request): Promise<string | null> {
  try {
    const response = await request.response();
    return (await response?.text()) ?? null;
  } catch {
    return null;
  }
}
