import { beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { auditStore } from '../../server/db/audit/audit-store.js';
import { inOrganisation } from '../../server/db/connection.js';
import { clientOf } from '../../server/db/raw-client.js';
import { openAuditFindings } from '../../server/db/read/result/audit-result.js';
import { addDays } from '../../server/domain/civil-date.js';
import type { Finding } from '../../server/domain/finding.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { FindingDraft, Rule } from '../../server/rules/rule.js';
import type { InvoiceDetail } from '../../server/usecases/reads/invoice-reads.js';
import type { RuleMeasure } from '../../server/usecases/reads/rule-measure-reads.js';
import { runAudit } from '../../server/usecases/run-audit.js';
import { CONTRACT, camilleDays } from '../golden/golden-contract.js';
import { TEAM, weekdays } from '../golden/golden-days.js';
import { ublInvoice } from '../golden/golden-ubl.js';
import { register, type DossierFiles } from '../support/audit-dossier.js';
import { contractorOf, FINANCE, openScreens, type Screens } from '../support/screens.js';

const AS_OF = '2026-11-16';
/** One week of Camille an invoice, from 5 January on; the eleventh was issued two years before. */
const WEEKS = Array.from({ length: 11 }, (_, index) => weekdays(addDays('2026-01-05', 7 * index), 5));
/** Invoices whose line is a subscription: R8 asks whether the contract admits it. */
const SUBSCRIBED = new Set([1, 2, 5, 6, 7]);
const SUPPLIER = { supplier: CONTRACT.supplier_siret };

const INVOICES = {
  'invoices/weeks.csv': register(
    ...WEEKS.map((days, index) =>
      camilleDays(5, {
        invoice_number: `F-${String(index + 1)}`,
        issue_date: index === 10 ? '2024-04-01' : '2026-04-01',
        period_start: days[0] ?? '',
        period_end: days[4] ?? '',
        description: SUBSCRIBED.has(index + 1) ? 'Abonnement ChatGPT' : 'Développement du portail',
        // A1: the line is 100 euros above its own figures.
        ...(index === 0 ? { net: '2600' } : {}),
      }),
    ),
  ),
};
const FILES = {
  ...INVOICES,
  'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
  'register/people.csv': TEAM,
  // Gives back 1,000 euros of F-5.
  'invoices/credit.csv': register(
    camilleDays(2, {
      invoice_number: 'A-1',
      issue_date: '2026-04-20',
      type_code: '381',
      preceding_invoice: 'F-5',
      description: 'Avoir',
    }),
  ),
  'register/review_history.csv': register(
    {
      invoice_number: 'F-6',
      ...SUPPLIER,
      line_id: '1',
      decision: 'reduced',
      accepted_days: '1',
      decided_on: '2026-04-10',
    },
    {
      invoice_number: 'F-7',
      ...SUPPLIER,
      line_id: '1',
      decision: 'rejected',
      accepted_days: '',
      decided_on: '2026-04-10',
    },
  ),
};

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens(FILES, AS_OF);
}, 60_000);

async function invoiceCalled(ref: string, sight = FINANCE): Promise<InvoiceDetail> {
  const { reads, orgId } = screens;
  const list = { filter: {}, sort: 'dueDate' as const };
  const { items } = await reads.invoices(orgId, sight, list, { after: null, limit: 50 });
  const id = items.find((one) => one.ref === ref)?.id ?? '';
  const invoice = await reads.invoice(orgId, sight, id);
  if (invoice === null) throw new Error(`no invoice ${ref}`);
  return invoice;
}

async function measureOf(code: string): Promise<RuleMeasure | undefined> {
  const { items } = await screens.reads.ruleMeasures(screens.orgId, FINANCE);
  return items.find((item) => item.code === code);
}

/** What the last audit found of R8, as its result gives it. */
const foundIn = async (): Promise<Finding[]> =>
  (await screens.result()).findings.filter(({ code }) => code === 'R8');

/** What an audit of the command line finds of R8. */
async function foundByCommand(): Promise<Finding[]> {
  const { db, orgId } = screens;
  const store = auditStore(db, { keepsResult: false });
  const auditId = await runAudit(store, { orgId, asOf: AS_OF, rules: catalogue });
  return inOrganisation(db, orgId, async (trx) => {
    const found: Finding[] = [];
    const { findings } = await openAuditFindings(await clientOf(trx), auditId);
    for await (const finding of findings()) if (finding.code === 'R8') found.push(finding);
    return found;
  });
}

