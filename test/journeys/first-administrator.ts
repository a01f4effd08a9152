import type { Browser } from 'playwright-core';
import type { RunningService } from '../../scripts/bench/running-service.js';
import { PASSWORD, Visitor } from './visitor.js';

/** What the first administrator of a journey signs in with, beside the password of everybody. */
export const FIRST_EMAIL = 'ada@valmorane.test';

/** Makes the first account of a service that has just started, Ada Modèle's, who then stands on the home of an administrator. */
export async function firstAdministrator(browser: Browser, { firstLink }: RunningService): Promise<Visitor> {
  const admin = await Visitor.at(browser, 'fr');
  await admin.open(firstLink ?? '');
  await admin.enter({
    organisation: 'Métropole de Valmorane',
    name: 'Ada Modèle',
    email: FIRST_EMAIL,
    password: PASSWORD,
  });
  return admin;
}

/**
 * Invites somebody to a role by the form of the administrator, who fills in these inputs by their ids.
 * @returns the link of the invitation
 */
export async function invite(
  admin: Visitor,
  role: string,
  inputs: Readonly<Record<string, string>>,
): Promise<string> {
  await admin.goTo('/admin/people');
  await admin.page.locator('select').first().selectOption(role);
  for (const [id, value] of Object.entries(inputs)) await admin.page.locator(`#${id}`).fill(value);
  await admin.page.getByRole('button', { name: /Créer l’invitation/ }).click();
  return admin.page.locator('code').innerText();
}
