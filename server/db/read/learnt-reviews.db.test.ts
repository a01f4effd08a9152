import { expect, test } from '@jest/globals';
import { CONTRACT, invoiceLine } from '../../../test/golden/golden-contract.js';
import { deliverable } from '../../../test/golden/golden-declared.js';
import { register } from '../../../test/support/audit-dossier.js';
import { factsIn } from '../../../test/support/collected-facts.js';
import { emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import { receive } from '../../../test/support/received-registers.js';
import { FINANCE } from '../../../test/support/screens.js';
import type { Comparable } from '../../rules/facts/deliverable.js';
import { inOrganisation } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { learningInSight } from './screens/learning.js';
import { viewerOf } from './screens/viewer.js';

type Review = Record<string, string>;

const ACCEPTED: Review = {
  invoice_number: 'F-1',
  supplier: CONTRACT.supplier_siret,
  line_id: '1',
  deliverable_ref: 'G-1',
  decision: 'accepted',
  accepted_days: '10',
  decided_on: '2026-09-02',
  checked: 'yes',
};
const REDUCED: Review = { ...ACCEPTED, decision: 'reduced', accepted_days: '8', decided_on: '2026-09-20' };

/** Files that are received after these, one import each. */
type More = readonly Readonly<Record<string, string>>[];

/** An organisation that has a report to compare, L-1, and one that was checked, G-1. */
async function received(more: More, ownWorkUnit = ''): Promise<string> {
  const orgId = await emptyOrganisation();
  await receive(orgId, {
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    'register/deliverables.csv': register(
      deliverable('L-1'),
      deliverable('G-1', { work_unit_code: ownWorkUnit }),
    ),
    'invoices/f.csv': register(invoiceLine({ deliverable_ref: 'L-1' })),
  });
  for (const files of more) await receive(orgId, files);
  return orgId;
}

/** What each report is compared with: those of L-1 first. */
async function comparablesOf(orgId: string): Promise<Comparable[][]> {
  const facts = await factsIn(await partsDatabase(), orgId, 'everything', (grain) =>
    grain === 'deliverable' ? ['comparables'] : [],
  );
  return [...facts]
    .filter(([name]) => name.endsWith(' comparables'))
    .map(([, value]) => JSON.parse(value) as Comparable[]);
}

/** Days that L-1 is compared with, by these reviews of another report: those of the estimate, and those of the page. */
async function daysLearnt(...files: readonly Review[][]): Promise<[string[], string[]]> {
  return daysOf(await received(files.map((rows) => ({ 'register/review_history.csv': register(...rows) }))));
}

async function daysOf(orgId: string): Promise<[string[], string[]]> {
  const [ofReport = []] = await comparablesOf(orgId);
  const shown = await inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const client = await clientOf(trx);
    return learningInSight(client, await viewerOf(client, FINANCE));
  });
  return [
    ofReport.map(({ acceptedDays }) => acceptedDays),
    shown.deliverables.map(({ acceptedDays }) => acceptedDays),
  ];
}

test('days that were accepted, then reduced, are the reduced ones, whichever was received first', async () => {
  expect(await daysLearnt([ACCEPTED, REDUCED])).toEqual([['8'], ['8']]);
  expect(await daysLearnt([REDUCED], [ACCEPTED])).toEqual([['8'], ['8']]);
});

test('a last word that nobody checked, or that accepts nothing, teaches nothing', async () => {
  expect(await daysLearnt([ACCEPTED, { ...REDUCED, checked: '' }])).toEqual([[], []]);
  expect(await daysLearnt([ACCEPTED, { ...REDUCED, decision: 'rejected', accepted_days: '0' }])).toEqual([
    [],
    [],
  ]);
});

test('days of two lines, or of two invoices, add up', async () => {
  expect(await daysLearnt([ACCEPTED, { ...REDUCED, line_id: '2' }])).toEqual([['18'], ['18']]);
  expect(await daysLearnt([ACCEPTED, { ...REDUCED, invoice_number: 'F-2' }])).toEqual([['18'], ['18']]);
});

const CHECKED = { 'register/review_history.csv': register(ACCEPTED) };

