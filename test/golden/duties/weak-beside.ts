import { describe, expect, test } from '@jest/globals';
import type { Finding, FindingClass } from '../../../server/domain/finding.js';
import { catalogue } from '../../../server/rules/catalogue.js';
import { defineRule, type FindingDraft, type Rule } from '../../../server/rules/rule.js';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const words = { fr: 'À voir.', en: 'To be seen.' };
const sentence = { fr: () => words.fr, en: () => words.en };

interface Signal {
  subject: FindingDraft['subject'];
  related?: FindingDraft['related'];
  audience?: Finding['audience'];
  class?: FindingClass;
  topic?: Finding['topic'];
}

/** A rule that says the same thing of the first invoice it is asked about, so that what it is about can be chosen. */
function saying(signal: Signal): Rule {
  const audience = signal.audience ?? ['buyer', 'supplier'];
  let asked = false;
  return defineRule({
    id: 'signal-of-a-test',
    code: 'Z9',
    version: 1,
    since: '0.2.0',
    class: signal.class ?? 'weak',
    topic: signal.topic ?? 'narrative',
    audience,
    per: 'invoice',
    needs: ['invoiceFact'],
    params: {},
    messages: {
      title: words,
      method: words,
      finding: sentence,
      supplier: audience.includes('supplier') ? sentence : null,
      question: sentence,
      why: words,
      innocent: [words, words],
    },
    check() {
      if (asked) return { outcome: 'clean' };
      asked = true;
      const { subject, related = [] } = signal;
      return {
        outcome: 'flagged',
        findings: [
          {
            subject,
            related,
            values: {},
            allocations: [{ supplier: SIRET, invoice: 'F-2', line: '1', days: '3', amount: '1500' }],
            evidence: [],
          },
        ],
      };
    },
  });
}

const SIRET = CONTRACT.supplier_siret;
/** A1 asks of line 1 of F-1; nothing is asked of F-2. */
const FILES: DossierFiles = {
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': register({
    contract_ref: CONTRACT.contract_ref,
    person_key: 'p1',
    name: 'Camille Exemple',
  }),
  'invoices/all.csv': register(
    camilleDays(3, { invoice_number: 'F-1', net: '1600' }),
    camilleDays(3, { invoice_number: 'F-2', issue_date: '2026-10-06', net: '1500' }),
  ),
};
const A1 = onlyRules('A1');

async function weakOf(rules: readonly Rule[], files = FILES) {
  const { result } = await auditDossier(files, AS_OF, { rules });
  const [weak] = result.findings.filter(({ code }) => code === 'Z9');
  if (weak === undefined) throw new Error('the signal was not stored');
  return { weak, result };
}
const isShown = async (signal: Signal, others: readonly Rule[] = A1): Promise<boolean> =>
  (await weakOf([...others, saying(signal)])).weak.visible;

describe('a weak finding', () => {
  const about = (invoice: string) => ({ supplier: SIRET, invoice, contract: CONTRACT.contract_ref });

  test('is kept and not shown alone', async () => {
    expect(await isShown({ subject: about('F-1') }, [])).toBe(false);
    expect(await isShown({ subject: about('F-2') })).toBe(false);
  });

  test('is shown beside a finding about the same invoice, and adds nothing to what is at stake', async () => {
    const { weak, result } = await weakOf([...A1, saying({ subject: about('F-1') })]);
    expect(weak).toMatchObject({ visible: true, audience: ['buyer', 'supplier'], amountAtStake: null });
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '3100.00', atStake: '100.00' }]);
    const supported = result.invoices.flatMap(({ lines }) =>
      lines.map(({ support }) => support?.supportedDays),
    );
    expect(supported.map(Number)).toEqual([3, 3]);
  });

  test.each([
    ['its contract', { contract: CONTRACT.contract_ref, supplier: SIRET }, [], true],
    ['another contract', { contract: 'M-2026-02', supplier: SIRET }, [], false],
    ['its contractor', { supplier: SIRET }, [], true],
    ['an invoice it is related to', { supplier: SIRET }, [about('F-2'), about('F-1')], true],
    ['other invoices of its contractor', { supplier: SIRET }, [about('F-2')], false],
    ['nobody asked about', { personKey: 'p9' }, [], false],
  ])('is about the narrowest that it names: %s', async (_name, subject, related, shown) => {
    expect(await isShown({ subject, related })).toBe(shown);
  });

  test('about a person is shown beside a finding about that person', async () => {
    const R4 = onlyRules('R4');
    const files = {
      ...FILES,
      'register/people.csv': register({
        contract_ref: CONTRACT.contract_ref,
        person_key: 'p1',
        name: 'Camille Exemple',
        approved_from: '2026-12-01',
      }),
      'timesheets/september.csv': register(
        ...['2026-09-01', '2026-09-02', '2026-09-03'].map((date) => ({
          person_key: 'p1',
          contract_ref: CONTRACT.contract_ref,
          date,
          quantity: '1',
          unit: 'day',
          approval_state: 'approved',
        })),
      ),
    };
    const beside = await weakOf([...R4, saying({ subject: { personKey: 'p1', supplier: SIRET } })], files);
    expect(beside.weak).toMatchObject({ visible: true, audience: ['buyer', 'supplier'] });
    const other = await weakOf([...R4, saying({ subject: { personKey: 'p2', supplier: SIRET } })], files);
    expect(other.weak.visible).toBe(false);
    const otherFirm = { subject: { personKey: 'p1', supplier: '90000000200015' } };
    expect((await weakOf([...R4, saying(otherFirm)], files)).weak.visible).toBe(false);
  });

  test('about a contract of two firms is not shown beside what was found of the other one alone', async () => {
    const otherFirm = { contract: CONTRACT.contract_ref, supplier: '90000000200015' };
    expect(await isShown({ subject: otherFirm })).toBe(false);
  });

  test('is told to the contractor only where the other one is: else to the buyer alone', async () => {
    const buyerOnly = A1.map((rule): Rule => ({ ...rule, audience: ['buyer'] }));
    const { weak } = await weakOf([...buyerOnly, saying({ subject: about('F-1') })]);
    expect(weak).toMatchObject({ visible: true, audience: ['buyer'], supplierMessage: null });
    const forContractor: Signal = { subject: about('F-1'), audience: ['supplier'] };
    expect(await isShown(forContractor, buyerOnly)).toBe(false);
    expect(await isShown({ ...forContractor, audience: ['dpo'] })).toBe(false);
  });

  test('is not shown beside a duty of the buyer, nor beside another weak one', async () => {
    const duty = A1.map((rule): Rule => ({ ...rule, topic: 'buyer_duty' }));
    expect(await isShown({ subject: about('F-1') }, duty)).toBe(false);
    const weak = A1.map((rule): Rule => ({ ...rule, class: 'weak', check: weaker(rule) }));
    expect(await isShown({ subject: about('F-1') }, weak)).toBe(false);
  });
});

/** The same answers, none stronger than weak. */
const weaker =
  (rule: Rule): Rule['check'] =>
  (...asked) => {
    const answer = rule.check(...asked);
    if (answer.outcome !== 'flagged') return answer;
    return { ...answer, findings: answer.findings.map((one) => ({ ...one, class: 'weak' as const })) };
  };

test('the catalogue has no code of this test', () => {
  expect(catalogue.map(({ code }) => code)).not.toContain('Z9');
});
