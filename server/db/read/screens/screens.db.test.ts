import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF, demoFiles } from '../../../../scripts/demo/dossier.js';
import { exact, sum, toFixed } from '../../../domain/decimal.js';
import type { AuditResult } from '../../../domain/audit-result.js';
import type { InvoiceSort, InvoiceSummary } from '../../../usecases/reads/invoice-reads.js';
import type { FindingView } from '../../../usecases/reads/finding-reads.js';
import { WrongCursor, type Page, type PageRequest } from '../../../usecases/reads/page.js';
import { NO_SUPPLIER, type Sight } from '../../../usecases/reads/sight.js';
import { register } from '../../../../test/support/audit-dossier.js';
import {
  contractorOf,
  DPO,
  FINANCE,
  managerOf,
  openScreens,
  type Screens,
} from '../../../../test/support/screens.js';
import { inOrganisation } from '../../connection.js';
import { createOrganisation } from '../../organisation.js';

const ALL: PageRequest = { after: null, limit: 200 };
const BRUMEVAL_CONTRACT = 'MV202601';

let screens: Screens;
let result: AuditResult;
let invoices: readonly InvoiceSummary[];
let brumeval: Sight;
let nebuline: Sight;

/** Every item of a list, page by page. */
async function everyPage<T>(ask: (page: PageRequest) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<T> = await ask({ after, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

const listed = (sight: Sight, sort: InvoiceSort = '-received', limit = 200): Promise<InvoiceSummary[]> =>
  everyPage((page) => screens.reads.invoices(screens.orgId, sight, { filter: {}, sort }, page), limit);
const found = (sight: Sight): Promise<FindingView[]> =>
  everyPage((page) => screens.reads.findings(screens.orgId, sight, {}, page), 5);
const codesOf = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code).sort();

function invoiceCalled(ref: string): InvoiceSummary {
  const invoice = invoices.find((one) => one.ref === ref);
  if (invoice === undefined) throw new RangeError(`no invoice ${ref}`);
  return invoice;
}

function contractorNamed(name: string): Sight {
  const supplier = invoices.find((one) => one.supplier?.name === name)?.supplier;
  if (supplier == null) throw new RangeError(`no supplier ${name}`);
  return contractorOf(supplier.id);
}

beforeAll(async () => {
  const files = Object.fromEntries((await demoFiles()).map(({ path, content }) => [path, content]));
  screens = await openScreens(files, DEMO_AS_OF);
  result = await screens.result();
  invoices = await listed(FINANCE);
  brumeval = contractorNamed('Atelier Brumeval');
  nebuline = contractorNamed('Nébuline Conseil');
}, 180_000);

describe('invoices', () => {
  test('what is at stake on each adds up to the totals of the result', () => {
    const [total] = result.totals;
    expect(toFixed(sum(invoices.map(({ atStake }) => atStake ?? '0')), 2)).toBe(total?.atStake);
    expect(result.totals).toHaveLength(1);
    expect(invoices).toHaveLength(result.invoices.length);
  });

  test.each<[InvoiceSort, (one: InvoiceSummary) => string]>([
    ['dueDate', ({ dueDate }) => dueDate ?? '9999'],
    ['-issueDate', ({ issueDate }) => issueDate ?? ''],
    ['-atStake', ({ atStake }) => (atStake ?? '').padStart(20)],
    ['-received', ({ id }) => id.padStart(20)],
  ])('each once, in the order %s, however long the page', async (sort, keyOf) => {
    const short = await listed(FINANCE, sort, 7);
    expect(short).toEqual(await listed(FINANCE, sort));
    expect(new Set(short.map(({ id }) => id)).size).toBe(invoices.length);
    const keys = short.map(keyOf);
    expect(keys).toEqual(sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
  });

  test.each([
    [{ q: 'f-2026-1' }, ['F-2026-104', 'F-2026-118']],
    [{ q: 'brume' }, ['F-2026-097', 'F-2026-104', 'F-2026-118']],
    [{ q: 'mv 2026 01' }, ['F-2026-097', 'F-2026-104', 'F-2026-118']],
    [{ q: '%' }, []],
    [{ q: 'F-2026', class: 'fact' as const }, ['F-2026-118']],
    [{ q: 'F-2026', entity: ' direction du NUMÉRIQUE ' }, ['F-2026-097', 'F-2026-104', 'F-2026-118']],
    [{ entity: 'ailleurs' }, []],
    [{ state: 'replaced' as const }, ['006']],
    [{ supplierId: 'x' }, []],
  ])('filtered by %j', async (filter, refs) => {
    const page = await screens.reads.invoices(screens.orgId, FINANCE, { filter, sort: 'dueDate' }, ALL);
    expect(page.items.map(({ ref }) => ref).sort()).toEqual(refs);
  });

  test('one whole: lines with their ladder and stake, findings with their proof', async () => {
    const { id } = invoiceCalled('F-2026-118');
    const invoice = await screens.reads.invoice(screens.orgId, FINANCE, id);
    const published = result.invoices.find(({ number }) => number === 'F-2026-118');
    expect(invoice?.lines.map(({ support }) => support)).toEqual(
      published?.lines.map(({ support }) => support),
    );
    expect(invoice?.lines.map(({ atStake }) => atStake)).toEqual(['0.00', '0.00', '2720.00']);
    expect(invoice).toMatchObject({
      atStake: '2720.00',
      findings: { fact: 1, question: 0 },
      supportedDays: '27.854286',
      document: { file: 'invoices/atelier-brumeval/F-2026-118-2026-10-02.xml' },
      source: { documentId: invoice?.document.id },
      totals: { withoutVat: '20210.00' },
    });
    expect(invoice?.findingList).toMatchObject([
      {
        code: 'I5',
        about: { invoice: { id }, lineId: invoice?.lines[2]?.id, supplier: { name: 'Atelier Brumeval' } },
        lines: [{ invoiceId: id, lineId: invoice?.lines[2]?.id, days: '4.86', amount: '2720.00' }],
        evidence: [{ documentId: invoice?.document.id }, { file: 'register/ai_declarations.csv' }],
      },
    ]);
  });
});

describe('who sees what', () => {
  test('finance: every visible finding but those on data; the data-protection officer: those alone', async () => {
    const visible = result.findings.filter((finding) => finding.visible);
    const forDpo = visible.filter(({ audience }) => audience.includes('dpo'));
    expect(codesOf(forDpo)).toEqual(['I4']);
    expect(codesOf(await found(FINANCE))).toEqual(codesOf(visible.filter((one) => !forDpo.includes(one))));
    expect((await found(DPO)).map(({ id }) => id)).toEqual(forDpo.map(({ id }) => id));
    const seen = await listed(DPO);
    expect(seen.every(({ atStake, findings }) => atStake === null && findings.fact === 0)).toBe(true);
  });

  test('a manager: own contracts, by reference or by entity; nothing without any', async () => {
    const own = await listed(managerOf([BRUMEVAL_CONTRACT]));
    expect(own.map(({ ref }) => ref).sort()).toEqual(['F-2026-097', 'F-2026-104', 'F-2026-118']);
    expect(codesOf(await found(managerOf([BRUMEVAL_CONTRACT])))).toEqual(['I5']);
    const byEntity = await listed(managerOf([], ['direction du numérique']));
    expect(byEntity).toHaveLength(invoices.filter(({ contract }) => contract !== null).length);
    expect(await listed(managerOf([]))).toEqual([]);
    expect((await screens.reads.imports(screens.orgId, managerOf([]), ALL)).items).toEqual([]);
  });

  test('a contractor: the findings that speak to it, in its own words, with its own lines', async () => {
    expect(codesOf(await found(brumeval))).toEqual(['I5']);
    const all = await found(nebuline);
    expect(codesOf(all)).toEqual(['C4', 'C5', 'D4']);
    const shared = all.find(({ code }) => code === 'C4');
    const whole = (await found(FINANCE)).find(({ code }) => code === 'C4');
    expect(whole?.lines).toHaveLength(3);
    expect(shared?.lines).toEqual(whole?.lines.filter(({ invoice }) => invoice.startsWith('NC-')));
    expect(shared?.lines).toHaveLength(1);
    expect(shared?.amountAtStake).toBe(shared?.lines[0]?.amount);
    expect(shared).not.toHaveProperty('related');
    expect(shared?.about).toMatchObject({ supplier: { name: 'Nébuline Conseil' } });
  });

  test('a contractor reads nothing of the others', async () => {
    const read = JSON.stringify(await everythingOf(nebuline));
    const own = (one: InvoiceSummary): boolean => one.supplier?.id === nebuline.supplierId;
    const foreign = invoices
      .filter((one) => !own(one))
      .flatMap(({ number, supplier, contract }) => [number, supplier?.name, contract?.contractRef])
      .filter((name) => name != null && name.length > 3);
    expect(foreign.length).toBeGreaterThan(50);
    expect(foreign.filter((name) => read.includes(`"${name ?? ''}"`))).toEqual([]);
    expect(read).toContain('NC-2026-17');
  });

  test('what is foreign is as what is missing', async () => {
    const { reads, orgId, db } = screens;
    const other = await createOrganisation(db, 'Commune Exemple');
    const { id, contract } = invoiceCalled('F-2026-118');
    const [finding] = await found(brumeval);
    const document = (await reads.invoice(orgId, FINANCE, id))?.document.id ?? '';
    const places: [string, Sight][] = [
      [orgId, nebuline],
      [orgId, managerOf(['MV202602'])],
      [orgId, contractorOf(NO_SUPPLIER)],
      [other, FINANCE],
    ];
    for (const [org, sight] of places) {
      expect(await reads.invoice(org, sight, id)).toBeNull();
      expect(await reads.contract(org, sight, contract?.id ?? '')).toBeNull();
      expect(await reads.finding(org, sight, finding?.id ?? '')).toBeNull();
      expect(await reads.document(org, sight, document)).toBeNull();
      expect(await reads.mayOpenDocument(org, sight, document)).toBe(false);
      expect(await reads.declaration(org, sight, 'D-118-3')).toBeNull();
    }
    expect(await reads.finding(orgId, brumeval, finding?.id ?? '')).toEqual(finding);
    for (const id of ['999999999', 'x', '1; SELECT', ''])
      expect(await reads.invoice(orgId, FINANCE, id)).toBeNull();
  });
});

describe('the other lists', () => {
  test('a single click: lines with their ladder, and the figures of the head', async () => {
    const page = await screens.reads.singleClick(screens.orgId, FINANCE, {}, { after: null, limit: 1 });
    expect(page).toMatchObject({
      shown: 2,
      byDeclaredHours: 1,
      byEffort: 1,
      withEffort: 5,
      expectedHonest: '0.10',
    });
    expect(page.lines).toBe(53);
    const rest = await screens.reads.singleClick(screens.orgId, FINANCE, {}, { after: page.next, limit: 1 });
    expect(rest.next).toBeNull();
    expect([...page.items, ...rest.items]).toMatchObject([
      {
        finding: { code: 'L4' },
        restsOn: 'effort',
        invoice: { ref: 'SL-2026-12' },
        line: { billedDays: '30' },
      },
      {
        finding: { code: 'I5' },
        restsOn: 'declared_hours',
        line: { ref: '3', days: '4.86', amount: '2720.00' },
        support: { declaredHumanDays: '0.86' },
      },
    ]);
    const own = await screens.reads.singleClick(screens.orgId, FINANCE, { restsOn: 'declared_hours' }, ALL);
    expect(own).toMatchObject({ shown: 2, items: [{ restsOn: 'declared_hours' }] });
    expect(await screens.reads.singleClick(screens.orgId, managerOf(['MV202602']), {}, ALL)).toMatchObject({
      items: [],
      shown: 0,
      lines: 2,
      expectedHonest: '0.00',
    });
  });

  test('documents: what was read, and one question for each code', async () => {
    const { reads, orgId } = screens;
    const asking = await reads.documents(orgId, FINANCE, { status: 'needs-answer' }, ALL);
    expect(asking.items).toMatchObject([
      {
        file: 'invoices/a-preciser.csv',
        summary: { invoices: 2, lines: 2, amounts: [{ currency: 'EUR', amount: '2100.00' }], entries: null },
        questions: [
          {
            code: 'ambiguous-number',
            seen: '1.375',
            places: 1,
            answer: null,
            options: [{ value: 'decimal-comma' }, { value: 'decimal-point' }],
          },
        ],
      },
    ]);
    const all = await everyPage((page) => reads.documents(orgId, FINANCE, {}, page), 20);
    expect(all.map(({ file }) => file).sort()).toEqual(result.documents.map(({ file }) => file).sort());
    for (const { file, entries } of result.timesheets)
      expect(all.find((one) => one.file === file)?.summary.entries).toBe(entries);
    expect(all.find(({ file }) => file === 'register/people.csv')?.summary.registerRows).toBe(21);
    const own = await reads.documents(orgId, brumeval, {}, ALL);
    expect(own.items.map(({ file }) => file.replace(/.*\//, '')).sort()).toEqual([
      'F-2026-097-2026-05-04.xml',
      'F-2026-104-2026-09-02.xml',
      'F-2026-118-2026-10-02.xml',
      'brumeval-kimai-2026-04.csv',
      'brumeval-kimai-2026-08.csv',
      'brumeval-kimai-2026-09.csv',
    ]);
    expect((await reads.imports(orgId, FINANCE, ALL)).items).toMatchObject([
      { state: 'done', documents: { read: 62, withProblems: 3, needsAnswer: 1, refused: 1, duplicate: 1 } },
    ]);
  });

  test('a contract whole, with its deliverables and declarations', async () => {
    const { reads, orgId } = screens;
    const all = await everyPage((page) => reads.contracts(orgId, FINANCE, {}, page), 5);
    expect(toFixed(sum(all.map(({ billed }) => billed)), 2)).toBe(result.totals[0]?.billed);
    expect(toFixed(sum(all.map(({ atStake }) => atStake ?? '0')), 2)).toBe(result.totals[0]?.atStake);
    const contract = await reads.contract(orgId, brumeval, all[0]?.id ?? '');
    expect(contract).toMatchObject({ contractRef: 'MV-2026-01', billed: '51510.00', atStake: '2720.00' });
    expect(contract?.people.map(({ name }) => name)).toEqual([
      'Lise Brindille',
      'Maud Sarcelline',
      'Oscar Lanterne',
    ]);
    expect(contract?.deliverables.find(({ deliverableRef }) => deliverableRef === 'N-01')).toMatchObject({
      declaration: 'used',
      declaredHumanHours: '6',
      // What other firms needed is not shown to a contractor.
      effort: null,
    });
    const asBuyer = await reads.contract(orgId, FINANCE, all[0]?.id ?? '');
    expect(
      asBuyer?.deliverables.find(({ deliverableRef }) => deliverableRef === 'N-01')?.effort,
    ).toMatchObject({
      basis: 'local_history',
    });
    expect(contract?.declarations.map(({ declarationRef }) => declarationRef)).toEqual([
      'D-118-3',
      'D-118-2',
      'D-118-1',
      'D-104-2',
      'D-104-1',
      'D-097-1',
    ]);
    expect(contract?.invoices).toHaveLength(3);
  });

  test('what a contractor may declare: what is due first, with what was declared last', async () => {
    const { reads, orgId } = screens;
    const lunaposte = contractorNamed('Studio Lunaposte');
    const targets = await reads.declarationTargets(orgId, lunaposte, DEMO_AS_OF);
    expect(targets.filter(({ due }) => due)).toEqual(targets.slice(0, 1));
    expect(targets[0]).toMatchObject({
      deliverable: { deliverableRef: 'V-14' },
      billedDays: '4',
      billedHours: '28',
      last: null,
      policy: { required: 'yes', tools: [{ tool: 'Babillard', allowed: false }, {}, {}] },
    });
    expect(targets.find(({ deliverable }) => deliverable?.deliverableRef === 'V-12')?.last).toMatchObject({
      declarationRef: 'D-V12',
    });
    const [target] = targets;
    expect(await reads.declarationTarget(orgId, lunaposte, DEMO_AS_OF, target?.id ?? '')).toEqual(target);
    expect(await reads.declarationTarget(orgId, brumeval, DEMO_AS_OF, target?.id ?? '')).toBeNull();
    expect(await reads.declarationTarget(orgId, lunaposte, DEMO_AS_OF, 'line:1:2')).toBeNull();
    expect(await reads.declarationTargets(orgId, FINANCE, DEMO_AS_OF)).toEqual([]);
  });

  test('audits: the current one, its rules and totals for whoever sees the whole organisation', async () => {
    const { reads, orgId } = screens;
    const current = await reads.currentAudit(orgId);
    expect((await reads.audits(orgId, ALL)).items).toEqual([current]);
    const audit = await reads.audit(orgId, FINANCE, current?.id ?? '');
    expect(audit?.rules).toEqual(result.rules);
    expect(audit?.totals).toEqual(result.totals);
    expect(await reads.audit(orgId, brumeval, current?.id ?? '')).toBeNull();
    expect(await reads.audit(orgId, managerOf([BRUMEVAL_CONTRACT]), current?.id ?? '')).toBeNull();
  });

  test.each([
    'x',
    Buffer.from('["findings","1","2"]').toString('base64url'),
    Buffer.from(`["invoices dueDate","' OR true","2"]`).toString('base64url'),
    Buffer.from('["invoices dueDate","2026-01-01"]').toString('base64url'),
  ])('a cursor that is not one of the list is refused: %s', async (after) => {
    const list = { filter: {}, sort: 'dueDate' as const };
    const page = screens.reads.invoices(screens.orgId, FINANCE, list, { after, limit: 5 });
    await expect(page).rejects.toThrow(WrongCursor);
  });
});

/** All that a contractor can read, but for which audit it is of. */
async function everythingOf(sight: Sight): Promise<object> {
  const { reads, orgId } = screens;
  const { items: contracts } = await reads.contracts(orgId, sight, {}, ALL);
  const { items: documents } = await reads.documents(orgId, sight, {}, ALL);
  const own = await listed(sight, '-atStake');
  const whole = await Promise.all(own.map(({ id }) => reads.invoice(orgId, sight, id)));
  return {
    invoices: whole.map((invoice) => ({ ...invoice, audit: null })),
    findings: await found(sight),
    contracts: await Promise.all(contracts.map(({ id }) => reads.contract(orgId, sight, id))),
    documents: await Promise.all(documents.map(({ id }) => reads.document(orgId, sight, id))),
    declarations: (await reads.declarations(orgId, sight, ALL)).items,
    targets: await reads.declarationTargets(orgId, sight, DEMO_AS_OF),
    singleClick: await reads.singleClick(orgId, sight, {}, ALL),
    imports: await reads.imports(orgId, sight, ALL),
    choices: [await reads.supplierChoices(orgId, sight, ''), await reads.entityChoices(orgId, sight)],
  };
}

const neighbourDeclares = (values: Record<string, string>): Record<string, string> => ({
  contract_ref: 'MV-2026-90',
  invoice_number: 'F-2026-118',
  line_id: '3',
  ai_use: 'used',
  signed_by: 'Voisine Exemple',
  ...values,
});

const neighbourBills = (values: Record<string, string>): Record<string, string> => ({
  invoice_number: 'F-2026-118',
  issue_date: '2026-10-02',
  currency: 'EUR',
  line_id: '3',
  quantity: '10',
  unit: 'day',
  unit_price: '900',
  net: '9000',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  person_key: 'P-9001',
  ...values,
});

/** Another firm that bears the same numbers, references and file names wherever it may. */
const NEIGHBOUR = {
  'register/contracts.csv': register({
    contract_ref: 'MV-2026-90',
    title: 'Marché voisin',
    entity: 'Direction du numérique',
    supplier_name: 'Voisine Exemple',
    start_date: '2026-01-01',
    price_form: 'time',
    hours_per_day: '7',
    ai_policy: 'declare',
    ai_declaration_required: 'with_hours',
  }),
  'register/people.csv': register({
    contract_ref: 'MV-2026-90',
    person_key: 'P-9001',
    name: 'Camille Exemple',
  }),
  'register/ai_declarations.csv': register(
    neighbourDeclares({ declaration_ref: 'D-118-3', human_hours: '1', signed_at: '2026-10-01' }),
    neighbourDeclares({
      declaration_ref: 'D-119',
      human_hours: '2',
      signed_at: '2026-10-01',
      supersedes: 'D-118-3',
    }),
  ),
  'invoices/neighbours.csv': register(
    neighbourBills({ supplier: 'Voisine Exemple', contract_ref: 'MV-2026-90' }),
    neighbourBills({ supplier: 'Tierce Exemple' }),
  ),
  'timesheets/brumeval-kimai-2026-09.csv': register({
    person_key: 'P-9001',
    contract_ref: 'MV-2026-90',
    date: '2026-09-02',
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
  }),
};

// Last: it changes the organisation.
describe('beside another firm', () => {
  test('what a contractor reads stays the same', async () => {
    const before = [await everythingOf(brumeval), await everythingOf(nebuline)];
    await screens.add(NEIGHBOUR);
    const after = await listed(FINANCE);
    expect(after.filter(({ ref }) => ref === 'F-2026-118')).toHaveLength(3);
    expect(
      exact(after.find(({ supplier }) => supplier?.name === 'Voisine Exemple')?.atStake ?? 0).gt(0),
    ).toBe(true);
    expect([await everythingOf(brumeval), await everythingOf(nebuline)]).toEqual(before);
    // Two findings question one line of the neighbour: each euro counts once, as in the totals.
    const [total] = (await screens.result()).totals;
    expect(toFixed(sum(after.map(({ atStake }) => atStake ?? '0')), 2)).toBe(total?.atStake);
    const versions = await screens.reads.declaration(screens.orgId, brumeval, 'D-118-3');
    expect(versions?.humanHours).toBe('6');
    // Of two documents of one name, the one of the invoice's own import is meant.
    const [finding] = (await found(FINANCE)).filter(
      ({ code, about }) => code === 'I5' && about.supplier?.name === 'Atelier Brumeval',
    );
    const places = finding?.view === 'buyer' ? finding.evidence.map(({ documentId }) => documentId) : [];
    expect(places.filter((id) => id !== null)).toHaveLength(2);
  }, 180_000);

  test('versions of a declaration, whichever is asked; the one in force counts', async () => {
    const { reads, orgId } = screens;
    const neighbour = (await listed(FINANCE)).find(({ supplier }) => supplier?.name === 'Voisine Exemple');
    const sight = contractorOf(neighbour?.supplier?.id ?? '');
    for (const ref of ['D-118-3', 'D-119']) {
      const declaration = await reads.declaration(orgId, sight, ref);
      expect(declaration?.declarationRef).toBe(ref);
      expect(declaration?.versions).toMatchObject([
        { declarationRef: 'D-119', supersedes: 'D-118-3', supersededBy: null },
        { declarationRef: 'D-118-3', supersedes: null, supersededBy: 'D-119' },
      ]);
    }
    const contract = await reads.contract(orgId, sight, neighbour?.contract?.id ?? '');
    expect(contract?.declarations.map(({ declarationRef }) => declarationRef)).toEqual(['D-119']);
    const targets = await reads.declarationTargets(orgId, sight, DEMO_AS_OF);
    expect(targets.map(({ last, due }) => [last?.declarationRef, due])).toEqual([['D-119', false]]);
    // Of two contracts that use a reference, a buyer is given the one asked for.
    const asked = await reads.declaration(orgId, FINANCE, 'D-118-3', neighbour?.contract?.id ?? '');
    expect(asked?.supplier?.name).toBe('Voisine Exemple');
  });

  test('a document that also speaks of somebody else is not opened to a contractor', async () => {
    const neighbour = (await listed(FINANCE)).find(({ supplier }) => supplier?.name === 'Voisine Exemple');
    const sight = contractorOf(neighbour?.supplier?.id ?? '');
    const own = await screens.reads.documents(screens.orgId, sight, {}, ALL);
    expect(own.items.map(({ file }) => file)).toEqual(['timesheets/brumeval-kimai-2026-09.csv']);
    const invoice = await screens.reads.invoice(screens.orgId, sight, neighbour?.id ?? '');
    expect(invoice?.source).toMatchObject({ file: 'invoices/neighbours.csv', documentId: null });
  });

  test('whoever sent files sees them, whatever they are about', async () => {
    const { reads, orgId, db } = screens;
    const [latest] = (await reads.imports(orgId, FINANCE, ALL)).items;
    await inOrganisation(db, orgId, async (trx) => {
      await trx.raw('UPDATE import SET by_account = 77 WHERE id = ?', [latest?.id ?? '']);
    });
    const sender = { ...managerOf(['MV202602']), accountId: '77' };
    const sent = Object.keys(NEIGHBOUR).sort();
    const documents = await reads.documents(orgId, sender, { importId: latest?.id ?? '' }, ALL);
    expect(documents.items.map(({ file }) => file).sort()).toEqual(sent);
    // A contractor has its declarations; what it sent when it was a buyer's is the buyer's.
    const importsOf = async (accountId: string): Promise<string[]> =>
      (await reads.imports(orgId, { ...nebuline, accountId }, ALL)).items.map(({ id }) => id);
    expect(await importsOf('77')).toEqual([]);
    expect(
      (await reads.documents(orgId, { ...nebuline, accountId: '77' }, {}, ALL)).items.map(({ file }) => file),
    ).not.toEqual(expect.arrayContaining(sent));
    await inOrganisation(db, orgId, async (trx) => {
      await trx.raw(`UPDATE import SET kind = 'declaration' WHERE id = ?`, [latest?.id ?? '']);
    });
    expect(await importsOf('77')).toEqual([latest?.id]);
    expect(await importsOf('78')).toEqual([]);
  });
});