test('a deliverable that two files describe alike teaches once, and never itself', async () => {
  const again = { 'register/suite/deliverables.csv': register(deliverable('G-1', { title: 'Autre titre' })) };
  const orgId = await received([CHECKED, again]);
  expect(await daysOf(orgId)).toEqual([['10'], ['10']]);
  const [, ...ofItself] = await comparablesOf(orgId);
  expect(ofItself).toEqual([[], []]);
});

test('one that two files give different sizes teaches nothing', async () => {
  const sized = (size: string): string => register(deliverable('G-1', { size, size_unit: 'pages' }));
  const files = {
    'register/suite/deliverables.csv': sized('40'),
    'register/annexe/deliverables.csv': sized('99'),
  };
  expect(await daysOf(await received([CHECKED, files]))).toEqual([[], []]);
});

test('a work unit that two files give different days agrees to none', async () => {
  const unit = (days: string): string =>
    register({ contract_ref: CONTRACT.contract_ref, code: 'UO-1', expected_days: days });
  const one = { ...CHECKED, 'register/work_units.csv': unit('2') };
  const learnt = async (more: More): Promise<unknown> => {
    const [ofReport = []] = await comparablesOf(await received(more, 'UO-1'));
    return ofReport.map(({ acceptedDays, workUnitDays }) => [acceptedDays, workUnitDays]);
  };
  expect(await learnt([one])).toEqual([['10', '2']]);
  expect(await learnt([one, { 'register/suite/work_units.csv': unit('3') }])).toEqual([['10', null]]);
});

test('a checked deliverable says how long the days of its contract are, where that is known', async () => {
  const hoursOf = async (more: More): Promise<unknown> =>
    (await comparablesOf(await received(more)))[0]?.map(({ hoursPerDay }) => hoursPerDay);
  const silent = register({ ...CONTRACT, timesheet_required: 'no', hours_per_day: '' });
  expect(await hoursOf([CHECKED])).toEqual(['8']);
  expect(await hoursOf([CHECKED, { 'register/contracts.csv': silent }])).toEqual([undefined]);
});

/** Another contract of the same contractor, whose references begin again. */
const OTHER = { ...CONTRACT, contract_ref: 'M-2', timesheet_required: 'no' };
const BOTH = {
  'register/suite/contracts.csv': register(OTHER),
  'register/suite/deliverables.csv': register(deliverable('G-1', { contract_ref: 'M-2' })),
};

test('a reference that restarts in another contract is checked in that of the invoice alone', async () => {
  const billed = {
    'invoices/f-1.csv': register(invoiceLine({ invoice_number: 'F-1', deliverable_ref: 'G-1' })),
  };
  expect(await daysOf(await received([{ ...BOTH, ...billed }, CHECKED]))).toEqual([['10'], ['10']]);
  expect(await daysOf(await received([BOTH, CHECKED]))).toEqual([[], []]);
});

test('a decision on all lines and decisions on each are two ways to tell the same days', async () => {
  const whole = { ...ACCEPTED, line_id: '' };
  expect(await daysLearnt([whole, REDUCED])).toEqual([['8'], ['8']]);
  expect(await daysLearnt([ACCEPTED, { ...REDUCED, line_id: '' }])).toEqual([['8'], ['8']]);
});

test('a contract that two files describe counts once; hours on which they differ are not known', async () => {
  const files = {
    'register/suite/contracts.csv': register({ ...OTHER, hours_per_day: '8' }),
    'register/annexe/contracts.csv': register({ ...OTHER, hours_per_day: '7' }),
    'register/suite/deliverables.csv': register(deliverable('G-2', { contract_ref: 'M-2' })),
    'register/review_history.csv': register({ ...ACCEPTED, deliverable_ref: 'G-2' }),
  };
  const orgId = await received([files]);
  expect(await daysOf(orgId)).toEqual([['10'], ['10']]);
  expect((await comparablesOf(orgId))[0]?.map(({ hoursPerDay }) => hoursPerDay)).toEqual([undefined]);
});

test('what a row leaves out is no difference', async () => {
  const accepted = register(deliverable('G-1', { size: '', size_unit: '', delivered_on: '2026-08-31' }));
  const orgId = await received([CHECKED, { 'register/suite/deliverables.csv': accepted }]);
  expect(await daysOf(orgId)).toEqual([['10'], ['10']]);
});
