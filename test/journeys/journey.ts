import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { makeTestFolder } from '../support/test-server.js';
import { writeZip } from '../support/zip-dossier.js';
import { expectApiTellsOwnOnly, marksIn, placesOfOther, type Places } from './other-firm.js';
import { OTHER, OWN, TWO_FIRMS, UNKNOWN_TABLE } from './two-firms.js';
import { PASSWORD, Visitor, type Lang } from './visitor.js';
import { WORDS } from './words.js';

const NAME = 'Camille Exemple';
const PHONE_WIDTH = 390;

/**
 * Declares the journey of one language: the built service from its first start, a real browser, everybody's pages. Each
 * language has a file, hence a service, of its own: they run side by side. A page is looked at by axe-core once in each of
 * its states, whoever opens it.
 */
export function journeyIn(lang: Lang): void {
  // A real service and a real browser, from the first start on: a minute on a busy machine.
  jest.setTimeout(300_000);
  const words = WORDS[lang];

  describe(`from the first start to a declaration that changes a finding (${lang})`, () => {
    let browser: Browser;
    let service: RunningService;
    let zip: string;
    const people: Visitor[] = [];

    beforeAll(async () => {
      zip = `${makeTestFolder('journey-files')}/dossier.zip`;
      [browser, service] = await Promise.all([
        openBrowser(),
        startService(makeTestFolder('journey')),
        writeZip(zip, TWO_FIRMS),
      ]);
    });

    afterAll(async () => {
      await browser.close();
      await service.stop();
    });

    /** Somebody at the start page of a link, in a browser of its own. */
    async function visitorOf(link: string, width?: number): Promise<Visitor> {
      const person = await Visitor.at(browser, lang, width);
      people.push(person);
      await person.open(link);
      return person;
    }

    /** The link that an invitation shows once; `inputs` are those of the form. */
    async function invite(admin: Visitor, role: string, inputs: Record<string, string>): Promise<string> {
      const { page } = admin;
      await admin.goTo('/admin/people');
      await page.locator('select').first().selectOption(role);
      for (const [id, value] of Object.entries(inputs)) await page.locator(`#${id}`).fill(value);
      await page.getByRole('button', { name: words.invite }).click();
      return page.locator('code').innerText();
    }

    test('finance drops a zip, the manager reads the finding at its source, the contractor declares, the finding goes', async () => {
      const admin = await visitorOf(service.firstLink ?? '');
      await admin.expectSound();
      await admin.enter({
        organisation: 'Métropole de Valmorane',
        name: 'Ada Modèle',
        email: 'ada@valmorane.test',
        password: PASSWORD,
      });
      await admin.expectSound();
      const links = {
        finance: await invite(admin, 'finance', { email: 'finance@valmorane.test' }),
        officer: await invite(admin, 'dpo', { email: 'dpo@valmorane.test' }),
        manager: await invite(admin, 'manager', {
          email: 'marches@valmorane.test',
          contracts: OWN.contract,
        }),
        contractor: await invite(admin, 'contractor', {
          email: 'atelier@exemple.test',
          supplier: OWN.name,
        }),
      };
      await admin.expectSound();
      await readsTheRules(admin);

      const finance = await visitorOf(links.finance);
      await finance.expectSound();
      await finance.enter({ name: NAME, password: PASSWORD });
      await finance.expectSound();
      await dropsTheZip(finance);
      await answersTheQuestion(finance);
      await namesTheColumns(finance);
      await seesBothFirms(finance);

      const manager = await visitorOf(links.manager);
      await manager.enter({ name: NAME, password: PASSWORD });
      await readsTheFinding(manager);
      await seesItsContractOnly(manager);

      const officer = await visitorOf(links.officer);
      await officer.enter({ name: NAME, password: PASSWORD });
      await officer.expectSound();
      await officer.choose('/data-flows');
      await officer.expectSound();

      const contractor = await visitorOf(links.contractor, PHONE_WIDTH);
      await contractor.expectSound();
      await contractor.enter({ name: NAME, password: PASSWORD });
      await seesItsOwnOnly(contractor, await placesOfOther(finance));
      await declaresFortyHours(contractor);
      expect(marksIn(await contractor.heard())).toEqual([]);

      await becomesQuiet(manager);
      for (const person of people) await person.leave();
    });

    async function readsTheRules(admin: Visitor): Promise<void> {
      await admin.choose('/rules');
      await admin.expectSound();
      await admin.follow('I5');
      await admin.expectSound();
    }

    async function dropsTheZip(finance: Visitor): Promise<void> {
      await finance.choose('/inbox');
      await finance.page.locator('input[type=file]').first().setInputFiles(zip);
      await finance.waitFor(words.needsAnswer);
      await finance.expectSound();
      const saved = finance.page.waitForEvent('download');
      await finance.page.getByRole('button', { name: words.annotated }).first().click();
      expect((await saved).suggestedFilename()).toMatch(/-(annoté|annotated)\.xlsx$/);
      await finance.expectSound();
    }

    async function answersTheQuestion(finance: Visitor): Promise<void> {
      const { page } = finance;
      // A file that asks stands open.
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: words.answer, exact: true }).click();
      await page
        .locator('strong', { hasText: words.needsAnswer })
        .waitFor({ state: 'detached', timeout: 60_000 });
      await finance.waitFor(words.audited);
      await finance.expectSound();
    }

    /** A table of no known format: its form is confirmed, completed, and kept for the next one. */
    async function namesTheColumns(finance: Visitor): Promise<void> {
      const { page } = finance;
      const file = { name: 'suivi.csv', mimeType: 'text/csv', buffer: Buffer.from(UNKNOWN_TABLE) };
      await page.locator('input[type=file]').first().setInputFiles(file);
      const form = page.locator('form[data-question="column-mapping"]');
      await form.waitFor({ timeout: 60_000 });
      await finance.expectSound();
      const [kind, duration] = [form.locator('select').first(), form.getByLabel(/Temps passé/)];
      await kind.selectOption('');
      await form.getByRole('button', { name: words.answer, exact: true }).click();
      await form.getByText(words.toFill).waitFor();
      expect(await kind.and(page.locator(':focus')).count()).toBe(1);
      await finance.expectSound();
      await kind.selectOption('timesheet');
      expect(await duration.inputValue()).toBe('');
      await duration.selectOption('hours');
      await form.getByRole('button', { name: words.answer, exact: true }).click();
      await page
        .locator('strong', { hasText: words.needsAnswer })
        .waitFor({ state: 'detached', timeout: 60_000 });
      await finance.waitFor(words.audited);
      await finance.expectSound();
      await finance.follow(words.columns);
      expect(await finance.text()).toMatch(words.meaning);
      await finance.expectSound();
      await page.getByRole('button', { name: /suivi\.csv/ }).click();
      await finance.waitFor(words.forgotten);
      await finance.expectSound();
    }

    async function seesBothFirms(finance: Visitor): Promise<void> {
      for (const path of ['/single-click', '/contracts', '/invoices']) {
        await finance.choose(path);
        const shown = await finance.text();
        expect([path, shown.includes(OWN.name), shown.includes(OTHER.name)]).toEqual([path, true, true]);
        await finance.expectSound();
      }
      // It was read before the dossier came.
      await finance.goTo('/today');
      await finance.expectSound();
    }

    /** The second source of I5 is the declared hours: the row of the register, with its figure. */
    async function readsTheFinding(manager: Visitor): Promise<void> {
      const { page } = manager;
      await manager.follow(/F-118/);
      await page.getByText(words.humanHours).first().waitFor();
      await manager.expectSound();
      await page
        .getByRole('button', { name: /ai_declarations\.csv/ })
        .first()
        .click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('D-07').first().waitFor();
      expect(await drawer.innerText()).toContain('human_hours');
      await manager.expectSound();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
    }

    async function seesItsContractOnly(manager: Visitor): Promise<void> {
      for (const path of ['/today', '/single-click', '/invoices', '/contracts']) {
        await manager.choose(path);
        const shown = await manager.text();
        // The first only counts what has no due date.
        if (path !== '/today') expect([path, shown.includes(OWN.name)]).toEqual([path, true]);
        expect([path, marksIn(shown)]).toEqual([path, []]);
      }
      await manager.follow(OWN.contract);
      await manager.expectSound();
      await manager.goTo('/me');
      await manager.expectSound();
    }

    async function seesItsOwnOnly(contractor: Visitor, other: Places): Promise<void> {
      const shown = await contractor.text();
      expect(shown).toContain(OWN.invoice);
      expect(shown).toContain(OWN.name);
      expect(marksIn(shown)).toEqual([]);
      await contractor.expectSound();
      for (const name of [OWN.invoice, OWN.contract]) {
        await contractor.goTo('/my');
        await contractor.follow(name);
        expect(marksIn(await contractor.text())).toEqual([]);
        await contractor.expectSound();
      }
      await contractor.goTo('/invoices');
      expect(await contractor.text()).toMatch(words.notOpen);
      await contractor.expectSound();
      for (const path of other.pages) await contractor.expectMissing(path, words.notOpen);
      await expectApiTellsOwnOnly(contractor, other);
    }

    async function declaresFortyHours(contractor: Visitor): Promise<void> {
      const { page } = contractor;
      await contractor.goTo('/my');
      // Declared already, and open to correction.
      await page.locator('details > summary').first().click();
      await page.locator('a[href^="/my/declare/"][aria-label*="F-118 · 2"]').click();
      await page.getByLabel(words.declared, { exact: true }).check();
      await page.locator('#humanHours').fill('40');
      await contractor.expectSound();
      await page.getByRole('button', { name: words.review }).click();
      await contractor.expectSound();
      await page.getByRole('button', { name: words.sign, exact: true }).click();
      await page.getByText(/^DE-1$/).waitFor();
      await contractor.expectSound();
    }

    /** The audit runs again in the background: then the line has nothing to ask. */
    async function becomesQuiet(manager: Visitor): Promise<void> {
      const until = Date.now() + 60_000;
      do {
        await manager.goTo('/single-click');
        if ((await manager.text()).includes(words.noLine)) break;
        await manager.page.waitForTimeout(250);
      } while (Date.now() < until);
      expect(await manager.text()).toContain(words.noLine);
      await manager.expectSound();
    }
  });
}
