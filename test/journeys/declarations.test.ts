import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { declaredDossier, declaration, deliverable } from '../golden/golden-declared.js';
import { CONTRACT, invoiceLine } from '../golden/golden-contract.js';
import { register, type DossierFiles } from '../support/audit-dossier.js';
import { openBrowser } from '../support/browser.js';
import { makeTestFolder } from '../support/test-server.js';
import { writeZip } from '../support/zip-dossier.js';
import { firstAdministrator, invite } from './first-administrator.js';
import { PASSWORD, Visitor } from './visitor.js';

// A real service and a real browser, from the first start on: a minute on a busy machine.
jest.setTimeout(300_000);

const PHONE_WIDTH = 390;
const NAME = 'Camille Exemple';
/** What only the contractor and the data-protection officer are told. */
const OF_DATA =
  /compte gratuit|hors Union|personnelles|données sensibles|account|outside the European|sensitive/;

const tool = {
  tool: 'Plumeline',
  provider: 'Nuage d’Encre',
  model_version: '4',
  account_type: 'consumer',
  hosting_region: 'other',
  data_classes: 'personal',
  human_hours: '10',
};

/** A report whose line alone says when it was made, accepted before its declaration was corrected to say more. */
function correctedDossier(): DossierFiles {
  const dossier = declaredDossier(
    [deliverable('R-1', { title: 'Rapport', period_start: '', period_end: '', decided_on: '2026-04-01' })],
    [
      declaration('D-1', 'R-1', { ...tool, share_low: '0.2', share_high: '0.3', signed_at: '2026-03-20' }),
      declaration('D-1B', 'R-1', {
        ...tool,
        human_hours: '6',
        signed_at: '2026-04-10',
        supersedes: 'D-1',
      }),
    ],
    {
      contract: { ai_declaration_required: 'with_hours' },
      lines: [
        invoiceLine({
          invoice_number: 'F-1',
          issue_date: '2026-04-20',
          description: 'Rapport',
          quantity: '5',
          unit_price: '500',
          net: '2500',
          deliverable_ref: 'R-1',
          period_start: '2026-03-02',
          period_end: '2026-03-13',
        }),
      ],
    },
  );
  const policy = { contract_ref: '', tool: 'Plumeline', max_data_class: 'internal', regions: 'EU' };
  return {
    ...dossier,
    'register/ai_policy.csv': register(
      { ...policy, valid_from: '2026-01-01', allowed: 'yes' },
      { ...policy, valid_from: '2026-03-09', allowed: 'no' },
    ),
  };
}

let browser: Browser;
let service: RunningService;
let zip: string;