const told = async (): Promise<unknown[]> =>
  inOrganisation(screens.db, screens.orgId, (trx) =>
    trx('event')
      .whereIn('action', ['demote-rule', 'restore-rule'])
      .orderBy('id')
      .select('action', 'account_id', 'subject'),
  );

const shown = async (): Promise<unknown[]> => {
  const page = { after: null, limit: 50 };
  const { items } = await screens.reads.findings(screens.orgId, FINANCE, { code: 'R8' }, page);
  return items.map((one) => [one.about.invoice?.ref, one.class, 'amountAtStake' in one && one.amountAtStake]);
};

const addSettings = (...rows: [key: string, value: string][]): Promise<void> =>
  screens.add({
    ...INVOICES,
    'register/settings.csv': register(...rows.map(([key, value]) => ({ key, value }))),
  });

test('the total of an invoice is told by line: what counts, what is not added, what is taken off', async () => {
  expect((await invoiceCalled('F-1')).stake).toMatchObject({
    lines: [
      {
        line: '1',
        counts: { code: 'R8', amount: '2600.00', isVat: false },
        others: [{ code: 'A1', amount: '100.00', why: 'smaller' }],
        takenOff: '0.00',
        counted: '2600.00',
      },
    ],
    atStake: '2600.00',
  });
  expect((await invoiceCalled('F-5')).stake).toMatchObject({
    lines: [{ counts: { code: 'R8', amount: '2500.00' }, counted: '2500.00' }],
    takenOff: '1000.00',
    bound: 'credited',
    givenBack: '1000.00',
    atStake: '1500.00',
  });
  expect((await invoiceCalled('F-6')).stake).toMatchObject({
    lines: [
      {
        counts: { code: 'R8', amount: '2500.00' },
        takenOff: '2000.00',
        bound: 'accepted',
        counted: '500.00',
      },
    ],
    atStake: '500.00',
  });
  expect((await invoiceCalled('F-7')).stake).toMatchObject({
    lines: [{ takenOff: '2500.00', bound: 'accepted', counted: '0.00' }],
    atStake: '0.00',
  });
  const { reads, orgId } = screens;
  const { totals } = await reads.stakeTotals(orgId, FINANCE, {});
  expect(totals).toMatchObject([
    {
      currency: 'EUR',
      sameLine: '100.00',
      notAccepted: '4500.00',
      givenBack: '1000.00',
      aboveLine: '0.00',
      atStake: '7100.00',
    },
  ]);
  expect((await screens.result()).totals).toMatchObject([{ atStake: totals[0]?.atStake }]);
});

test('a rule under the size of its budget is measured, and keeps its class', async () => {
  expect(await measureOf('R8')).toMatchObject({
    all: { asked: 11, fired: 5, share: '0.4545', findings: 5 },
    recent: { asked: 10, fired: 5, share: '0.5000', findings: 5 },
    budget: { share: '0.1', invoices: 200 },
    tooLoud: false,
    decided: { confirmed: 0, reduced: 0, dismissed: 0, other: 0, undecided: 5 },
    confirmedShare: null,
  });
  expect(await measureOf('A1')).toMatchObject({ recent: { fired: 1 }, budget: null, tooLoud: false });
  expect(await shown()).toHaveLength(5);
  expect(await told()).toEqual([]);
});

