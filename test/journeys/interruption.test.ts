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
let admin: Visitor;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService(makeTestFolder('interruption'))]);
  admin = await firstAdministrator(browser, service);
});

afterAll(async () => {
  await admin.leave();
  await browser.close();
  await service.stop();
});

test('an administrator turns a rule on with a note, and off; finance reads it in English on a phone', async () => {
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
  const finance = await invited('finance');
  await finance.goTo('/rules/A1');
  await finance.waitFor(/Ada Modèle: turned off\. Avis revu/);
  expect(await finance.text()).toContain('Grounds no interruption');
  expect(await finance.page.locator('#note').count()).toBe(0);
  await finance.expectSound();
  await finance.leave();
});

/** Somebody of that role, in English on a phone. The administrator stands on the page of people. */
async function invited(role: string): Promise<Visitor> {
  const { page } = admin;
  await page.locator('select').first().selectOption(role);
  await page.locator('#email').fill(`${role}@valmorane.test`);
  await page.getByRole('button', { name: /Créer l’invitation/ }).click();
  const visitor = await Visitor.at(browser, 'en', PHONE_WIDTH);
  await visitor.open(await page.locator('code').innerText());
  await visitor.enter({ name: 'Camille Exemple', password: PASSWORD });
  return visitor;
}

test('an administrator sets a threshold with a reason, undoes it, and turns a rule off', async () => {
  const { page } = admin;
  await admin.goTo('/rules/P1');
  expect(await admin.text()).toContain('valeur par défaut');
  await page.getByRole('button', { name: /^Changer : Part du plafond/ }).click();
  await page.locator('#warning-value').fill('0,7');
  await admin.waitFor(/Lu\s: 70\s%\./);
  await admin.expectSound();

  // Without a reason: told at its field, nothing is set.
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await admin.waitFor('Écrivez pourquoi : le motif reste dans l’historique.');
  await admin.expectSound(422);
  await page.locator('#warning-reason').fill('Demande du comptable');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await admin.waitFor(/^Enregistré\s: .*, 70\s%, à compter du /);
  await page.locator('summary', { hasText: /Part du plafond/ }).click();
  expect(await admin.text()).toMatch(/70 %\s+\S.*en vigueur\s+Ada Modèle.*Demande du comptable/s);
  await admin.expectSound();
  await page.getByRole('button', { name: 'Revenir à ce qui comptait' }).click();
  await admin.waitFor('C’est comme avant. Un contrôle en tient compte.');
  expect(await admin.text()).toContain('retour au défaut');

  await page.getByRole('button', { name: 'Changer : Règle posée' }).click();
  await page.getByText('La règle est désactivée').click();
  await page.locator('#enabled-reason').fill('Sans objet ici');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await admin.waitFor('Désactivée pour toute l’organisation');
  await admin.expectSound();
});

test('an administrator tries a threshold out, stops at a value that cannot be, and follows it to the settings', async () => {
  const { page } = admin;
  await admin.goTo('/rules/P1/simulate');
  expect(await admin.text()).toContain('Aucune simulation de cette règle.');
  await admin.expectSound();
  const warning = page.getByLabel(/^Part du plafond/);
  await warning.fill('7,5,1');
  await page.getByRole('button', { name: 'Simuler', exact: true }).click();
  await admin.waitFor(/^Ce réglage attend une part de 0 à 1/);
  await admin.expectSound(422);
  await warning.fill('0,7');
  await page.getByRole('button', { name: 'Simuler', exact: true }).click();
  await admin.waitFor(/^Vous lisez des nombres/);
  expect(await admin.text()).toMatch(/Part du plafond[^\n]*\s+85 %\s+70 %/);
  await admin.expectSound();

  await admin.follow('Régler ces valeurs…');
  expect(await page.locator('#warning-value').inputValue()).toBe('0,7');
  await admin.goTo('/rules/P1/simulate');
  await page.getByRole('button', { name: 'Supprimer cette simulation' }).click();
  await admin.waitFor('Aucune simulation de cette règle.');
  await admin.expectSound();
});

test('the data-protection officer says which tools are allowed, in English on a phone', async () => {
  await admin.goTo('/admin/people');
  const officer = await invited('dpo');
  const { page } = officer;
  await officer.goTo('/ai-policy');
  expect(await officer.text()).toContain('Nothing is said of any tool.');
  await officer.expectSound();
  await page.locator('#tool').fill('Mistral Vibe');
  await page.locator('#synonyms').fill('Vibe, Le Chat');
  await page.locator('#maxDataClass').selectOption('internal');
  await page.locator('#reason').fill('Decision of the board');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await officer.waitFor('Added: Mistral Vibe. An audit counts with it.');
  expect(await officer.text()).toMatch(
    /or Vibe, Le Chat.*allowed · data: internal at most.*in force.*Camille Exemple/s,
  );
  await officer.expectSound();

  await page.getByRole('button', { name: 'Withdraw: Mistral Vibe' }).click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).last().click();
  await officer.waitFor('Write why: the reason stays in the history.');
  await officer.expectSound(422);
  await page.locator('#reason').fill('End of the pilot');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).last().click();
  await officer.waitFor('Withdrawn: Mistral Vibe. An audit counts with it.');
  await page.locator('summary', { hasText: 'Past, corrected or withdrawn' }).click();
  expect(await officer.text()).toMatch(/withdrawn by Camille Exemple.*End of the pilot/s);
  await officer.expectSound();

  // A rule of the data track: its settings are read, and not changed.
  await officer.goTo('/rules/I4');
  expect(await officer.text()).toContain('the default');
  expect(await page.getByRole('button', { name: /^Change/ }).count()).toBe(0);
  await officer.expectSound();
  await officer.leave();
});
