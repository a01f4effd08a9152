import { expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { contractorOf, openScreens, type Screens } from '../../../../test/support/screens.js';
import { ublCarrying, type Carried } from '../../../../test/support/ubl-carrying.js';
import type { ContractorFinding } from '../../../usecases/reads/finding-reads.js';

const RIVAGE = {
  supplier: 'Studio Rivage',
  siret: '90000000100017',
  contract: 'M-01',
  worker: 'P1',
  number: 'RIV-1',
};
const BRUME = {
  supplier: 'Atelier Brume',
  siret: '90000000200015',
  contract: 'M-02',
  worker: 'P2',
  number: 'BRU-1',
};
type Firm = typeof RIVAGE;
const PERSON = 'Camille Exemple';

const sheet = (firms: readonly Firm[], date = '2026-09-21'): string =>
  `person_key,person,contract_ref,date,quantity,unit\n${firms
    .map(({ contract, worker }) => `${worker},${PERSON},${contract},${date},1,day\n`)
    .join('')}`;

/** Each firm bills two days of its own contract and carries these files. */
function screensWith(carried: readonly [Firm, readonly Carried[]][]): Promise<Screens> {
  const firms = carried.map(([firm]) => firm);
  return openScreens(
    {
      'register/contracts.csv': register(
        ...firms.map(({ supplier, siret, contract }) => ({
          contract_ref: contract,
          supplier_name: supplier,
          supplier_siret: siret,
          start_date: '2026-01-01',
          price_form: 'time',
          hours_per_day: '8',
          ai_policy: 'free',
        })),
      ),
      'register/team.csv': register(
        ...firms.map(({ contract, worker }) => ({
          contract_ref: contract,
          person_key: worker,
          name: PERSON,
        })),
      ),
      ...Object.fromEntries(
        carried.map(([firm, files]) => [
          `invoices/${firm.number}.xml`,
          ublCarrying({ ...firm, person: PERSON, files }),
        ]),
      ),
    },
    '2026-11-24',
  );
}

/** What a firm reads of its invoice: the days without a sheet, the sheets cited, and whether they open; and all of it as text. */
async function readBy({ supplier }: Firm, { reads, orgId, db }: Screens) {
  const { rows } = await db.knex.raw<{ rows: { id: string }[] }>(
    'SELECT id FROM supplier WHERE org_id = ? AND name = ?',
    [orgId, supplier],
  );
  const sight = contractorOf(rows[0]?.id ?? '');
  const page = { after: null, limit: 50 };
  const findings = (await reads.findings(orgId, sight, { code: 'T1' }, page)).items as ContractorFinding[];
  const invoices = (await reads.invoices(orgId, sight, { filter: {}, sort: 'dueDate' }, page)).items;
  const invoice = await reads.invoice(orgId, sight, invoices[0]?.id ?? '');
  const sheets = findings.flatMap(({ evidence }) => evidence).filter(({ file }) => file.endsWith('.csv'));
  return {
    unsupported: findings.map(({ daysUnsupported }) => daysUnsupported),
    sheets: sheets.map(({ file, documentId }) => `${file} ${documentId === null ? 'closed' : 'open'}`),
    text: JSON.stringify([findings, invoice]),
  };
}

test('a sheet that invoices of two contractors carry counts for each; it leads none to the invoice of the other', async () => {
  const joint = [{ name: 'cra.csv', content: sheet([RIVAGE, BRUME]) }];
  const screens = await screensWith([
    [RIVAGE, joint],
    [BRUME, joint],
  ]);
  const rivage = await readBy(RIVAGE, screens);
  const brume = await readBy(BRUME, screens);
  // The first by path holds the bytes.
  expect(brume.sheets).toEqual(['invoices/BRU-1.xml/cra.csv open']);
  expect(rivage.sheets).toEqual(['cra.csv closed']);
  expect([rivage.unsupported, brume.unsupported]).toEqual([['1.00'], ['1.00']]);
  expect(rivage.text).not.toContain(BRUME.number);
  expect(brume.text).not.toContain(RIVAGE.number);
}, 60_000);

test('a sheet that one contractor carries about the contract of another covers none of its days', async () => {
  const screens = await screensWith([
    [
      RIVAGE,
      [
        { name: 'cra.csv', content: sheet([RIVAGE]) },
        { name: 'other.csv', content: sheet([BRUME], '2026-09-22') },
      ],
    ],
    [BRUME, [{ name: 'cra.csv', content: sheet([BRUME]) }]],
  ]);
  const brume = await readBy(BRUME, screens);
  expect(brume.unsupported).toEqual(['1.00']);
  expect(brume.sheets).toEqual(['invoices/BRU-1.xml/cra.csv open']);
  expect(brume.text).not.toContain(RIVAGE.number);
}, 60_000);
