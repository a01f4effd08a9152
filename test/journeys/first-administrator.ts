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
