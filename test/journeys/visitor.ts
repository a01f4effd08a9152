import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeRefusals } from '../support/axe.js';
import { complaintsOf } from '../support/browser.js';

export type Lang = 'fr' | 'en';

export const PASSWORD = 'a password of the journey';

/** Patience for what a worker does, on a busy machine. */
const WORK_MS = 60_000;

/** One person at a browser of its own, in one language. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly lang: Lang,
    private readonly complaints: string[],
  ) {}

  static async open(browser: Browser, lang: Lang, width = 1440): Promise<Visitor> {
    const locale = { fr: 'fr-FR', en: 'en-GB' }[lang];
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    return new Visitor(page, context, lang, complaintsOf(page));
  }

  /** Makes the account of a one-time link, by its button. */
  async useLink(link: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    await this.page.goto(link);
    for (const [id, value] of Object.entries(inputs)) await this.page.locator(`#${id}`).fill(value);
    await this.expectSound();
    await this.page.locator('button[type=submit]').click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/start/'));
  }

  /** Goes to an address of the service and waits for its content. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** A text that comes once the background has worked. */
  async waitFor(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: WORK_MS });
  }

  async text(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ');
  }

  /** The page is what axe-core accepts, in the language asked, and it has complained of nothing. */
  async expectSound(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    const address = new URL(this.page.url()).pathname;
    expect(await this.page.locator('html').getAttribute('lang')).toBe(this.lang);
    expect({ address, refusals: await axeRefusals(this.page) }).toEqual({ address, refusals: [] });
    expect({ address, complaints: this.complaints }).toEqual({ address, complaints: [] });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
