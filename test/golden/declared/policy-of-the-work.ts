import { describe, expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { answersTo, declaration, declaredDossier, deliverable } from '../golden-declared.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I1', 'I2', 'I3', 'I4', 'I5') });

type Row = Record<string, string>;
/** A row of the policy of the contract; of the organisation's own it would speak for the other dossiers of this audit. */
const policy = (tool: string, allowed: 'yes' | 'no', valid_from: string, values: Row = {}): Row => ({
  contract_ref: CONTRACT.contract_ref,
  tool,
  allowed,
  valid_from,
  ...values,
});

interface Case {
  policy?: readonly Row[];
  use?: Row;
  contract?: Row;
  /** Of the only deliverable: 1 to 25 September unless it says otherwise. */
  work?: Row;
  line?: Row;
}

/** L1, worked from 1 to 25 September, billed on 5 October, its declaration signed on 20 October. */
function about({
  policy: rows = [],
  use = {},
  contract = {},
  work = {},
  line = {},
}: Case): Promise<AuditPart> {
  const files: DossierFiles = declaredDossier(
    [deliverable('L1', work)],
    [declaration('D1', 'L1', { signed_at: '2026-10-20', human_hours: '40', ...use })],
    {
      contract,
      lines: [
        invoiceLine({
          invoice_number: 'F-1',
          quantity: '5',
          unit_price: '500',
          net: '2500',
          deliverable_ref: 'L1',
          ...line,
        }),
      ],
    },
  );
  return audit(rows.length === 0 ? files : { ...files, 'register/ai_policy.csv': register(...rows) });
}

const answers = (part: AuditPart, code: string): string => answersTo(part, code).join(' ');
const found = ({ findings }: AuditPart, code: string) => findings.filter((finding) => finding.code === code);
const UNDATED = { period_start: '', period_end: '' };

describe('the tools allowed are those of the days of the work', () => {
  testTogether('not those of the invoice, nor of the signature', async () => {
    const rows = (from: string) => [policy('Outil A', 'yes', '2026-01-01'), policy('Outil A', 'no', from)];
    const [afterWork, beforeWork, ended] = await Promise.all([
      about({ policy: rows('2026-09-26') }),
      about({ policy: rows('2026-09-01') }),
      about({
        policy: [
          policy('Outil A', 'no', '2026-01-01', { valid_to: '2026-09-25' }),
          policy('Outil A', 'yes', '2026-09-26'),
        ],
      }),
    ]);
    expect(answers(afterWork, 'I3')).toBe('clean');
    for (const part of [beforeWork, ended]) expect(found(part, 'I3')).toMatchObject([{ class: 'fact' }]);
  });

  testTogether('and where they changed while it was under way, which part is asked', async () => {
    const part = await about({
      policy: [
        policy('Outil A', 'yes', '2026-01-01', { valid_to: '2026-09-10' }),
        policy('Outil A', 'no', '2026-09-11'),
      ],
    });
    expect(found(part, 'I3')).toMatchObject([{ class: 'question', values: { partly: true } }]);
  });

  testTogether(
    'an undated work lies between the start of its contract and its delivery: what differs there is not known',
    async () => {
      const undated = { work: UNDATED, line: UNDATED };
      const [same, differs, delivered] = await Promise.all([
        about({ ...undated, policy: [policy('Outil A', 'no', '2025-01-01')] }),
        about({
          ...undated,
          policy: [
            policy('Outil A', 'yes', '2025-01-01', { valid_to: '2026-06-30' }),
            policy('Outil A', 'no', '2026-07-01'),
          ],
        }),
        // From the delivery of 25 September on: the invoice and the signature come later and date nothing.
        about({
          ...undated,
          policy: [policy('Outil A', 'yes', '2025-01-01'), policy('Outil A', 'no', '2026-09-26')],
        }),
      ]);
      expect(found(same, 'I3')).toMatchObject([{ class: 'fact' }]);
      expect(answers(differs, 'I3')).toBe('incomplete period_end period_start');
      expect(answers(delivered, 'I3')).toBe('clean');
    },
  );

  testTogether(
    'of two rows in force the one that began last counts; of one day and different, neither does',
    async () => {
      const [newer, equal] = await Promise.all([
        about({ policy: [policy('Outil A', 'no', '2026-01-01'), policy('Outil A', 'yes', '2026-03-01')] }),
        about({ policy: [policy('Outil A', 'no', '2026-01-01'), policy('Outil A', 'yes', '2026-01-01')] }),
      ]);
      expect(answers(newer, 'I3')).toBe('clean');
      expect(answers(equal, 'I3')).toBe('incomplete ai_policy');
    },
  );

  testTogether(
    'a named tool before any tool; synonyms, the order of the words and the maker beside are one tool',
    async () => {
      const banned = policy('*', 'no', '2026-01-01');
      const allowed = policy('Le Chat', 'yes', '2026-01-01', { synonyms: 'Chat de bureau' });
      const tool = (name: string, provider = '') =>
        about({ policy: [banned, allowed], use: { tool: name, provider } });
      const [plain, synonym, turned, maker, provider, other] = await Promise.all([
        tool('le chat'),
        tool('Chat de Bureau'),
        tool('chat (le)'),
        tool('Mistral AI Le Chat'),
        tool('Le Chat', 'Mistral AI'),
        tool('Gemini'),
      ]);
      for (const part of [plain, synonym, turned, maker, provider]) expect(answers(part, 'I3')).toBe('clean');
      expect(found(other, 'I3')).toMatchObject([{ class: 'fact' }]);
    },
  );

  testTogether('a tool that no row names is not allowed where a row names one', async () => {
    const part = await about({ policy: [policy('Outil B', 'yes', '2026-01-01')] });
    expect(found(part, 'I3')).toMatchObject([{ class: 'fact', values: { tools: [{ ruleFrom: null }] } }]);
  });
});