beforeAll(async () => {
  zip = `${makeTestFolder('declarations-files')}/dossier.zip`;
  [browser, service] = await Promise.all([
    openBrowser(),
    startService(makeTestFolder('declarations')),
    writeZip(zip, correctedDossier()),
  ]);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('a declaration opens whole for the contract manager, and for its contractor on a phone, each with what is its own', async () => {
  const admin = await firstAdministrator(browser, service);
  const enters = async (lang: 'fr' | 'en', link: string, width?: number): Promise<Visitor> => {
    const visitor = await Visitor.at(browser, lang, width);
    await visitor.open(link);
    await visitor.enter({ name: NAME, password: PASSWORD });
    return visitor;
  };
  const finance = await enters('fr', await invite(admin, 'finance', { email: 'finance@valmorane.test' }));
  await finance.goTo('/inbox');
  await finance.page.locator('input[type=file]').first().setInputFiles(zip);
  await finance.waitFor(/Lu et contrôlé/);

  const manager = await enters(
    'fr',
    await invite(admin, 'manager', { email: 'marches@valmorane.test', contracts: CONTRACT.contract_ref }),
  );
  await managerReads(manager);

  const contractor = await enters(
    'en',
    await invite(admin, 'contractor', { email: 'atelier@exemple.test', supplier: CONTRACT.supplier_name }),
    PHONE_WIDTH,
  );
  await contractorReads(contractor);
  for (const person of [finance, manager, contractor, admin]) await person.leave();
});

async function managerReads(manager: Visitor): Promise<void> {
  await manager.goTo('/contracts');
  await manager.follow(CONTRACT.contract_ref);
  const open = manager.page.getByRole('button', { name: 'Voir la déclaration D-1B' });
  await open.click();
  const drawer = manager.page.getByRole('dialog', { name: 'Déclaration D-1B' });
  const said = await saidIn(drawer, 'Versions');
  for (const part of [
    'Resté vide, et qui en dirait plus : les étapes, la relecture humaine et le temps gagné.',
    // Of its line: neither the declaration nor the deliverable is dated.
    'Travail du 2 mars 2026 au 13 mars 2026.',
    'Plumeline · admis une partie du temps seulement',
    'Plumeline, depuis le 1er janv. 2026 : admis',
    'Plumeline, depuis le 9 mars 2026 : non admis',
    'I3 ·',
    'I5 · Heures humaines déclarées sous les heures facturées',
    '34 h (4,25 j, 2 125,00 € HT)',
    // Of the buyer alone: its acceptance rested on the version before.
    'I12 ·',
    'Signée le 10 avr. 2026 par Atelier Horizon · en vigueur · remplace D-1',
    'Signée le 20 mars 2026 par Atelier Horizon · remplacée par D-1B',
  ])
    expect(said).toContain(part);
  expect(await fieldsOf(drawer, 'D-1B')).toEqual({
    'Porte sur': 'R-1 Rapport',
    'Usage de l’IA générative': 'oui',
    'Période du travail': 'non précisé',
    'Outil 1': 'Plumeline (Nuage d’Encre, version 4)',
    Étapes: 'non précisé',
    'Part du travail aidée': '50 % à 60 % modifié depuis D-1',
    'Relecture humaine': 'non précisé',
    'Jours de relecture': 'non précisé',
    'Heures humaines en tout': '6 h modifié depuis D-1',
    'Jours gagnés': 'non précisé',
    'Effet sur le prix': 'non précisé',
  });
  expect((await fieldsOf(drawer, 'D-1'))['Heures humaines en tout']).toBe('10 h');
  expect(said).not.toMatch(OF_DATA);
  expect(await manager.heard()).not.toMatch(/"(?:consumer|personal)"/);
  await manager.expectSound();

  await manager.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await open.and(manager.page.locator(':focus')).count()).toBe(1);
  // A question leads to its invoice.
  await open.click();
  await drawer.getByRole('link', { name: 'Voir la facture F-1' }).first().click();
  await manager.page.getByRole('heading', { level: 1, name: /F-1/ }).waitFor();
  await manager.expectSound();
}

async function contractorReads(contractor: Visitor): Promise<void> {
  await contractor.follow(CONTRACT.contract_ref);
  await contractor.page.getByRole('button', { name: 'See declaration D-1B' }).click();
  const drawer = contractor.page.getByRole('dialog', { name: 'Declaration D-1B' });
  const said = await saidIn(drawer, 'Versions');
  for (const part of [
    'Left empty, and would say more: their reuse for training, the steps, human review and the time saved.',
    'Work from 2 Mar 2026 to 13 Mar 2026.',
    'Plumeline · allowed part of the time only · sensitive data: outside the policy',
    'Plumeline, since 1 Jan 2026: allowed, internal data at most, hosting: European Union',
    'I3 ·',
    'I5 · Declared human hours below hours billed',
    'Replaced by D-1B',
  ])
    expect(said.toLowerCase()).toContain(part.toLowerCase());
  const fields = await fieldsOf(drawer, 'D-1B');
  expect(fields['Tool 1']).toBe(
    'Plumeline (Nuage d’Encre, version 4, free or personal account, hosted outside the European Union, personal data)',
  );
  expect(fields['Human hours in all']).toBe('6 h changed since D-1');
  // What the buyer alone is asked, and what it works out, is not the contractor's.
  expect(said).not.toContain('I12');
  expect(await contractor.heard()).not.toMatch(/"I12"|"rule":|"supplierMessage"|"mayInterruptPayment"/);
  await contractor.expectSound();
  const sideways =
    'document.querySelector("dialog").scrollWidth - document.querySelector("dialog").clientWidth';
  expect(await contractor.page.evaluate<number>(sideways)).toBe(0);
}

/** All that a drawer says once this section stands in it, with ordinary spaces. */
async function saidIn(drawer: Locator, section: string): Promise<string> {
  await drawer.getByRole('heading', { name: section, exact: true }).waitFor();
  await drawer.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  return plain(await drawer.innerText());
}

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** The fields of one version of a declaration, by their names. */
async function fieldsOf(drawer: Locator, ref: string): Promise<Record<string, string>> {
  const version = drawer.locator('article').filter({
    has: drawer.page().getByRole('heading', { name: ref, exact: true }),
  });
  const fields: Record<string, string> = {};
  for (const row of await version.locator('dl > div').all())
    fields[plain(await row.locator('dt').innerText())] = plain(await row.locator('dd').innerText());
  return fields;
}
