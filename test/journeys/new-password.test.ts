import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { makeTestFolder } from '../support/test-server.js';
import { FIRST_EMAIL, firstAdministrator } from './first-administrator.js';
import { PASSWORD, Visitor, type Lang } from './visitor.js';

// A real service and a real browser: a minute on a busy machine.
jest.setTimeout(180_000);

const WORDS = {
  fr: {
    invite: /Créer l’invitation/,
    offer: 'Faire un lien de nouveau mot de passe pour Camille fr',
    made: 'Lien créé. Donnez-le à Camille fr : il sert une fois, pendant 24 heures, et ne sera plus montré. Son usage met fin aux sessions de cette personne.',
    title: 'Nouveau mot de passe',
    intro:
      'Choisissez un nouveau mot de passe pour entrer dans Métropole de Valmorane. Vos autres sessions se terminent.',
    help: 'Au moins 12 caractères.',
    submit: 'Changer le mot de passe et entrer',
  },
  en: {
    invite: /Make the invitation/,
    offer: 'Make a new-password link for Camille en',
    made: 'Link made. Give it to Camille en: it works once, for 24 hours, and is not shown again. Using it ends the sessions of this person.',
    title: 'New password',
    intro: 'Choose a new password to enter Métropole de Valmorane. Your other sessions end.',
    help: 'At least 12 characters.',
    submit: 'Change the password and enter',
  },
} as const;

let browser: Browser;
let service: RunningService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService(makeTestFolder('new-password'))]);
  await (await firstAdministrator(browser, service)).leave();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function visitorAt(lang: Lang, link: string, inputs?: Record<string, string>): Promise<Visitor> {
  const visitor = await Visitor.at(browser, lang);
  await visitor.open(link);
  if (inputs !== undefined) await visitor.enter(inputs);
  return visitor;
}

const isSignedIn = async (visitor: Visitor): Promise<boolean> =>
  ((await (await visitor.ask('/session')).json()) as { signedIn: boolean }).signedIn;

describe.each(['fr', 'en'] as const)('somebody who lost its password (%s)', (lang) => {
  const words = WORDS[lang];

  test('is given a link by the administrator, chooses another and enters; its sessions end', async () => {
    const credentials = { email: FIRST_EMAIL, password: PASSWORD };
    const admin = await visitorAt(lang, new URL('/signin', service.url).href, credentials);
    const { page } = admin;
    await admin.goTo('/admin/people');
    await page.locator('#email').fill(`camille-${lang}@valmorane.test`);
    await page.locator('select').first().selectOption('finance');
    await page.getByRole('button', { name: words.invite }).click();
    const invitation = await page.locator('code').innerText();
    const before = await visitorAt(lang, invitation, { name: `Camille ${lang}`, password: PASSWORD });

    await admin.goTo('/admin/people');
    await page.getByRole('button', { name: words.offer }).click();
    const link = await page.locator('code').innerText();
    expect(await admin.text()).toContain(words.made);
    await admin.expectSound();

    const lost = await visitorAt(lang, link);
    const shown = await lost.text();
    for (const sentence of [words.title, words.intro, words.help, words.submit])
      expect(shown).toContain(sentence);
    expect(await lost.page.locator('#name').count()).toBe(0);
    expect(await lost.page.locator('#email').inputValue()).toBe(`camille-${lang}@valmorane.test`);
    await lost.expectSound();
    expect(await isSignedIn(before)).toBe(true);
    await lost.enter({ password: 'another password of the journey' });
    expect([await isSignedIn(lost), await isSignedIn(before)]).toEqual([true, false]);
    for (const visitor of [admin, before, lost]) await visitor.leave();
  });
});
