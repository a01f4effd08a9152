import { describe, expect, test } from '@jest/globals';
import { printedReport, withPlainSpaces } from '../../../test/support/print-sample-report.js';
import { sampleFinding } from '../../../test/support/sample-finding.js';
import { sampleInvoice } from '../../../test/support/sample-invoice.js';
import { emptyResult, sampleDocument, sampleResult } from '../../../test/support/sample-result.js';
import type { AuditResult } from '../../domain/audit-result.js';
import { catalogue } from '../../rules/catalogue.js';

const PATH = `/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]`;

const report = async (result: AuditResult, over: Parameters<typeof printedReport>[2] = {}): Promise<string> =>
  withPlainSpaces(await printedReport(result, 'fr', over));

const many = (count: number, over: Parameters<typeof sampleFinding>[0] = {}): AuditResult =>
  emptyResult({
    findings: Array.from({ length: count }, (_, index) =>
      sampleFinding({ id: `I5-${index}`, amountAtStake: `${index + 1}.00`, ...over }),
    ),
  });

describe('width', () => {
  test.each([40, 60, 80, 110])(
    'no line is longer than %d, but for a name that cannot be broken',
    async (width) => {
      for (const lang of ['fr', 'en'] as const) {
        const lines = (await printedReport(sampleResult(), lang, { width })).split('\n');
        const long = lines.filter((line) => Array.from(line).length > width);
        expect(
          long.map((line) => line.trim().replace(/^[·→] /, '')).filter((line) => line.includes(' ')),
        ).toEqual([]);
        expect(lines.length).toBeGreaterThan(50);
      }
    },
  );

  test('an element path loses its first steps, never the last', async () => {
    const finding = sampleFinding({ evidence: [{ file: 'invoices/a.xml', path: PATH }] });
    const result = emptyResult({ findings: [finding] });
    expect(await report(result)).toContain(
      '    · invoices/a.xml,\n      …/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]\n',
    );
    expect(await report(result, { width: 60 })).toContain(
      '      …/ram:IncludedSupplyChainTradeLineItem[2]\n',
    );
    expect(await report(result, { width: 110 })).toContain(PATH);
  });
});

describe('a long list', () => {
  test('is cut to the largest amounts, in the order of the result, and says where the rest is', async () => {
    const text = await report(many(7), { limit: 2, written: { xlsx: 'audit.xlsx' } });
    expect(text.match(/en question : .*/g)).toEqual([
      'en question : 4,25 j, 6,00 € HT',
      'en question : 4,25 j, 7,00 € HT',
    ]);
    expect(text).toContain('À EXPLIQUER (7)');
    expect(text).toContain(
      'Ci-dessus, les 2 montants les plus élevés ; 5 autres constats de cette partie ne\nsont pas affichés ici.\n',
    );
    expect(text).toContain('5 constats non affichés ici : tous sont dans audit.xlsx.\n');
  });

  test('without a file, it says how to get one', async () => {
    expect(await report(many(3), { limit: 2 })).toContain(
      '1 constat non affiché ici : tous sont dans le classeur que --xlsx FICHIER écrit.\n',
    );
  });

  test('one is printed, or none: the sentence follows', async () => {
    expect(await report(many(2), { limit: 1 })).toContain(
      'Ci-dessus, le montant le plus élevé ; 1 autre constat de cette partie n’est pas\naffiché ici.\n',
    );
    expect(await report(many(2), { limit: 0 })).toContain(
      '2 constats de cette partie ne sont pas affichés ici.\n',
    );
    const english = await printedReport(many(2), 'en', { limit: 1 });
    expect(withPlainSpaces(english)).toContain(
      'Above, the largest amount; 1 more finding of this part is not printed here.\n',
    );
  });

  test('every part gets room, so that many findings of one class hide none of another', async () => {
    const { findings } = many(100);
    const fact = sampleFinding({ id: 'A1-1', class: 'fact', amountAtStake: null });
    const text = await report(emptyResult({ findings: [fact, ...findings] }), { limit: 10 });
    expect(text).toContain('ÉCART ENTRE PIÈCES (1)');
    expect(text.match(/^I5 {2}/gm)).toHaveLength(10);
    expect(text).toContain('91 constats non affichés ici');
  });

  test('three sources are named, the others counted', async () => {
    const evidence = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ file: `${name}.csv`, line: 2 }));
    const text = await report(emptyResult({ findings: [sampleFinding({ evidence })] }));
    expect(text).toContain('    · c.csv, ligne 2\n    · 2 autres sources\n');
    expect(text).not.toContain('d.csv');
  });

  test('lines of one file are one source', async () => {
    const evidence = [2, 3, 4, 9].map((line) => ({ file: 'heures.csv', line }));
    const text = await report(emptyResult({ findings: [sampleFinding({ evidence })] }));
    expect(text).toContain('    · heures.csv, lignes 2–4, 9\n');
  });
});

