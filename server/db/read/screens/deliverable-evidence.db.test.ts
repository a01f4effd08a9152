import { beforeAll, describe, expect, test } from '@jest/globals';
import { register, type DossierFiles } from '../../../../test/support/audit-dossier.js';
import {
  contractorOf,
  DPO,
  FINANCE,
  managerOf,
  openScreens,
  type Screens,
} from '../../../../test/support/screens.js';
import type { DeliverableEvidence, PriceEvidence } from '../../../usecases/reads/evidence-reads.js';
import { NO_SUPPLIER } from '../../../usecases/reads/sight.js';

const GIVEN = 'https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/1/bilan.pdf';
const REPORT = [
  '# Bilan des accueils',
  'Les usagers arrivent au guichet sans savoir quelles pièces apporter contentReference[oaicite:2]{index=2}.',
  `Le tableau est repris de ${GIVEN}.`,
  'Référence : décret n° 2025-118 du 31 avril 2025.',
  '',
].join('\n\n');
/** Delivered by both firms, byte for byte. */
const SAME =
  '# Trame commune\n\nUne trame que les deux cabinets remettent contentReference[oaicite:2]{index=2}.\n';

const FIRMS = [
  { contract_ref: 'M-A', supplier_name: 'Atelier Anémone', supplier_siret: '90000000100017' },
  { contract_ref: 'M-B', supplier_name: 'Bureau Bleuet', supplier_siret: '90000000200015' },
];
const contract = (firm: object) => ({
  title: 'Études',
  start_date: '2026-01-01',
  price_form: 'time',
  ai_policy: 'declare',
  ...firm,
});
const deliverable = (contract_ref: string, deliverable_ref: string, file: string) => ({
  contract_ref,
  deliverable_ref,
  title: `Bilan ${deliverable_ref}`,
  type: 'report',
  file,
});

const DOSSIER: DossierFiles = {
  'register/contracts.csv': register(
    ...FIRMS.map(contract),
    ...[FIRMS[0], FIRMS[1]].map((firm) => contract({ ...firm, contract_ref: 'M-PARTAGE' })),
  ),
  'register/deliverables.csv': register(
    deliverable('M-A', 'A-1', 'a/bilan.md|a/absent.docx|a/nulle-part/'),
    deliverable('M-A', 'A-2', ''),
    deliverable('M-A', 'A-3', 'a/vide.docx'),
    deliverable('M-B', 'B-1', 'b/'),
    deliverable('M-A', 'A-4', 'a/trame.md'),
    deliverable('M-PARTAGE', 'P-1', 'a/bilan.md'),
  ),
  'invoices/F-1.csv': register({
    invoice_number: 'F-1',
    issue_date: '2026-10-05',
    supplier: 'Atelier Anémone',
    contract_ref: 'M-A',
    line_id: '1',
    description: 'Bilan',
    quantity: '1',
    unit: 'lump',
    unit_price: '600',
    net: '600.00',
  }),
  'deliverables/a/bilan.md': REPORT,
  'deliverables/a/vide.docx': Buffer.alloc(0),
  'deliverables/b/note.md': '# Note du Bureau\n\nUne note.\n',
  'deliverables/a/trame.md': SAME,
  'deliverables/b/trame.md': SAME,
};

let screens: Screens;
let ids: Record<string, string>;
let anemone = '';
let bleuet = '';

beforeAll(async () => {
  screens = await openScreens(DOSSIER, '2026-11-24');
  const { reads, orgId } = screens;
  ids = {};
  for (const { id, contractRef, supplier } of (
    await reads.contracts(orgId, FINANCE, {}, { after: null, limit: 50 })
  ).items) {
    for (const one of (await reads.contract(orgId, FINANCE, id))?.deliverables ?? [])
      ids[one.deliverableRef] = one.id;
    if (contractRef === 'M-A') anemone = supplier?.id ?? '';
    if (contractRef === 'M-B') bleuet = supplier?.id ?? '';
  }
}, 180_000);

const read = (sight: typeof FINANCE, ref: string): Promise<DeliverableEvidence | null> =>
  screens.reads.deliverableEvidence(screens.orgId, sight, ids[ref] ?? '');

async function price(sight: typeof FINANCE, ref: string): Promise<PriceEvidence> {
  const found = await read(sight, ref);
  if (found?.view !== 'price') throw new Error(`${ref} is not read on the price track`);
  return found;
}

