import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { openBrowser } from '../support/browser.js';
import { makeTestFolder } from '../support/test-server.js';
import { firstAdministrator } from './first-administrator.js';
import { PASSWORD, Visitor } from './visitor.js';

// A real service and a real browser, from the first start on: a minute on a busy machine.
jest.setTimeout(300_000);

const PHONE_WIDTH = 390;

let browser: Browser;
let service: RunningService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService(makeTestFolder('calendar'))]);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('an administrator keeps the calendar, undoes, and is told what cannot be; finance reads it in English on a phone', async () => {
  const admin = await firstAdministrator(browser, service);
  const { page } = admin;
  await admin.choose('/calendar');
  expect(await admin.text()).toContain('Aucun jour propre à l’organisation en');
  await admin.expectSound();
  await admin.goTo('/calendar?year=2026');
  expect(await admin.text()).toMatch(/14 juill\. 2026\s+14 juillet/);

  // A last day before the first: told at its field, nothing is lost.
  await page.locator('#from').fill('2026-12-24');
  await page.locator('#to').fill('2026-12-20');
  await page.locator('#label').fill('Fermeture d’hiver');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await admin.waitFor('La fin est avant le début.');
  expect(await page.locator('#label').inputValue()).toBe('Fermeture d’hiver');
  await admin.expectSound(422);
  await page.locator('#to').fill('2026-12-31');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await admin.waitFor(/«\sFermeture d’hiver\s» est ajouté/);
  const rows = page.locator('table[aria-labelledby=own] tbody tr');
  await rows.first().waitFor();
  expect((await rows.first().innerText()).replace(/\s+/g, ' ')).toMatch(
    /^24–31 déc\. 2026 fermé Fermeture d’hiver tous les marchés Ada Modèle, le /,
  );
  expect(await page.locator('#label').inputValue()).toBe('');
  await admin.expectSound();

  await page.getByRole('button', { name: /Modifier «\sFermeture d’hiver\s»/ }).click();
  expect(await page.locator('#to').inputValue()).toBe('2026-12-31');
  await page.locator('#label').fill('Fermeture des fêtes');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('cell', { name: 'Fermeture des fêtes', exact: true }).waitFor();

  await page.getByRole('button', { name: /Retirer «\sFermeture des fêtes\s»/ }).click();
  await rows.first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('cell', { name: 'Fermeture des fêtes', exact: true }).waitFor();

  await admin.goTo('/admin/people');
  await page.locator('select').first().selectOption('finance');
  await page.locator('#email').fill('finance@valmorane.test');
  await page.getByRole('button', { name: /Créer l’invitation/ }).click();
  const link = await page.locator('code').innerText();
  const finance = await Visitor.at(browser, 'en', PHONE_WIDTH);
  await finance.open(link);
  await finance.enter({ name: 'Camille Exemple', password: PASSWORD });
  await finance.goTo('/calendar?year=2026');
  expect(await finance.text()).toContain('Fermeture des fêtes');
  await finance.expectSound();

  // What the other changed meanwhile is neither removed nor overwritten: it is told, and shown.
  await admin.goTo('/calendar?year=2026');
  await page.getByRole('cell', { name: 'Fermeture des fêtes', exact: true }).waitFor();
  await finance.page.getByRole('button', { name: /Change .Fermeture des fêtes/ }).click();
  await finance.page.locator('#label').fill('Fermeture annuelle');
  await finance.page.getByRole('button', { name: 'Save', exact: true }).click();
  await finance.waitFor(/“Fermeture annuelle” is changed/);
  await page.getByRole('button', { name: /Retirer «\sFermeture des fêtes\s»/ }).click();
  await admin.waitFor('Une autre personne a modifié ces jours entre-temps');
  await page.getByRole('cell', { name: 'Fermeture annuelle', exact: true }).waitFor();
  await admin.expectSound(409);

  await finance.goTo('/calendar?year=2040');
  expect(await finance.text()).toContain('No calendar is known for Metropolitan France in 2040');
  await finance.expectSound();
  await finance.leave();
  await admin.leave();
});
