import { expect } from '@jest/globals';
import { OTHER, OWN } from './two-firms.js';
import type { Visitor } from './visitor.js';

/** Of these a contractor has its own part. */
const OWN_LISTS = [
  '/invoices',
  '/contracts',
  '/findings',
  '/documents',
  '/declarations',
  '/declaration-targets',
];

/** These are the buyer's. */
const CLOSED = ['/single-click', '/imports', '/suppliers?q=bureau', '/people', '/events', '/audits'];

/** Where the other firm's things are: addresses of a contractor's pages, and of the API; `shared` are the contractor's too. */
export interface Places {
  pages: string[];
  api: string[];
  shared: string[];
}

interface Item {
  id: string;
  code?: string;
  file?: string;
  contractRef?: string;
}

/** Found as finance finds them; each kind of thing is there. */
export async function placesOfOther(finance: Visitor): Promise<Places> {
  const [invoice] = await itemsOf(finance, `/invoices?q=${OTHER.invoice}`);
  const contracts = await itemsOf(finance, '/contracts');
  const contract = contracts.find(({ contractRef }) => contractRef === OTHER.contract);
  const documents = await itemsOf(finance, '/documents?limit=200');
  const document = documents.find(({ file }) => file === `invoices/${OTHER.invoice}.csv`);
  const findings = await itemsOf(finance, `/findings?invoice=${invoice?.id}`);
  // One person's days at both firms are one finding, which each firm reads in its own words.
  const shared = findings.filter(({ code }) => code === 'C4');
  const own = findings.filter(({ code }) => code !== 'C4');
  for (const found of [invoice, contract, document, ...shared, ...own]) expect(found?.id).toMatch(/./);
  expect([shared.length, own.length > 0]).toEqual([1, true]);
  return {
    pages: [`/my/invoices/${invoice?.id}`, `/my/contracts/${contract?.id}`],
    api: [
      `/invoices/${invoice?.id}`,
      `/contracts/${contract?.id}`,
      `/documents/${document?.id}`,
      `/documents/${document?.id}/original`,
      `/documents/${document?.id}/place?line=2`,
      ...own.map(({ id }) => `/findings/${id}`),
      `/declarations/${OTHER.declaration}`,
    ],
    shared: shared.map(({ id }) => `/findings/${id}`),
  };
}

async function itemsOf(person: Visitor, path: string): Promise<Item[]> {
  const answer = await person.ask(path);
  return ((await answer.json()) as { items: Item[] }).items;
}

/** The other firm's words and figures in a text. */
export const marksIn = (text: string): string[] => OTHER.marks.filter((mark) => text.includes(mark));

/** Asked with the contractor's own cookie, the API tells nothing of the other firm, and what is its own. */
export async function expectApiTellsOwnOnly(contractor: Visitor, other: Places): Promise<void> {
  const own = [...OWN_LISTS, ...other.shared];
  const expected = [
    ...own.map((path) => ({ path, status: 200, isOwn: true })),
    ...CLOSED.map((path) => ({ path, status: 403, isOwn: false })),
    ...other.api.map((path) => ({ path, status: 404, isOwn: false })),
  ];
  const told = await Promise.all(
    expected.map(async ({ path }) => {
      const answer = await contractor.ask(path);
      const text = await answer.text();
      const isOwn = Object.values(OWN).some((word) => text.includes(word));
      return { path, status: answer.status(), isOwn, marks: marksIn(text) };
    }),
  );
  expect(told).toEqual(expected.map((one) => ({ ...one, marks: [] })));
}
