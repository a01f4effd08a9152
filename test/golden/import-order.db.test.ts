import { afterAll, describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF, demoFiles } from '../../scripts/demo/dossier.js';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { CivilDate } from '../../server/domain/civil-date.js';
import { auditDossier, register, type DossierFiles } from '../support/audit-dossier.js';
import { auditJson, emptyOrganisation, openInParts, type PartedDossier } from '../support/import-in-parts.js';
import { KNOTTED_AS_OF, KNOTTED_DOSSIER } from '../support/knotted-dossier.js';
import { camilleDays, CONTRACT } from './golden-contract.js';
import { TEAM, timesheet, weekdays } from './golden-days.js';

const TIMEOUT = 120_000;

/** Numbers between 0 and 1 that a seed fixes. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The same paths in an order that the seed fixes, cut into `parts` imports. */
function shuffledInto(paths: readonly string[], parts: number, seed: number): string[][] {
  const random = randomOf(seed);
  const order = paths.map((path) => ({ path, at: random() })).sort((a, b) => a.at - b.at);
  return Array.from({ length: parts }, (_, part) =>
    order.filter((_, index) => index % parts === part).map(({ path }) => path),
  );
}

const opened: PartedDossier[] = [];
afterAll(async () => {
  for (const dossier of opened) await dossier.remove();
});

async function open(files: DossierFiles): Promise<PartedDossier> {
  const dossier = await openInParts(files);
  opened.push(dossier);
  return dossier;
}

/** The result, as JSON, of what an organisation holds after these imports. */
async function resultAfter(
  dossier: PartedDossier,
  imports: readonly (readonly string[])[],
  asOf: CivilDate,
): Promise<string> {
  const orgId = await emptyOrganisation();
  for (const paths of imports) await dossier.importFiles(orgId, paths);
  return auditJson(orgId, asOf);
}

describe('files that change what the others mean', () => {
  const prepared = Promise.all([auditDossier(KNOTTED_DOSSIER, KNOTTED_AS_OF), open(KNOTTED_DOSSIER)]);

  test.each([
    [9, 4],
    [5, 3],
    [7, 8],
  ])(
    'give in %i imports what the command says of them at once (order %i)',
    async (parts, seed) => {
      const [{ json }, dossier] = await prepared;
      const imports = shuffledInto(dossier.paths, parts, seed);
      expect(await resultAfter(dossier, imports, KNOTTED_AS_OF)).toBe(json);
    },
    TIMEOUT,
  );
});

test(
  'the demonstration gives in three imports what it gives at once',
  async () => {
    const dossier = await open(
      Object.fromEntries((await demoFiles()).map(({ path, content }) => [path, content])),
    );
    const once = await resultAfter(dossier, [dossier.paths], DEMO_AS_OF);
    expect(await resultAfter(dossier, shuffledInto(dossier.paths, 3, 5), DEMO_AS_OF)).toBe(once);
  },
  TIMEOUT,
);

test('of two timesheets as good for a day, the first by its name counts, whichever came first', async () => {
  const dates = weekdays('2026-09-01', 5);
  const dossier = await open({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/F-1.csv': register(camilleDays(5, { invoice_number: 'F-1' })),
    'timesheets/a.csv': timesheet('P-0412', dates),
    'timesheets/b.csv': timesheet('P-0412', dates, { quantity: '0.5' }),
  });
  const first = dossier.paths.filter((path) => path.endsWith('b.csv'));
  const others = dossier.paths.filter((path) => !first.includes(path));
  expect([first.length, others.length]).toEqual([1, 4]);
  const once = await resultAfter(dossier, [dossier.paths], KNOTTED_AS_OF);
  expect(await resultAfter(dossier, [first, others], KNOTTED_AS_OF)).toBe(once);
  const { findings } = JSON.parse(once) as AuditResult;
  expect(findings.filter(({ code }) => code === 'T1')).toEqual([]);
});

test('two files of one name and other bytes, of two imports, both live', async () => {
  const orgId = await emptyOrganisation();
  for (const invoice_number of ['F-1', 'F-2']) {
    const dossier = await open({ 'invoices/facture.csv': register(camilleDays(2, { invoice_number })) });
    await dossier.importFiles(orgId, dossier.paths);
  }
  const result = JSON.parse(await auditJson(orgId, KNOTTED_AS_OF)) as AuditResult;
  expect(result.documents.map(({ file, status }) => [file, status])).toEqual([
    ['invoices/facture.csv', 'read'],
    ['invoices/facture.csv', 'read'],
  ]);
  expect(result.invoices.map(({ number }) => number)).toEqual(['F-1', 'F-2']);
});