describe('the data allowed are those of the days of the work', () => {
  const personal = { data_classes: 'personal', account_type: 'consumer' };

  testTogether('not those of the signature', async () => {
    const rows = [
      policy('Outil A', 'yes', '2026-01-01', {
        max_data_class: 'personal',
        regions: 'EU',
        valid_to: '2026-09-30',
      }),
      policy('Outil A', 'yes', '2026-10-01', { max_data_class: 'public', regions: 'EU' }),
    ];
    const [allowed, later] = await Promise.all([
      about({ policy: rows, use: personal }),
      about({
        policy: rows,
        use: personal,
        work: { period_start: '2026-10-01', period_end: '2026-10-02' },
        line: { period_start: '2026-10-01', period_end: '2026-10-02' },
      }),
    ]);
    expect(answers(allowed, 'I4')).toBe('clean');
    expect(found(later, 'I4')).toMatchObject([{ class: 'fact', audience: ['dpo'] }]);
  });
});

describe('the clause of the contract', () => {
  const forbidden = { ai_policy: 'forbidden', ai_declaration_required: 'yes' };

  testTogether('binds the work done from its notification on', async () => {
    const on = (ai_policy_notified_on: string) =>
      about({ contract: { ...forbidden, ai_policy_notified_on } });
    const [before, lastDay, after] = await Promise.all([
      on('2026-09-01'),
      on('2026-09-25'),
      on('2026-09-26'),
    ]);
    expect(found(before, 'I2')).toMatchObject([{ class: 'fact' }]);
    expect(found(lastDay, 'I2')).toMatchObject([{ class: 'question', values: { across: true } }]);
    expect(answers(after, 'I2')).toBe('clean');
  });

  testTogether(
    'that says nothing, or that no reference binds, asks for no declaration, and is a note to the buyer',
    async () => {
      const [silent, unbound] = await Promise.all([
        about({ contract: { ...forbidden, ai_policy: 'unspecified' } }),
        about({ contract: { ...forbidden, ai_policy_binding_ref: '' } }),
      ]);
      for (const part of [silent, unbound]) {
        expect(answers(part, 'I1')).toBe('notApplicable');
        expect(found(part, 'I2')).toMatchObject([
          {
            class: 'weak',
            visible: false,
            audience: ['buyer'],
            supplierMessage: null,
            values: { note: true },
          },
        ]);
      }
    },
  );

  testTogether('asks for a declaration of the work done from its notification on', async () => {
    const asks = (ai_policy_notified_on: string, line: Row = {}) =>
      about({ contract: { ai_declaration_required: 'yes', ai_policy_notified_on }, line });
    const [before, during, after, undated] = await Promise.all([
      asks('2026-08-31'),
      asks('2026-09-15'),
      asks('2026-10-01'),
      asks('2026-09-15', UNDATED),
    ]);
    // Signed on 20 October, after the invoice: late where it was due.
    expect(found(before, 'I1')).toMatchObject([{ class: 'fact', values: { lack: 'late', since: null } }]);
    expect(found(during, 'I1')).toMatchObject([{ class: 'question', values: { since: '2026-09-15' } }]);
    expect(answers(after, 'I1')).toBe('notApplicable');
    expect(answers(undated, 'I1')).toBe('incomplete period_start');
  });
});

test('the row of the contract counts before that of the organisation, even any tool before a named one', async () => {
  const own = { contract_ref: '' };
  const files = (...rows: Row[]): DossierFiles => ({
    ...declaredDossier([deliverable('L1')], [declaration('D1', 'L1')]),
    'register/ai_policy.csv': register(...rows),
  });
  const rules = onlyRules('I3');
  const ask = async (...rows: Row[]) => (await auditDossier(files(...rows), '2026-11-16', { rules })).result;
  const named = await ask(policy('Outil A', 'no', '2026-01-01'), policy('Outil A', 'yes', '2026-06-01', own));
  expect(named.findings).toMatchObject([{ code: 'I3', class: 'fact' }]);
  const any = await ask(policy('*', 'yes', '2026-01-01'), policy('Outil A', 'no', '2026-06-01', own));
  expect(answersTo(any, 'I3')).toEqual(['clean']);
  const elsewhere = await ask(policy('Outil A', 'no', '2026-01-01', own));
  expect(elsewhere.findings).toMatchObject([{ code: 'I3', class: 'fact' }]);
}, 60_000);

test('a declaration on a reference that two firms hold is of neither: its contract is not known', async () => {
  const terms = { ...CONTRACT, timesheet_required: 'no', ai_policy: 'forbidden' };
  const { 'register/deliverables.csv': none, ...files } = declaredDossier(
    [],
    [declaration('D1', '', { invoice_number: 'F-1' })],
    { lines: [invoiceLine({ invoice_number: 'F-1', quantity: '5', unit_price: '500', net: '2500' })] },
  );
  expect(String(none).trim()).toBe('');
  const shared = {
    ...files,
    'register/contracts.csv': register(terms, {
      ...terms,
      supplier_name: 'Studio Rivage',
      supplier_siret: '90000001900018',
    }),
  };
  const { result } = await auditDossier(shared, '2026-11-16', { rules: onlyRules('I2', 'I12') });
  expect(result.findings).toEqual([]);
  expect(answersTo(result, 'I2')).toEqual(['incomplete contract_ref']);
  expect(answersTo(result, 'I12')).toEqual(['notApplicable']);
}, 60_000);
