import { beforeAll, expect } from '@jest/globals';
import { DEMO_AS_OF, demoFiles } from '../../scripts/demo/dossier.js';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { FindingView, PriceFinding } from '../../server/usecases/reads/finding-reads.js';
import type { InvoiceSort, InvoiceSummary } from '../../server/usecases/reads/invoice-reads.js';
import type { Page, PageRequest } from '../../server/usecases/reads/page.js';
import type { Sight } from '../../server/usecases/reads/sight.js';
import { contractorOf, FINANCE, openScreens, type Screens } from '../support/screens.js';

/** The demonstration as screens read it, imported and audited once for a suite. */
interface Demonstration {
  screens: Screens;
  result: AuditResult;
  /** As finance sees them before any test. */
  invoices: readonly InvoiceSummary[];
  brumeval: Sight;
  nebuline: Sight;
}

export const ALL: PageRequest = { after: null, limit: 200 };
/** Normalised reference of the contract of Atelier Brumeval. */
export const BRUMEVAL_CONTRACT = 'MV202601';

let opened: Demonstration | undefined;

beforeAll(async () => {
  const files = Object.fromEntries((await demoFiles()).map(({ path, content }) => [path, content]));
  const screens = await openScreens(files, DEMO_AS_OF);
  const invoices = await invoicesOf(screens, FINANCE);
  opened = {
    screens,
    result: await screens.result(),
    invoices,
    brumeval: contractorAmong(invoices, 'Atelier Brumeval'),
    nebuline: contractorAmong(invoices, 'Nébuline Conseil'),
  };
}, 180_000);

export function theDemonstration(): Demonstration {
  if (opened === undefined) throw new Error('the demonstration opens before the first test');
  return opened;
}

/** Every item of a list, page by page. */
export async function everyPage<T>(
  ask: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<T> = await ask({ after, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

const invoicesOf = (
  { reads, orgId }: Screens,
  sight: Sight,
  sort: InvoiceSort = '-received',
  limit = 200,
): Promise<InvoiceSummary[]> =>
  everyPage((page) => reads.invoices(orgId, sight, { filter: {}, sort }, page), limit);

/** Every invoice in a sight. */
export const listed = (sight: Sight, sort?: InvoiceSort, limit?: number): Promise<InvoiceSummary[]> =>
  invoicesOf(theDemonstration().screens, sight, sort, limit);

/** Every finding in a sight. */
export function found(sight: Sight): Promise<FindingView[]> {
  const { reads, orgId } = theDemonstration().screens;
  return everyPage((page) => reads.findings(orgId, sight, {}, page), 5);
}

/** The one finding of a rule on the price track. */
export function asked(findings: readonly FindingView[], code: string): PriceFinding | undefined {
  return findings.find((one): one is PriceFinding => one.view !== 'data' && one.code === code);
}

export const codesOf = (findings: readonly { code: string }[]): string[] =>
  findings.map(({ code }) => code).sort();

export function invoiceCalled(ref: string): InvoiceSummary {
  const invoice = theDemonstration().invoices.find((one) => one.ref === ref);
  if (invoice === undefined) throw new RangeError(`no invoice ${ref}`);
  return invoice;
}

export const contractorNamed = (name: string): Sight => contractorAmong(theDemonstration().invoices, name);

function contractorAmong(invoices: readonly InvoiceSummary[], name: string): Sight {
  const supplier = invoices.find((one) => one.supplier?.name === name)?.supplier;
  if (supplier == null) throw new RangeError(`no supplier ${name}`);
  return contractorOf(supplier.id);
}
