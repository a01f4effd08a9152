import { expect, test } from '@jest/globals';
import type { ContractorDeclaration, DeclarationTarget } from '../reads/declaration-reads.js';
import { subjectToSign } from './subject-to-sign.js';

const contract = { id: '1', contractRef: 'M-01', title: null };

/** The deliverable R-03, billed by line 2 of F-118. */
const target = (last: ContractorDeclaration | null): DeclarationTarget => ({
  id: 'deliverable:3',
  label: 'R-03',
  contract,
  deliverable: { id: '3', deliverableRef: 'R-03', title: 'Rapport', type: 'report' },
  invoice: { id: '7', ref: 'F-118', number: 'F-118', issueDate: '2026-10-02' },
  line: { id: '8', ref: '2', name: null },
  billedHours: '40',
  billedDays: '5',
  due: false,
  last,
  policy: { aiPolicy: 'declare', required: 'with_hours', tools: [] },
});

const declared = (subject: Partial<ContractorDeclaration>): ContractorDeclaration => ({
  view: 'contractor',
  declarationKey: 'D-05',
  declarationRef: 'D-05',
  contract,
  contractRef: 'M-01',
  supplier: null,
  deliverable: null,
  deliverableRef: null,
  invoiceNumber: null,
  lineId: null,
  periodStart: null,
  periodEnd: null,
  aiUse: 'used',
  tools: [],
  stages: [],
  shareLow: null,
  shareHigh: null,
  humanReview: null,
  reviewDays: null,
  humanHours: '6',
  daysSavedLow: null,
  daysSavedHigh: null,
  priceEffectAmount: null,
  currency: null,
  priorApprovalRef: null,
  subcontractor: null,
  signedBy: 'Camille Exemple',
  signedAt: '2026-09-30',
  supersedes: null,
  supersededBy: null,
  source: { file: 'register/ai_declarations.csv', documentId: null },
  ...subject,
});

const ALONE = { contractRef: 'M-01', deliverableRef: 'R-03', invoiceNumber: null, lineId: null };

test('a first declaration speaks of its target', () => {
  expect(subjectToSign(target(null))).toEqual({ subject: ALONE, corrects: null });
});

test.each([
  ['the deliverable', { deliverableRef: 'R-03' }],
  ['the line that bills it', { invoiceNumber: 'F-118', lineId: '2' }],
])('a correction of a declaration of %s keeps its subject', (_what, subject) => {
  const last = declared(subject);
  const { deliverableRef, invoiceNumber, lineId } = last;
  expect(subjectToSign(target(last))).toEqual({
    subject: { contractRef: 'M-01', deliverableRef, invoiceNumber, lineId },
    corrects: 'D-05',
  });
});

test.each([
  ['a period', { periodStart: '2026-07-01', periodEnd: '2026-09-30' }],
  ['a deliverable and a period', { deliverableRef: 'R-03', periodStart: '2026-07-01' }],
  ['a whole invoice', { invoiceNumber: 'F-118' }],
  ['the whole contract', {}],
])('a declaration of %s stays in force for what else it covers', (_what, subject) => {
  expect(subjectToSign(target(declared(subject)))).toEqual({ subject: ALONE, corrects: null });
});