test('over its budget its questions are weak: beside another finding, without money, and everybody is told', async () => {
  const before = await foundIn();
  await addSettings(['R8.budgetInvoices', '10']);
  expect(await measureOf('R8')).toMatchObject({
    recent: { asked: 10, fired: 5, findings: 5 },
    budget: { share: '0.1', invoices: 10 },
    tooLoud: true,
  });
  expect(await shown()).toEqual([['F-1', 'weak', null]]);
  const { findingList, stake } = await invoiceCalled('F-1');
  expect(findingList.map((one) => [one.code, one.class, 'demoted' in one && one.demoted])).toEqual([
    ['A1', 'fact', false],
    ['R8', 'weak', true],
  ]);
  expect(stake).toMatchObject({ lines: [{ counts: { code: 'A1' }, others: [] }], atStake: '100.00' });
  const supplierId = (await invoiceCalled('F-1')).supplier?.id ?? '';
  const own = await invoiceCalled('F-1', contractorOf(supplierId));
  expect(own.stake?.atStake).toBe(own.atStake);
  expect(own.findingList.some((one) => 'demoted' in one)).toBe(false);

  const { reads, orgId } = screens;
  const current = (await reads.currentAudit(orgId))?.id ?? '';
  expect((await reads.audit(orgId, FINANCE, current))?.tooLoud).toEqual(['R8']);
  expect(await told()).toMatchObject([
    {
      action: 'demote-rule',
      account_id: null,
      subject: { code: 'R8', asked: '10', fired: '5', budgetShare: '0.1' },
    },
  ]);
  // A public result says the class, and nothing of the service's own.
  const after = await foundIn();
  expect(after.map((one) => [one.class, 'demoted' in one])).toEqual(before.map(() => ['weak', false]));
  expect(after.map(({ id, message }) => [id, message])).toEqual(
    before.map(({ id, message }) => [id, message]),
  );
  // Audited again it is the same audit; a command demotes nothing.
  expect(await runAudit(auditStore(screens.db), { orgId, asOf: AS_OF, rules: catalogue })).toBe(current);
  expect(await foundByCommand()).toEqual(before);
});

test('what is decided is counted, with the reasons that several share; a wider budget brings the questions back', async () => {
  const decided = (await foundIn()).map(({ id }, index) => ({
    finding_id: id,
    decision: index === 4 ? 'confirmé' : 'justifié',
    reason: index < 3 ? 'Compris dans le prix' : 'Vu avec Camille',
    decided_on: '2026-11-02',
  }));
  await screens.add({ ...INVOICES, 'register/decisions.csv': register(...decided) });
  expect(await measureOf('R8')).toMatchObject({
    tooLoud: true,
    decided: { confirmed: 1, reduced: 0, dismissed: 4, other: 0, undecided: 0 },
    confirmedShare: '0.2000',
    reasons: [{ reason: 'Compris dans le prix', findings: 3 }],
    rareReasons: 1,
  });
  await addSettings(['R8.budgetInvoices', '10'], ['R8.budgetShare', '1']);
  expect(await measureOf('R8')).toMatchObject({ tooLoud: false, budget: { share: '1', invoices: 10 } });
  expect(await shown()).toHaveLength(5);
  expect(await told()).toMatchObject([{}, { action: 'restore-rule', subject: { code: 'R8' } }]);
});

const SENTENCE = { fr: () => 'Pourquoi ?', en: () => 'Why?' };

/** R8, asked about the contract: what it finds names invoices, and is about none of them. */
const ofContract = (findings: FindingDraft[]): readonly Rule[] =>
  catalogue
    .filter(({ code }) => code === 'R8')
    .map((rule) => ({
      ...rule,
      per: 'contract',
      needs: ['contractInvoices'],
      messages: { ...rule.messages, finding: SENTENCE, question: SENTENCE, supplier: null },
      check: () => ({ outcome: 'flagged', findings }),
    }));

const naming = (file: string, ...invoices: string[]): FindingDraft => ({
  subject: { supplier: CONTRACT.supplier_siret, contract: CONTRACT.contract_ref, file },
  values: {},
  evidence: [],
  allocations: invoices.map((invoice) => ({
    supplier: CONTRACT.supplier_siret,
    invoice,
    line: '1',
    days: null,
    amount: '2500',
  })),
});

const NAMING = ofContract([
  naming('one', 'F-1', 'F-2'),
  naming('other', 'F-2'),
  naming('early', 'F-3', 'F-4'),
]);

const billed = (number: string, values: Record<string, string> = {}): string =>
  register(camilleDays(5, { invoice_number: number, issue_date: '2026-04-01', ...values }));
const credit = (number: string, values: Record<string, string>): Record<string, string> =>
  camilleDays(2, { invoice_number: number, issue_date: '2026-04-20', type_code: '381', ...values });

/** Bills a line of 2,500 euros, less 200 on the invoice as a whole. */
const withAllowance = (number: string): string =>
  ublInvoice({ number, issued: '2026-02-02', type: '380', amount: '2500' })
    .replace(
      '<cac:LegalMonetaryTotal>',
      '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Remise</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">200</cbc:Amount></cac:AllowanceCharge>$&',
    )
    .replaceAll(/(?<=<cbc:(?:TaxExclusive|TaxInclusive|Payable)Amount currencyID="EUR">)2500/g, '2300');

