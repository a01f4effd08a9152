import { describe, expect, test } from '@jest/globals';
import { sampleInvoice } from '../../test/support/sample-invoice.js';
import { emptyResult, sampleResult, sectionsOf } from '../../test/support/sample-result.js';
import type { AuditResult, ResultRule } from '../domain/audit-result.js';
import type { Lang } from '../domain/text.js';
import { catalogue } from '../rules/catalogue.js';
import {
  amountSentences,
  findingsSentence,
  rulesAskedSentence,
  whenSentence,
  withoutCurrencySentence,
} from './overview-words.js';
import { surveyAudit, type AuditOverview } from './workbook/audit-overview.js';

const survey = (result: AuditResult): Promise<AuditOverview> => surveyAudit(sectionsOf(result));

const answered = (over: Partial<ResultRule> = {}): ResultRule[] =>
  catalogue.map(({ id, code, version }) => ({
    rule: id,
    code,
    version,
    flagged: 0,
    clean: 1,
    notApplicable: 0,
    incomplete: 0,
    error: 0,
    missing: [],
    ...over,
  }));

async function said(
  result: AuditResult,
  sentence: (overview: AuditOverview, lang: Lang) => string | string[] | null,
): Promise<{ fr: unknown; en: unknown }> {
  const overview = await survey(result);
  return { fr: sentence(overview, 'fr'), en: sentence(overview, 'en') };
}

describe('sentences about a whole audit', () => {
  test('when', async () => {
    expect(await said(sampleResult(), whenSentence)).toEqual({
      fr: 'État au 24\u00a0nov.\u00a02026 · factures du 2\u00a0oct.\u00a02026',
      en: 'As of 24\u00a0Nov\u00a02026 · invoices of 2\u00a0Oct\u00a02026',
    });
    const two = emptyResult({
      invoices: [
        sampleInvoice({ issueDate: '2026-11-04' }),
        sampleInvoice({ issueDate: '2026-10-02' }),
        sampleInvoice({ issueDate: null }),
      ],
    });
    expect(await said(two, whenSentence)).toEqual({
      fr: 'État au 24\u00a0nov.\u00a02026 · factures du 2\u00a0oct.\u00a02026 au 4\u00a0nov.\u00a02026',
      en: 'As of 24\u00a0Nov\u00a02026 · invoices from 2\u00a0Oct\u00a02026 to 4\u00a0Nov\u00a02026',
    });
    expect(await said(emptyResult(), whenSentence)).toEqual({
      fr: 'État au 24\u00a0nov.\u00a02026',
      en: 'As of 24\u00a0Nov\u00a02026',
    });
  });

  test('findings by class, those that are shown', async () => {
    expect(await said(sampleResult(), findingsSentence)).toEqual({
      fr: '4\u00a0constats : 2\u00a0écarts entre pièces et 2 à expliquer.',
      en: '4\u00a0findings: 2 where documents disagree and 2 to be explained.',
    });
  });

  test('no finding is "nothing to report" only where everything was audited', async () => {
    const whole = { invoices: [sampleInvoice()], rules: answered() };
    expect(await said(emptyResult(whole), findingsSentence)).toEqual({
      fr: 'Rien à signaler.',
      en: 'Nothing to report.',
    });
    const short = { ...whole, rules: answered({ incomplete: 1, missing: ['timesheet'] }) };
    const failed = { ...whole, rules: answered({ error: 1 }) };
    for (const result of [short, failed, { rules: answered() }])
      expect(await said(emptyResult(result), findingsSentence)).toEqual({
        fr: 'Aucun constat, mais tout n’a pas pu être contrôlé.',
        en: 'No finding, but not everything could be audited.',
      });
    const part = { ...whole, rules: answered().slice(0, 2) };
    expect(await said(emptyResult(part), findingsSentence)).toEqual({
      fr: 'Aucun constat pour les contrôles demandés.',
      en: 'No finding from the rules that were asked for.',
    });
  });

  test('amounts, a sentence a currency', async () => {
    expect(await said(sampleResult(), amountSentences)).toEqual({
      fr: [
        '120,00\u00a0CHF HT en question sur 7\u202f800,00\u00a0CHF HT facturés.',
        '3\u202f610,00\u00a0€ HT en question sur 17\u202f860,00\u00a0€ HT facturés.',
      ],
      en: [
        'CHF\u00a0120.00 at stake of CHF\u00a07,800.00 billed, before VAT.',
        '€3,610.00 at stake of €17,860.00 billed, before VAT.',
      ],
    });
  });

  test('invoices without a currency', async () => {
    expect(await said(sampleResult(), withoutCurrencySentence)).toEqual({ fr: null, en: null });
    const without = sampleInvoice({ currency: null });
    expect(await said(emptyResult({ invoices: [without] }), withoutCurrencySentence)).toEqual({
      fr: '1\u00a0facture n’indique pas de devise : son montant est compté dans celle de son marché, à défaut en euros.',
      en: '1\u00a0invoice states no currency: its amount is counted in that of its contract, failing that in euros.',
    });
    expect(await said(emptyResult({ invoices: [without, without] }), withoutCurrencySentence)).toEqual({
      fr: '2\u00a0factures n’indiquent pas de devise : leurs montants sont comptés dans celle de leur marché, à défaut en euros.',
      en: '2\u00a0invoices state no currency: their amounts are counted in that of their contract, failing that in euros.',
    });
  });

  test('a part of the catalogue', async () => {
    const all = catalogue.length;
    expect(await said(emptyResult({ rules: answered() }), rulesAskedSentence)).toEqual({
      fr: null,
      en: null,
    });
    expect(await said(emptyResult({ rules: answered().slice(0, 2) }), rulesAskedSentence)).toEqual({
      fr: `Seuls 2 contrôles sur ${all} ont été demandés : A1, A2.`,
      en: `Only 2 of the ${all} rules were asked for: A1, A2.`,
    });
    expect(await said(emptyResult({ rules: answered().slice(0, 1) }), rulesAskedSentence)).toEqual({
      fr: `Un seul contrôle sur ${all} a été demandé : A1.`,
      en: `Only 1 of the ${all} rules was asked for: A1.`,
    });
    expect(await said(emptyResult(), rulesAskedSentence)).toEqual({
      fr: 'Aucun contrôle n’a été demandé.',
      en: 'No rule was asked for.',
    });
  });
});
