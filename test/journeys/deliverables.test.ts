import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startService, type RunningService } from '../../scripts/bench/running-service.js';
import { docxOf, recycledDossier } from '../golden/golden-recycled.js';
import { openBrowser } from '../support/browser.js';
import { writtenWords } from '../support/deliverables/written-words.js';
import { makeTestFolder } from '../support/test-server.js';
import { writeZip } from '../support/zip-dossier.js';
import { firstAdministrator, invite } from './first-administrator.js';
import { PASSWORD, Visitor } from './visitor.js';

// A real service and a real browser, from the first start on: a minute on a busy machine.
jest.setTimeout(300_000);

const PHONE_WIDTH = 390;
const NAME = 'Camille Exemple';
const WORDS = writtenWords(900, 7);
const MARK = 'contentReference[oaicite:2]{index=2}';

let browser: Browser;
let service: RunningService;
let zip: string;

/** A report, a second one that takes all of it up and holds a mark and a reference, a deliverable without a file. */
async function deliveredDossier() {
  const reports = [
    { ref: 'R-1', words: WORDS, row: { size: '20', size_unit: 'page' } },
    { ref: 'R-2', words: WORDS, row: { size: '2', size_unit: 'page' } },
    { ref: 'R-3', words: writtenWords(200, 9), row: { file: '' } },
    { ref: 'R-4', words: writtenWords(200, 10), row: { file: 'R-4.docx|absent.docx' } },
  ];
  const dossier = await recycledDossier(reports);
  const marked = [...WORDS, MARK, 'Référence', 'décret', 'n°', '2025-118', 'du', '31', 'avril', '2025'];
  return {
    ...dossier,
    'deliverables/R-2.docx': await docxOf(marked),
    // Nothing in it: not measured.
    'deliverables/R-4.docx': Buffer.alloc(0),
  };
}