const ALWAYS: DossierFiles = {
  'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
  'register/review_history.csv': register({
    invoice_number: 'F-3',
    ...SUPPLIER,
    line_id: '1',
    decision: 'rejected',
    decided_on: '2026-04-10',
  }),
  'invoices/e.csv': register(
    credit('A-1', { preceding_invoice: 'F-1', currency: 'USD' }),
    credit('A-2', { preceding_invoice: 'F-2|F-2', currency: 'EUR' }),
  ),
};
const ALIKE: DossierFiles = {
  'invoices/a.csv': billed('F-1'),
  'invoices/b.csv': billed('F-2'),
  // A number that is given again: the two are no versions of one invoice.
  'invoices/c.csv': billed('F-3', {
    issue_date: '2026-02-01',
    period_start: '2026-01-05',
    period_end: '2026-01-09',
  }),
  'invoices/d.csv': billed('F-3'),
  'invoices/f.xml': withAllowance('F-4'),
};

/** The same decision twice on one day, in two files: the one whose path comes last counts. */
async function decidedTwice(key: string): Promise<DossierFiles> {
  const of = (decision: string): Record<string, string> => ({
    finding_id: key,
    decision,
    decided_on: '2026-11-02',
  });
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('decisions');
  sheet.addRow(Object.keys(of('')));
  sheet.addRow(Object.values(of('confirmé')));
  return {
    'register/decisions.csv': register(of('justifié')),
    'register/register.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()),
  };
}

test.each([
  ['in their order', (paths: readonly string[]) => paths],
  ['the last first', (paths: readonly string[]) => [...paths].reverse()],
])(
  'credits, decisions and measures bear on the invoice that they are about, its files received %s',
  async (_, ordered) => {
    const oneByOne = async (files: DossierFiles, receive: (file: DossierFiles) => Promise<void>) => {
      for (const path of ordered(Object.keys(files))) await receive({ ...ALWAYS, [path]: files[path] ?? '' });
    };
    const opened = await openScreens(ALWAYS, AS_OF);
    const { db, orgId, reads } = opened;
    const receive = (files: DossierFiles): Promise<void> => opened.receive(files);
    await oneByOne(ALIKE, receive);
    const auditId = await runAudit(auditStore(db), { orgId, asOf: AS_OF, rules: NAMING });
    const list = { filter: {}, sort: 'dueDate' as const };
    const { items } = await reads.invoices(orgId, FINANCE, list, { after: null, limit: 50 });
    expect(items.map((one) => [one.ref, one.issueDate, one.atStake].join(' ')).sort()).toEqual([
      'A-1 2026-04-20 0.00',
      'A-2 2026-04-20 0.00',
      // Dollars give back no euros.
      'F-1 2026-04-01 2500.00',
      // Cited twice, it is one invoice.
      'F-2 2026-04-01 1500.00',
      // What was rejected in April is the later one.
      'F-3 2026-02-01 2500.00',
      'F-3 2026-04-01 0.00',
      // What was taken off the invoice as a whole is not billed.
      'F-4 2026-02-02 2300.00',
    ]);
    expect((await reads.stakeTotals(orgId, FINANCE, {})).totals).toMatchObject([
      { currency: 'EUR', atStake: '8800.00', aboveInvoice: '200.00', givenBack: '1000.00' },
    ]);
    expect((await reads.audit(orgId, FINANCE, auditId))?.totals).toMatchObject([
      { currency: 'EUR', atStake: '8800.00' },
      { currency: 'USD', atStake: '0.00' },
    ]);
    const found = await reads.findings(orgId, FINANCE, { code: 'R8' }, { after: null, limit: 50 });
    await oneByOne(await decidedTwice(found.items[0]?.id ?? ''), receive);
    expect((await reads.ruleMeasures(orgId, FINANCE)).items).toMatchObject([
      // Credit notes are no invoices that it could have asked about.
      { all: { asked: 5, fired: 2, findings: 3 }, decided: { confirmed: 1, dismissed: 0, undecided: 2 } },
    ]);
  },
  30_000,
);
