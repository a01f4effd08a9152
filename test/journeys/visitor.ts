import { expect } from '@jest/globals';
import type { APIResponse, Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { axeRefusals } from '../support/axe.js';
import { complaintsOf } from '../support/browser.js';
import { PageTraffic } from './page-traffic.js';

export type Lang = 'fr' | 'en';

export const PASSWORD = 'a password of the journey';

/** Patience for what a worker does, on a busy machine. */
const WORK_MS = 60_000;

/** What Chromium says of each answer that refuses. */
const told = (status: number): unknown => expect.stringContaining(`status of ${status}`);

/** One person at a browser of its own, in one language. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly lang: Lang,
    private readonly complaints: string[],
    private readonly traffic: PageTraffic,
  ) {}

  static async at(browser: Browser, lang: Lang, width = 1440): Promise<Visitor> {
    const locale = { fr: 'fr-FR', en: 'en-GB' }[lang];
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    return new Visitor(page, context, lang, complaintsOf(page), new PageTraffic(page));
  }

  /** Opens a one-time link: looking at it changes nothing. */
  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await this.isThere();
    await this.expectNoComplaint();
  }

  /** Makes the account of the link that is open, and stands on the home of its role. */
  async enter(inputs: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, value] of Object.entries(inputs)) await this.page.locator(`#${id}`).fill(value);
    await this.leaveFor(this.page.locator('button[type=submit]'));
  }

  /** Goes to an address of the service and waits for its content. */
  async goTo(path: string): Promise<void> {
    await this.traffic.isStill();
    await this.page.goto(new URL(path, this.page.url()).href);
    await this.isThere();
  }

  /** Chooses another page in the menu of a wide screen. */
  async choose(path: string): Promise<void> {
    await this.leaveFor(this.page.locator(`nav a[href="${path}"]`).first());
    expect(this.address()).toBe(path);
  }

  /** Follows the first link so named. */
  async follow(name: string | RegExp): Promise<void> {
    await this.leaveFor(this.page.getByRole('link', { name }).first());
  }

  /** Clicks on what leads to a page under another title. The page before stands until the next is loaded. */
  private async leaveFor(way: Locator): Promise<void> {
    const title = await this.page.locator('h1').first().innerText();
    await way.click();
    await this.page.locator('h1', { hasNotText: title }).first().waitFor();
    await this.isThere();
  }

  /** Everything the page asked for has come, and stands on it. */
  private async isThere(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    const waiting = this.page.locator('[aria-busy="true"]');
    do {
      await waiting.first().waitFor({ state: 'detached' });
      await this.traffic.isStill();
      // An answer may bring a part that asks in its turn.
    } while ((await waiting.count()) > 0);
  }

  /** A text that comes once the background has worked. */
  async waitFor(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: WORK_MS });
  }

  async text(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ');
  }

  /** Asks the API with the cookie of this person's session. */
  ask(path: string): Promise<APIResponse> {
    return this.context.request.get(new URL(`/api/v1${path}`, this.page.url()).href);
  }

  /** All that the API has told the pages of this person, as text. */
  async heard(): Promise<string> {
    return (await this.traffic.heard()).join('\n');
  }

  /**
   * The page is what axe-core accepts, in the language asked, and has complained of nothing.
   * @param refusal status of the answer that it tells of
   */
  async expectSound(refusal?: number): Promise<void> {
    await this.isThere();
    await this.expectNoComplaint(refusal === undefined ? [] : [told(refusal)]);
    const address = this.address();
    expect({ address, refusals: await axeRefusals(this.page) }).toEqual({ address, refusals: [] });
  }

  /** An address of something that is not there for this person: the page says so in these words. */
  async expectMissing(path: string, words: RegExp): Promise<void> {
    await this.goTo(path);
    expect(await this.text()).toMatch(words);
    await this.expectNoComplaint([told(404)]);
  }

  /** The page is in the language asked; what the browser has told since the last look is what is expected. */
  private async expectNoComplaint(but: readonly unknown[] = []): Promise<void> {
    const address = this.address();
    expect(await this.page.locator('html').getAttribute('lang')).toBe(this.lang);
    expect({ address, complaints: this.complaints.splice(0) }).toEqual({ address, complaints: but });
  }

  private address(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Nothing may have been complained of after the last look either. */
  async leave(): Promise<void> {
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }
}