describe('documents read with problems', () => {
  const result = emptyResult({
    documents: [sampleDocument({ status: 'read-with-problems' })],
    invoices: [sampleInvoice()],
    rules: catalogue.map(({ id, code, version }) => ({
      rule: id,
      code,
      version,
      flagged: 0,
      clean: 2,
      notApplicable: 0,
      incomplete: 0,
      error: 0,
      missing: [],
    })),
  });

  test('stand under the heading of what was not audited, even alone', async () => {
    expect(await report(result)).toContain(
      'CE QUI N’A PAS ÉTÉ ENTIÈREMENT CONTRÔLÉ\n\n  1 document lu avec des problèmes : voir la feuille « Problèmes » du classeur\n  (--xlsx FICHIER).\n',
    );
  });

  test('no option is named to who has given it', async () => {
    const written = { xlsx: 'audit.xlsx' };
    expect(await report(result, { written })).toContain('feuille « Problèmes » du classeur.\n');
    expect(withPlainSpaces(await printedReport(result, 'en', { written }))).toContain(
      'see the sheet “Problems” of the workbook.\n',
    );
  });
});

test('what A3 puts in question is VAT, and is said to be', async () => {
  const result = emptyResult({
    findings: [sampleFinding({ code: 'A3', values: {}, amountAtStake: '90.00', daysUnsupported: null })],
    invoices: [sampleInvoice({ currency: 'EUR' })],
    totals: [{ currency: 'EUR', billed: '17860.00', atStake: '90.00' }],
  });
  const lines = async (lang: 'fr' | 'en') =>
    withPlainSpaces(await printedReport(result, lang)).replace(/\n +/g, ' ');
  expect(await lines('fr')).toContain('en question : 90,00 € de TVA');
  expect(await lines('en')).toContain('at stake: €90.00 of VAT');
});

describe('what is not known', () => {
  test('a currency that no document states is said to be so', async () => {
    const result = emptyResult({
      findings: [sampleFinding({ values: {} })],
      invoices: [sampleInvoice({ currency: null })],
      totals: [{ currency: 'EUR', billed: '17860.00', atStake: '3230.00' }],
    });
    const text = (await report(result)).replace(/\n +/g, ' ');
    expect(text).toContain('en question : 4,25 j, 3 230,00 HT (devise non indiquée)');
    expect(text).toContain('1 facture n’indique pas de devise :');
    const english = withPlainSpaces(await printedReport(result, 'en')).replace(/\n +/g, ' ');
    expect(english).toContain('at stake: 4.25 d, 3,230.00 before VAT (currency not stated)');
  });

  test('an audit of nothing says that no invoice was read, and not that there is nothing to report', async () => {
    const text = await report(emptyResult());
    expect(text).toContain('Aucun constat, mais tout n’a pas pu être contrôlé.');
    expect(text).toContain('Aucune facture n’a été lue.');
    expect(text).not.toContain('Rien à signaler');
    expect(text).not.toContain('MONTANTS');
  });

  test('a person over several contracts: all of them are named', async () => {
    const finding = sampleFinding({
      subject: { personKey: 'P-0412' },
      related: [
        { supplier: '11111111100011', invoice: 'F-2026-118', contract: 'M-2026-014' },
        { supplier: 'Cabinet du Lac SA', invoice: 'L-7', contract: 'M-2026-031' },
      ],
    });
    const text = await report(emptyResult({ findings: [finding], invoices: [sampleInvoice()] }));
    expect(text).toContain('    Atelier Brume et Cabinet du Lac SA · F-2026-118 et L-7 · en question :');
  });
});

test('what a document says cannot write to the terminal', async () => {
  const word = '\u001b[31mF-1\u0007\r\u202e';
  const finding = sampleFinding({
    subject: { supplier: word, invoice: word, line: word },
    message: { fr: word, en: word },
    question: { fr: word, en: word },
    evidence: [{ file: word }],
  });
  const text = await printedReport(emptyResult({ findings: [finding] }), 'fr');
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
});
