import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Role } from '../../server/domain/role.js';
import { axeRefusals } from '../support/axe.js';
import { complaintsOf, openBrowser } from '../support/browser.js';
import { pagesOf, type PageToSee } from './pages-of.js';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'] as const;

interface Look {
  page: PageToSee;
  size: (typeof SIZES)[number];
  colorScheme: (typeof SCHEMES)[number];
  lang: 'fr' | 'en';
}

/**
 * Opens every page of the role of each sign-in link, in every size and scheme, keeps a picture of it in `folder`, and says
 * what the browser and axe-core complain of.
 * @returns the complaints, each with its page
 */
export async function takeScreenshots(folder: string, links: readonly string[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const told: string[] = [];
    for (const link of links) told.push(...(await lookAs(browser, folder, link)));
    return told;
  } finally {
    await browser.close();
  }
}

async function lookAs(browser: Browser, folder: string, link: string): Promise<string[]> {
  const context = await browser.newContext({ baseURL: new URL(link).origin });
  const role = await enter(context, link);
  const pages = await pagesOf(role, context.request);
  const state = await context.storageState();
  await context.close();
  const told: string[] = [];
  for (const size of SIZES) {
    for (const colorScheme of SCHEMES) {
      const lang = size.width === 1024 ? 'en' : 'fr';
      const seen = await browser.newContext({
        storageState: state,
        viewport: size,
        colorScheme,
        baseURL: new URL(link).origin,
      });
      for (const page of pages)
        told.push(...(await look(seen, join(folder, role), { page, size, colorScheme, lang })));
      await seen.close();
    }
  }
  return told;
}

async function enter(context: BrowserContext, link: string): Promise<Role> {
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/start/'));
  const answer = await context.request.get('/api/v1/session');
  return ((await answer.json()) as { role: Role }).role;
}

async function look(
  context: BrowserContext,
  start: string,
  { page: seen, size, colorScheme, lang }: Look,
): Promise<string[]> {
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${seen.path}?lang=${lang}`);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').waitFor();
  await page.screenshot({
    path: `${start}-${seen.name}-${String(size.width)}-${colorScheme}.png`,
    fullPage: true,
  });
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (overflow > 0) complaints.push(`scrolls sideways by ${String(overflow)}`);
  const refusals = await axeRefusals(page);
  await page.close();
  return [...complaints, ...refusals].map(
    (one) => `${seen.name} ${String(size.width)} ${colorScheme}: ${one}`,
  );
}
