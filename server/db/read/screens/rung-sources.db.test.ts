import { beforeAll, expect, test } from '@jest/globals';
import { register, type DossierFiles } from '../../../../test/support/audit-dossier.js';
import { contractorOf, FINANCE, openScreens, type Screens } from '../../../../test/support/screens.js';
import { describePlace } from '../../../domain/source-ref.js';
import type { InvoiceLineView } from '../../../usecases/reads/invoice-reads.js';
import type { Sight } from '../../../usecases/reads/sight.js';

const DAYS = ['21', '22', '23'];

const contract = (ref: string, supplier: string): Record<string, string> => ({
  contract_ref: ref,
  supplier_name: supplier,
  start_date: '2026-01-01',
  price_form: 'time',
  hours_per_day: '8',
  ai_policy: 'declare',
  ai_declaration_required: 'with_hours',
});

const worked = (ref: string, person: string, day: string): Record<string, string> => ({
  person_key: person,
  contract_ref: ref,
  date: `2026-09-${day}`,
  quantity: '1',
  unit: 'day',
  approval_state: 'approved',
});

/** One line that every rung says something of. One of its days is on a sheet of two firms. */
const DOSSIER: DossierFiles = {
  'register/contracts.csv': register(
    contract('M-01', 'Cabinet Exemple'),
    contract('M-02', 'Atelier Exemple'),
  ),
  'register/people.csv': register({
    contract_ref: 'M-01',
    person_key: 'P-01',
    name: 'Camille Exemple',
    profile: 'Analyste',
  }),
  'register/rate_card.csv': register(
    { contract_ref: 'M-01', profile: 'Chef de projet', unit: 'day', rate: '700' },
    { contract_ref: 'M-01', profile: 'Analyste', unit: 'day', rate: '600' },
  ),
  'register/work_units.csv': register({ contract_ref: 'M-01', code: 'UO-1', expected_days: '3' }),
  'register/deliverables.csv': register({
    contract_ref: 'M-01',
    deliverable_ref: 'R-03',
    title: 'Rapport',
    type: 'report',
    size: '20',
    size_unit: 'page',
    quoted_days: '4',
    work_unit_code: 'UO-1',
    work_unit_quantity: '2',
    delivered_on: '2026-09-30',
  }),
  'register/ai_declarations.csv': register({
    declaration_ref: 'D-03',
    contract_ref: 'M-01',
    deliverable_ref: 'R-03',
    ai_use: 'used',
    tool: 'AssistantFictif',
    human_hours: '6',
    signed_by: 'Camille Exemple',
    signed_at: '2026-10-02',
  }),
  'timesheets/september.csv': register(...DAYS.map((day) => worked('M-01', 'P-01', day))),
  'timesheets/two-firms.csv': register(worked('M-01', 'P-01', '24'), worked('M-02', 'P-09', '24')),
  'invoices/F-1.csv': register({
    invoice_number: 'F-1',
    issue_date: '2026-10-05',
    supplier: 'Cabinet Exemple',
    currency: 'EUR',
    contract_ref: 'M-01',
    line_id: '1',
    description: 'Rapport',
    quantity: '5',
    unit: 'day',
    unit_price: '600',
    net: '3000.00',
    period_start: '2026-09-21',
    period_end: '2026-09-25',
    person: 'Camille Exemple',
    deliverable_ref: 'R-03',
  }),
};

let screens: Screens;

const lineFor = async (sight: Sight): Promise<InvoiceLineView | undefined> => {
  const list = { filter: {}, sort: 'dueDate' as const };
  const { items } = await screens.reads.invoices(screens.orgId, sight, list, { after: null, limit: 1 });
  return (await screens.reads.invoice(screens.orgId, sight, items[0]?.id ?? ''))?.lines[0];
};

const told = (line: InvoiceLineView | undefined): Record<string, string[]> =>
  Object.fromEntries(
    (line?.rungSources ?? []).map(({ rung, places }) => [rung, places.map((at) => describePlace(at, 'en'))]),
  );

beforeAll(async () => {
  screens = await openScreens(DOSSIER, '2026-11-24');
}, 60_000);

test('each rung of a line leads to the documents that it rests on', async () => {
  const line = await lineFor(FINANCE);
  expect(line?.support?.missing).toEqual([]);
  expect(told(line)).toEqual({
    contract: ['register/rate_card.csv, line 3'],
    timesheet: ['timesheets/september.csv, line 2', 'timesheets/two-firms.csv, line 2'],
    calendar: ['register/contracts.csv, line 2'],
    quote: ['register/deliverables.csv, line 2'],
    work_unit: ['register/work_units.csv, line 2', 'register/deliverables.csv, line 2'],
    effort: ['register/deliverables.csv, line 2'],
    declared_hours: ['register/ai_declarations.csv, line 2'],
  });
  const places = line?.rungSources.flatMap((one) => one.places) ?? [];
  const opened = await Promise.all(
    places.map(({ documentId }) => screens.reads.mayOpenDocument(screens.orgId, FINANCE, documentId ?? '')),
  );
  expect(opened).toEqual(places.map(() => true));
});

test('a contractor is led to what it may open, reads where the rest stands, and nothing of a sheet of others', async () => {
  const { items } = await screens.reads.contracts(screens.orgId, FINANCE, {}, { after: null, limit: 1 });
  const line = await lineFor(contractorOf(items[0]?.supplier?.id ?? ''));
  expect(told(line)).toEqual({
    ...told(await lineFor(FINANCE)),
    timesheet: ['timesheets/september.csv, line 2'],
  });
  const open = line?.rungSources.filter(({ places }) => places.some(({ documentId }) => documentId !== null));
  expect(open?.map(({ rung }) => rung)).toEqual(['timesheet']);
});
