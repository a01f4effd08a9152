import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { ANEMONE, BLEUET, FIRMS_AS_OF, firmsDossier, STATED } from '../../../../test/access/firms-dossier.js';
import type { DossierFiles } from '../../../../test/support/audit-dossier.js';
import {
  contractorOf,
  DPO,
  FINANCE,
  managerOf,
  openScreens,
  type Screens,
} from '../../../../test/support/screens.js';
import type { DeclarationFilter, DeclarationView } from '../../../usecases/reads/declaration-reads.js';
import type { PageRequest } from '../../../usecases/reads/page.js';
import type { Sight } from '../../../usecases/reads/sight.js';

const ALL: PageRequest = { after: null, limit: 200 };
const ANEMONE_ONLY = managerOf(['MARCHEANEMONE']);

let screens: Screens;
let contractor: Sight;

/** The registers on AI in one workbook, prices beside them, as one file of a buyer. */
async function workbookOf(csv: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, content] of Object.entries(csv)) {
    const sheet = book.addWorksheet(name);
    for (const line of content.trim().split('\n')) sheet.addRow(line.split(','));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const textOf = (content: DossierFiles[string] | undefined): string =>
  typeof content === 'string' ? content : '';

beforeAll(async () => {
  const {
    'register/ai_declarations.csv': declarations,
    'register/rate_card.csv': rates,
    ...others
  } = firmsDossier(ANEMONE, BLEUET);
  const register = await workbookOf({ ai_declarations: textOf(declarations), rate_card: textOf(rates) });
  screens = await openScreens({ ...others, 'register/register.xlsx': register }, FIRMS_AS_OF);
  const [own] = await declared(FINANCE, ({ declarationRef }) => declarationRef === ANEMONE.declaration);
  contractor = contractorOf(own?.supplier?.id ?? '');
}, 180_000);

async function declared(
  sight: Sight,
  is: (one: DeclarationView) => boolean = () => true,
  filter: DeclarationFilter = {},
): Promise<DeclarationView[]> {
  return (await screens.reads.declarations(screens.orgId, sight, filter, ALL)).items.filter(is);
}

const EFFORT = {
  shareLow: STATED.share_low,
  shareHigh: STATED.share_high,
  humanReview: null,
  reviewDays: STATED.review_days,
  humanHours: ANEMONE.hours,
  daysSavedLow: STATED.days_saved_low,
  daysSavedHigh: STATED.days_saved_high,
  priceEffectAmount: STATED.price_effect_amount,
  currency: null,
  signedBy: ANEMONE.person,
};
const NAMED = { tool: 'Le Chat', provider: ANEMONE.provider, modelVersion: null, family: null };
const GIVEN = {
  accountType: 'consumer',
  hostingRegion: 'EU',
  dataClasses: ['personal'],
  trainingReuse: 'yes',
};

describe('a declaration, as each reads it', () => {
  /** What is the same for everybody. */
  const told = (one: DeclarationView | undefined): object => ({
    declarationKey: ANEMONE.declaration,
    declarationRef: ANEMONE.declaration,
    contract: {
      id: one?.contract?.id,
      contractRef: ANEMONE.contract,
      title: `Assistance, ${ANEMONE.entity}`,
    },
    contractRef: ANEMONE.contract,
    supplier: { id: contractor.supplierId, name: ANEMONE.name },
    deliverable: null,
    deliverableRef: null,
    invoiceNumber: ANEMONE.invoice,
    lineId: '1',
    periodStart: null,
    periodEnd: null,
    aiUse: 'used',
    stages: [],
    priorApprovalRef: null,
    subcontractor: null,
    signedAt: '2026-09-30',
    supersedes: null,
    supersededBy: null,
    source: one?.source,
  });

  test.each<[string, () => Sight, object]>([
    ['finance', () => FINANCE, { view: 'buyer', ...EFFORT, tools: [NAMED] }],
    ['its manager', () => ANEMONE_ONLY, { view: 'buyer', ...EFFORT, tools: [NAMED] }],
    ['its contractor', () => contractor, { view: 'contractor', ...EFFORT, tools: [{ ...NAMED, ...GIVEN }] }],
    ['the data-protection officer', () => DPO, { view: 'data', tools: [{ ...NAMED, ...GIVEN }] }],
  ])('%s, in lists and whole', async (_who, sightOf, form) => {
    const sight = sightOf();
    const [one] = await declared(sight, ({ declarationRef }) => declarationRef === ANEMONE.declaration);
    expect(one).toEqual({ ...told(one), ...form });
    const whole = await screens.reads.declaration(screens.orgId, sight, ANEMONE.declaration);
    expect(whole).toEqual({ ...one, versions: [one], standing: whole?.standing });
    // What the policy says of data is read with the data.
    const isOfData = one?.view !== 'buyer';
    expect(whole?.standing.tools.map(({ data }) => data)).toEqual([isOfData ? 'outside' : null]);
  });

  test('on the page of its contract, as in lists', async () => {
    const [own] = await declared(contractor);
    for (const sight of [FINANCE, ANEMONE_ONLY, contractor]) {
      const contract = await screens.reads.contract(screens.orgId, sight, own?.contract?.id ?? '');
      expect(contract?.declarations).toEqual(
        await declared(sight, (one) => one.contractRef === ANEMONE.contract),
      );
    }
  });
});

describe('declarations filtered by what was given', () => {
  const refs = async (sight: Sight, filter: DeclarationFilter): Promise<string[]> =>
    (await declared(sight, undefined, filter)).map(({ declarationRef }) => declarationRef);
  const BOTH = [BLEUET.declaration, ANEMONE.declaration];

  test.each<[DeclarationFilter, string[]]>([
    [{ dataClass: 'personal', account: 'consumer', hosting: 'EU' }, BOTH],
    [{ dataClass: 'personal', account: 'enterprise' }, []],
    [{ dataClass: 'unknown' }, []],
    [{ aiUse: 'used', inForce: true }, BOTH],
    [{ aiUse: 'none' }, []],
  ])('%j', async (filter, expected) => {
    expect(await refs(DPO, filter)).toEqual(expected);
  });

  test('tell a buyer nothing; a contractor filters its own', async () => {
    for (const filter of [{ dataClass: 'personal' }, { account: 'consumer' }, { hosting: 'EU' }]) {
      expect(await refs(FINANCE, filter)).toEqual([]);
      expect(await refs(ANEMONE_ONLY, filter)).toEqual([]);
      expect(await refs(contractor, filter)).toEqual([ANEMONE.declaration]);
    }
    expect(await refs(FINANCE, { aiUse: 'used' })).toEqual(BOTH);
  });

  test('page by page, each once', async () => {
    const { reads, orgId } = screens;
    const first = await reads.declarations(orgId, DPO, { dataClass: 'personal' }, { after: null, limit: 1 });
    const rest = await reads.declarations(
      orgId,
      DPO,
      { dataClass: 'personal' },
      { after: first.next, limit: 1 },
    );
    expect([...first.items, ...rest.items].map(({ declarationRef }) => declarationRef)).toEqual(BOTH);
    expect(rest.next).toBeNull();
  });
});

describe('findings on data', () => {
  test('the officer reads the sentence and its proof, opened even where prices stand beside it; no stake', async () => {
    const { items } = await screens.reads.findings(screens.orgId, DPO, {}, ALL);
    expect(items.map(({ code, about }) => [code, about.supplier?.name]).sort()).toEqual([
      ['I4', ANEMONE.name],
      ['I4', BLEUET.name],
    ]);
    for (const item of items) {
      expect(Object.keys(item).sort()).toEqual(
        [
          'about',
          'class',
          'code',
          'confidence',
          'demoted',
          'evidence',
          'id',
          'innocent',
          'message',
          'question',
        ]
          .concat(['rule', 'title', 'topic', 'version', 'view', 'why'])
          .sort(),
      );
      expect(item.view).toBe('data');
      expect(item.evidence.map(({ file }) => file)).toEqual([
        'register/register.xlsx',
        'register/ai_policy.csv',
      ]);
      expect(item.evidence.every(({ documentId }) => documentId !== null)).toBe(true);
      expect(await screens.reads.finding(screens.orgId, DPO, item.id)).toEqual(item);
      for (const sight of [FINANCE, ANEMONE_ONLY, contractor])
        expect(await screens.reads.finding(screens.orgId, sight, item.id)).toBeNull();
    }
  });

  test('are counted on no invoice, by no rule that a buyer is told of', async () => {
    const { reads, orgId } = screens;
    const invoices = await reads.invoices(orgId, FINANCE, { filter: {}, sort: '-received' }, ALL);
    const { items } = await reads.findings(orgId, FINANCE, {}, ALL);
    expect(items.map(({ code }) => code)).not.toContain('I4');
    for (const { id, findings } of invoices.items) {
      const own = items.filter(
        (one) =>
          one.about.invoice?.id === id ||
          (one.view === 'buyer' && one.lines.some(({ invoiceId }) => invoiceId === id)),
      );
      expect(findings.fact + findings.question).toBe(own.length);
    }
    const audit = (await reads.currentAudit(orgId))?.id ?? '';
    const codes = async (sight: Sight): Promise<string[] | undefined> =>
      (await reads.audit(orgId, sight, audit))?.rules.map(({ code }) => code);
    expect(await codes(FINANCE)).not.toContain('I4');
    expect(await codes(DPO)).toEqual(['I13', 'I4']);
  });
});
