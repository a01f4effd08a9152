import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { openBrowser } from '../support/browser.js';
import { LEARNT_DOSSIER } from '../support/learnt-dossier.js';
import { makeTestFolder } from '../support/test-server.js';
import { firstAdministrator } from './first-administrator.js';
import { PASSWORD, Visitor } from './visitor.js';

// A real service and a real browser, from the first start on: a minute on a busy machine.
jest.setTimeout(300_000);

const PHONE_WIDTH = 390;

let browser: Browser;
let service: RunningService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService(makeTestFolder('learning'))]);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('finance reads what ranges rest on; the administrator forgets a contractor, with a reason, and undoes it', async () => {
  const admin = await firstAdministrator(browser, service);
  const { page } = admin;
  await admin.goTo('/effort');
  expect(await admin.text()).toContain('Aucun livrable vérifié pour l’instant');
  await admin.expectSound();

  await admin.goTo('/admin/people');
  await page.locator('select').first().selectOption('finance');
  await page.locator('#email').fill('finance@valmorane.test');
  await page.getByRole('button', { name: /Créer l’invitation/ }).click();
  const link = await page.locator('code').innerText();
  const finance = await Visitor.at(browser, 'en', PHONE_WIDTH);
  await finance.open(link);
  await finance.enter({ name: 'Camille Exemple', password: PASSWORD });
  await finance.goTo('/inbox');
  await finance.page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Object.entries(LEARNT_DOSSIER).map(([name, content]) => ({
        name: name.split('/').at(-1) ?? name,
        mimeType: 'text/csv',
        buffer: Buffer.from(content),
      })),
    );
  await finance.waitFor(/audited/i);
  await finance.goTo('/rules');
  await finance.follow('Effort ranges');
  await finance.waitFor('In the last audit');
  expect(await finance.text()).toMatch(
    /1\sdeliverable compared, 0\squestions asked; with no anomaly at all, about 0\.02/,
  );
  expect(await finance.text()).toMatch(/Table 2026-\d/);
  await finance.expectSound();
  expect(await finance.page.getByRole('button', { name: /^Forget/ }).count()).toBe(0);

  await admin.goTo('/effort');
  const rows = page.locator('table[aria-labelledby=learnt] tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(3);
  expect(
    await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
  ).toBeLessThanOrEqual(0);
  await rows
    .filter({ hasText: 'Studio Exemple 2' })
    .getByRole('button', { name: /^Oublier .*, son prestataire ou son type$/ })
    .click();
  await page.getByRole('radio', { name: 'les livrables du prestataire Studio Exemple 2' }).check();
  await page.getByRole('button', { name: 'Oublier', exact: true }).click();
  await admin.waitFor('Écrivez pourquoi');
  await admin.expectSound(422);
  await page.locator('#reason').fill('Devis mal saisi');
  await page.getByRole('button', { name: 'Oublier', exact: true }).click();
  await admin.waitFor('Oublié : les livrables du prestataire Studio Exemple 2. Un audit en tient compte.');
  await page.getByText('prestataire oublié', { exact: true }).waitFor();
  await admin.expectSound();

  await page.getByRole('button', { name: 'Annuler ce choix' }).click();
  await page.getByText('prestataire oublié', { exact: true }).waitFor({ state: 'detached' });
  await page.locator('summary', { hasText: 'Décisions prises' }).click();
  expect(await page.getByRole('cell', { name: 'Devis mal saisi' }).count()).toBe(2);
  await admin.expectSound();
  await finance.leave();
  await admin.leave();
});