beforeAll(async () => {
  zip = `${makeTestFolder('deliverables-files')}/dossier.zip`;
  [browser, service] = await Promise.all([
    openBrowser(),
    startService(makeTestFolder('deliverables')),
    deliveredDossier().then((files) => writeZip(zip, files)),
  ]);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('finance reads what delivered files say and both texts of a reuse; the contractor reads its own on a phone', async () => {
  const admin = await firstAdministrator(browser, service);

  const finance = await Visitor.at(browser, 'fr');
  await finance.open(await invite(admin, 'finance', { email: 'finance@valmorane.test' }));
  await finance.enter({ name: NAME, password: PASSWORD });
  await finance.goTo('/inbox');
  await finance.page.locator('input[type=file]').first().setInputFiles(zip);
  await finance.waitFor(/Lu et contrôlé/);

  await finance.goTo('/contracts');
  await finance.follow('A1');
  await readsTheMarkedFile(finance);
  await readsWhatIsNotThere(finance);
  await finance.goTo('/invoices');
  await finance.follow('F-A1');
  await readsBothTexts(finance);

  const contractor = await Visitor.at(browser, 'en', PHONE_WIDTH);
  await contractor.open(
    await invite(admin, 'contractor', { email: 'atelier@exemple.test', supplier: 'Atelier Horizon' }),
  );
  await contractor.enter({ name: NAME, password: PASSWORD });
  await contractor.follow('A1');
  // A range is kept from it: that is said, not that something is missing.
  expect(await contractor.text()).toContain('not shown here');
  expect(await contractor.text()).not.toContain('table missing');
  await contractor.page.getByRole('button', { name: 'What the files of R-2 say' }).click();
  const drawer = contractor.page.getByRole('dialog', { name: 'Deliverable R-2' });
  await drawer.getByRole('heading', { name: 'R-2.docx' }).waitFor();
  expect(await drawer.innerText()).toContain(MARK);
  await contractor.expectSound();
  await contractor.page.keyboard.press('Escape');
  await contractor.goTo('/my');
  await contractor.follow('F-A1');
  // The other text is the buyer's to set beside.
  expect(await contractor.text()).toContain('L6 ·');
  expect(await contractor.text()).not.toContain('side by side');
  expect(await contractor.heard()).not.toContain('otherText');
  for (const person of [finance, contractor, admin]) await person.leave();
});

async function readsTheMarkedFile(finance: Visitor): Promise<void> {
  const { page } = finance;
  const label = 'Ce que disent les fichiers de R-2';
  await page.getByRole('button', { name: label }).click();
  const drawer = page.getByRole('dialog', { name: 'Livrable R-2' });
  await drawer.getByRole('heading', { name: 'R-2.docx' }).waitFor();
  const said = (await drawer.innerText()).replace(/[\u00a0\u202f]/g, ' ');
  for (const part of [
    '2 pages',
    'lu comme docx',
    'Référence laissée par un assistant d’IA',
    'force : preuve',
    MARK,
    'Passages touchés : 1 sur',
    'décret n° 2025-118 du 31 avril 2025',
    'la date n’existe pas',
  ])
    expect(said).toContain(part);
  expect(said).toMatch(/Mots\s+913/);
  await drawer.getByText('Ce qu’elle montre, et ce qui peut l’expliquer').click();
  await drawer.getByText(/Explications courantes\s:\sle passage cite/).waitFor();
  await drawer.getByText('Versions des outils de mesure').click();
  await finance.expectSound();
  // A place opens over the drawer, and closing it leaves the drawer.
  await drawer
    .getByRole('button', { name: /^Voir la source/ })
    .first()
    .click();
  const place = page.getByRole('dialog', { name: 'Source', exact: true });
  await place.waitFor();
  await finance.expectSound();
  await page.keyboard.press('Escape');
  await place.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  // Focus is back on what opened it.
  expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe(label);
}

async function readsWhatIsNotThere(finance: Visitor): Promise<void> {
  const { page } = finance;
  for (const [ref, sentence] of [
    ['R-3', 'Le registre ne nomme aucun fichier'],
    ['R-4', 'Non mesuré : le fichier est vide.'],
    ['R-4', 'Nommés au registre et non reçus'],
  ] as const) {
    await page.getByRole('button', { name: `Ce que disent les fichiers de ${ref}` }).click();
    const drawer = page.getByRole('dialog', { name: `Livrable ${ref}` });
    await drawer.getByText(sentence).waitFor();
    await finance.expectSound();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }
  // What cannot be read is told in the drawer, with what to do.
  const refusal = { code: 'not-found', title: 'Introuvable', detail: 'Rien ici.', status: 404 };
  await page.route('**/api/v1/deliverables/*/evidence', (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
  );
  await page.getByRole('button', { name: 'Ce que disent les fichiers de R-1' }).click();
  const failed = page.getByRole('dialog').getByRole('alert');
  await failed.waitFor();
  await finance.expectSound(404);
  await page.unroute('**/api/v1/deliverables/*/evidence');
  await failed.getByRole('button').click();
  await page.getByRole('dialog').getByRole('heading', { name: 'R-1.docx' }).waitFor();
  await page.keyboard.press('Escape');
}

async function readsBothTexts(finance: Visitor): Promise<void> {
  const card = finance.page.locator('article', { hasText: 'L6 ·' }).first();
  await card.getByRole('heading', { name: 'Les deux textes, côte à côte' }).waitFor();
  const [own, earlier] = await Promise.all(
    [0, 1].map((index) => card.locator('figure').nth(index).boundingBox()),
  );
  expect(own?.y).toBe(earlier?.y);
  expect(earlier?.x).toBeGreaterThan((own?.x ?? 0) + (own?.width ?? 0));
  expect(await card.locator('figure').first().locator('blockquote').innerText()).not.toBe('');
  await finance.page.setViewportSize({ width: PHONE_WIDTH, height: 900 });
  const [above, below] = await Promise.all(
    [0, 1].map((index) => card.locator('figure').nth(index).boundingBox()),
  );
  expect(below?.x).toBe(above?.x);
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
  await finance.expectSound();
}
