import { expect, test } from '@jest/globals';
import { register, type DossierFiles } from '../../../test/support/audit-dossier.js';
import { CONTRACT } from '../../../test/golden/golden-contract.js';
import { declaration, declaredDossier, deliverable, noUse } from '../../../test/golden/golden-declared.js';
import { factsIn } from '../../../test/support/collected-facts.js';
import { emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import { receive } from '../../../test/support/received-registers.js';

type Row = Record<string, string>;

const TYPES = ['report', 'slides', 'minutes'];

/** Of declarations on three deliverables, how many each group of alike ones holds. */
async function alike(
  declared: (ref: string) => Row,
  files: DossierFiles = {},
  place: Row = {},
): Promise<number[]> {
  const orgId = await emptyOrganisation();
  const refs = TYPES.map((_, index) => `L${index + 1}`);
  await receive(orgId, {
    ...declaredDossier(
      refs.map((ref, index) => deliverable(ref, { type: TYPES[index] ?? '', ...place })),
      refs.map((ref) => ({ ...declared(ref), ...place })),
    ),
    ...files,
  });
  const facts = await factsIn(await partsDatabase(), orgId, 'everything', (grain) =>
    grain === 'declaration' ? ['sameDeclarations'] : [],
  );
  return [...facts]
    .filter(([name]) => name.endsWith(' sameDeclarations'))
    .flatMap(([, value]) => (JSON.parse(value) as { declarations: number }[]).map((one) => one.declarations));
}

test('declarations that say the same of a deliverable each are one group, told once', async () => {
  expect(await alike((ref) => declaration(`D-${ref}`, ref))).toEqual([3]);
});

test('declarations that differ by a figure are no group', async () => {
  expect(await alike((ref) => declaration(`D-${ref}`, ref, { human_hours: ref.slice(1) }))).toEqual([]);
});

test('without AI use, or without a figure, nothing is the same', async () => {
  expect(await alike((ref) => noUse(`D-${ref}`, ref, { human_hours: '12' }))).toEqual([]);
  expect(await alike((ref) => declaration(`D-${ref}`, ref, { share_low: '', share_high: '' }))).toEqual([]);
});

test('under a contract reference that two firms hold, nothing tells whose they are', async () => {
  const shared = { ...CONTRACT, timesheet_required: 'no', contract_ref: 'M-2026-02' };
  const other = { supplier_name: 'Atelier Exemple', supplier_siret: '90000000200015' };
  const contracts = register({ ...shared, contract_ref: 'M-2026-01' }, shared, { ...shared, ...other });
  const place = { contract_ref: 'M-2026-02' };
  expect(
    await alike((ref) => declaration(`D-${ref}`, ref), { 'register/contracts.csv': contracts }, place),
  ).toEqual([]);
});
