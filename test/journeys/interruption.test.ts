import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { openBrowser } from '../support/browser.js';
import { makeTestFolder } from '../support/test-server.js';
import { PASSWORD, Visitor } from './visitor.js';

// A real service and a real browser, from the first start on: a minute on a busy machine.
jest.setTimeout(300_000);

const PHONE_WIDTH = 390;

let browser: Browser;
let service: RunningService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService(makeTestFolder('interruption'))]);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('an administrator turns a rule on with a note, and off; finance reads it in English on a phone', async () => {
  const admin = await Visitor.at(browser, 'fr');
  await admin.open(service.firstLink ?? '');
  await admin.enter({
    organisation: 'Métropole de Valmorane',
    name: 'Ada Modèle',
    email: 'ada@valmorane.test',
    password: PASSWORD,
  });
  const { page } = admin;
  await admin.goTo('/rules/A1');
  await admin.waitFor('aucun constat de cette règle n’interrompt le délai');
  expect(await admin.text()).toContain('Ne motive aucune interruption');
  await admin.expectSound();

  // Without a note: told at its field, nothing is decided.
  await page.getByRole('button', { name: 'Activer', exact: true }).click();
  await admin.waitFor('Écrivez sur quel avis et pour quel motif.');
  await admin.expectSound(422);
  await page.locator('#note').fill('Avis du service juridique');
  await page.getByRole('button', { name: 'Activer', exact: true }).click();
  await admin.waitFor(/Ada Modèle\s: activé\. Avis du service juridique/);
  expect(await admin.text()).toContain('Peut motiver une interruption');
  expect(await page.locator('#note').inputValue()).toBe('');
  await admin.expectSound();

  await page.locator('#note').fill('Avis revu');
  await page.getByRole('button', { name: 'Désactiver', exact: true }).click();
  await admin.waitFor(/Ada Modèle\s: désactivé\. Avis revu/);
  expect(await admin.text()).toContain('Ne motive aucune interruption');

  // A rule that asks has no such section.
  await admin.goTo('/rules/L4');
  expect(await admin.text()).not.toContain('Interruption du délai de paiement');

  await admin.goTo('/admin/people');
  await page.locator('select').first().selectOption('finance');
  await page.locator('#email').fill('finance@valmorane.test');
  await page.getByRole('button', { name: /Créer l’invitation/ }).click();
  const finance = await Visitor.at(browser, 'en', PHONE_WIDTH);
  await finance.open(await page.locator('code').innerText());
  await finance.enter({ name: 'Camille Exemple', password: PASSWORD });
  await finance.goTo('/rules/A1');
  await finance.waitFor(/Ada Modèle: turned off\. Avis revu/);
  expect(await finance.text()).toContain('Grounds no interruption');
  expect(await finance.page.locator('#note').count()).toBe(0);
  await finance.expectSound();
  await finance.leave();
  await admin.leave();
});