describe('what the files of a deliverable say', () => {
  test('figures, marks with their places, references, and names that lead to no file', async () => {
    const { files, missing, ...told } = await price(FINANCE, 'A-1');
    expect(told).toEqual({ view: 'price', id: ids['A-1'], deliverableRef: 'A-1', title: 'Bilan A-1' });
    expect(missing).toEqual(['a/absent.docx', 'a/nulle-part/']);
    expect(files).toHaveLength(1);
    const [file] = files;
    expect(file).toMatchObject({
      file: 'deliverables/a/bilan.md',
      role: 'report',
      measured: { reader: 'markdown', headings: 1 },
      notMeasured: null,
      tracesVersion: '2026-1',
    });
    expect(file?.documentId).toMatch(/^\d+$/);
    const marks = file?.traces.map(({ rule, strength, mention, token, at }) => ({
      rule,
      strength,
      mention,
      token,
      at,
    }));
    expect(marks).toContainEqual({
      rule: 'chat.citation',
      strength: expect.stringMatching(/^(proof|strong)$/),
      mention: null,
      token: expect.stringContaining('contentReference'),
      at: { file: 'deliverables/a/bilan.md', line: 3, documentId: file?.documentId },
    });
    expect(file?.extent.passages).toBeGreaterThan(0);
    expect(file?.references).toContainEqual(
      expect.objectContaining({ kind: 'law', malformed: true, fault: 'date' }),
    );
  });

  test('nothing named, nothing there; a file that gave no measure says why', async () => {
    expect(await price(FINANCE, 'A-2')).toMatchObject({ files: [], missing: [] });
    const [empty] = (await price(FINANCE, 'A-3')).files;
    expect(empty).toMatchObject({ measured: null, traces: [], references: [] });
    expect(empty?.notMeasured).not.toBeNull();
  });

  test('never says on the price track that a document was handed over', async () => {
    expect(JSON.stringify(await price(FINANCE, 'A-1'))).not.toContain('"shared"');
  });
});

describe('who reads it', () => {
  const ofBleuet = (): typeof FINANCE => contractorOf(bleuet);

  test('a manager within the scope, not outside it', async () => {
    expect((await price(managerOf(['MA']), 'A-1')).files).toHaveLength(1);
    expect(await read(managerOf(['MA']), 'B-1')).toBeNull();
    expect(await read(managerOf([]), 'A-1')).toBeNull();
  });

  test('a contractor its own, nobody else’s, and none where two firms hold a contract of one reference', async () => {
    expect((await price(contractorOf(anemone), 'A-1')).files).toHaveLength(1);
    expect(await read(ofBleuet(), 'A-1')).toBeNull();
    expect(await read(contractorOf(anemone), 'P-1')).toBeNull();
    expect(await read(contractorOf(NO_SUPPLIER), 'A-1')).toBeNull();
    expect((await price(FINANCE, 'P-1')).files).toHaveLength(1);
  });

  test('a contractor is told its own names, also of bytes that another firm delivered first', async () => {
    const { files } = await price(ofBleuet(), 'B-1');
    expect(files.map(({ file }) => file)).toEqual(['deliverables/b/note.md', 'deliverables/b/trame.md']);
    expect(files[1]?.traces.map(({ at }) => at.file)).toEqual(['deliverables/b/trame.md']);
    expect(JSON.stringify(files)).not.toContain('deliverables/a/');
  });

  test('the data-protection officer: marks of documents handed over, no figure and no other mark', async () => {
    const found = await read(DPO, 'A-1');
    expect(found).toMatchObject({ view: 'data', files: [{ file: 'deliverables/a/bilan.md' }] });
    const tokens = found?.files.flatMap(({ traces }) => traces.map(({ token }) => token)) ?? [];
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) expect(token).toContain('ppl-ai-file-upload');
    expect(JSON.stringify(found)).not.toMatch(/measured|words|extent|references|missing/);
    expect(await read(DPO, 'B-1')).toMatchObject({ view: 'data', files: [] });
  });

  test('an id that no deliverable has, or that is none', async () => {
    for (const id of ['999999999999', 'abc', ''])
      expect(await screens.reads.deliverableEvidence(screens.orgId, FINANCE, id)).toBeNull();
  });
});
