import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { makeTestFolder } from '../support/test-server.js';
import { TWO_FINDINGS } from '../support/two-findings-dossier.js';
import { writeZip } from '../support/zip-dossier.js';
import { startService, type RunningService } from '../support/running-service.js';
import { PASSWORD, Visitor } from './visitor.js';

// A real service and a real browser, from the first start on: a minute on a busy machine.
jest.setTimeout(180_000);

/** Its dates begin with the day or with the month: nothing in the file says which. */
const ASKS = [
  'Project,Client,Description,Task,User,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
  '"Portail","Ville","Reprise","","Camille Exemple","c@exemple.test","","Yes","03/04/2026","09:00","03/04/2026","12:00","03:00:00","3.00"',
].join('\n');

const WORDS = {
  fr: {
    invite: /Créer l’invitation/,
    needsAnswer: /1 fichier attend une réponse/,
    audited: /Lu et contrôlé/,
    answer: 'Répondre',
    humanHours: /40\sh.*6\sh de travail humain/,
    declared: 'Oui, par nous',
    review: 'Relire et signer',
    sign: 'Signer',
    noLine: 'Aucune ligne de ce genre.',
    notOpen: /n’existe pas, ou ne vous est pas ouverte/,
  },
  en: {
    invite: /Make the invitation/,
    needsAnswer: /1 file needs an answer/,
    audited: /Read and audited/,
    answer: 'Answer',
    humanHours: /40\sh.*6\sh of human work/,
    declared: 'Yes, by us',
    review: 'Review and sign',
    sign: 'Sign',
    noLine: 'No such line.',
    notOpen: /does not exist or is not open to you/,
  },
} as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(['fr', 'en'] as const)(
  'from the first start to a declaration that changes a finding (%s)',
  (lang) => {
    let service: RunningService;
    let zip: string;
    const people: Visitor[] = [];
    const words = WORDS[lang];

    beforeAll(async () => {
      service = await startService(makeTestFolder('journey'));
      zip = `${makeTestFolder('journey-files')}/dossier.zip`;
      await writeZip(zip, { ...TWO_FINDINGS, 'timesheets/clockify.csv': ASKS });
    });

    afterAll(async () => {
      for (const person of people) await person.close();
      await service.stop();
    });

    const visitor = async (width?: number): Promise<Visitor> => {
      const opened = await Visitor.open(browser, lang, width);
      people.push(opened);
      return opened;
    };

    /** The link that an invitation shows once. */
    async function invite(admin: Visitor, role: string, email: string, supplier?: string): Promise<string> {
      const { page } = admin;
      await admin.goTo('/admin/people');
      await page.locator('#email').fill(email);
      await page.locator('select').first().selectOption(role);
      if (supplier !== undefined) await page.locator('#supplier').fill(supplier);
      await page.getByRole('button', { name: words.invite }).click();
      const link = await page.locator('code').innerText();
      await admin.expectSound();
      return link;
    }

    async function join(link: string, width?: number): Promise<Visitor> {
      const person = await visitor(width);
      await person.useLink(link, { name: 'Camille Exemple', password: PASSWORD });
      return person;
    }

    test('finance drops a zip, the manager reads the finding at its source, the contractor declares, the finding goes', async () => {
      const admin = await visitor();
      await admin.useLink(service.firstLink ?? '', {
        organisation: 'Métropole de Valmorane',
        name: 'Ada Modèle',
        email: 'ada@valmorane.test',
        password: PASSWORD,
      });
      const financeLink = await invite(admin, 'finance', 'finance@valmorane.test');
      const managerLink = await invite(admin, 'manager', 'marches@valmorane.test');
      const contractorLink = await invite(admin, 'contractor', 'atelier@exemple.test', 'Atelier Exemple');

      const finance = await join(financeLink);
      await finance.goTo('/inbox');
      await finance.page.locator('input[type=file]').first().setInputFiles(zip);
      await finance.waitFor(words.needsAnswer);
      await finance.expectSound();
      await answerTheQuestion(finance);

      const manager = await join(managerLink);
      await manager.goTo('/single-click');
      expect(await manager.text()).toContain('F-118');
      await manager.expectSound();
      await manager.page.getByRole('link', { name: /F-118/ }).first().click();
      await manager.page.getByText(words.humanHours).first().waitFor();
      await manager.expectSound();
      await readTheSource(manager);
      for (const path of ['/today', '/invoices', '/contracts', '/rules', '/data-flows', '/me']) {
        await manager.goTo(path);
        await manager.expectSound();
      }

      const contractor = await join(contractorLink, 390);
      await seesItsOwnOnly(contractor);
      await declareFortyHours(contractor);

      await becomesQuiet(manager);
    });

    async function answerTheQuestion(finance: Visitor): Promise<void> {
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

    /** The second source of I5 is the declared hours: the row of the register, with its figure. */
    async function readTheSource(manager: Visitor): Promise<void> {
      const { page } = manager;
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

    async function seesItsOwnOnly(contractor: Visitor): Promise<void> {
      await contractor.goTo('/my');
      const shown = await contractor.text();
      expect(shown).toContain('F-118');
      expect(shown).toContain('Atelier Exemple');
      await contractor.expectSound();
      await contractor.goTo('/invoices');
      expect(await contractor.text()).toMatch(words.notOpen);
    }

    async function declareFortyHours(contractor: Visitor): Promise<void> {
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
      await expect(
        (async () => {
          for (let look = 0; look < 60; look += 1) {
            await manager.goTo('/single-click');
            if ((await manager.text()).includes(words.noLine)) return 'quiet';
            await manager.page.waitForTimeout(1000);
          }
          return 'still asks';
        })(),
      ).resolves.toBe('quiet');
      await manager.expectSound();
    }
  },
);
