import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../domain/audit-result.js';
import { readSheet, textsOf } from '../../../test/support/read-workbook.js';
import { sampleFinding } from '../../../test/support/sample-finding.js';
import { sampleInvoice, sampleLine } from '../../../test/support/sample-invoice.js';
import { emptyResult, sampleDocument } from '../../../test/support/sample-result.js';
import { writeAndRead, type WrittenWorkbook } from '../../../test/support/sample-workbook.js';

/** An audit in which every word that comes from a document or a person is this one. */
function hostileResult(word: string): AuditResult {
  const text = { fr: word, en: word };
  const at = { file: word, sheet: word, cell: word };
  const support = sampleLine().support;
  return emptyResult({
    documents: [
      sampleDocument({
        file: word,
        format: word,
        status: 'refused',
        duplicateOf: word,
        problems: [{ code: word, severity: 'error', at, seen: word, message: text }],
      }),
    ],
    invoices: [
      sampleInvoice({
        number: word,
        currency: word,
        contractRef: word,
        contract: { contractRef: word, how: word },
        supplier: { name: word, siret: null, siren: null, vatId: null },
        lines: [
          sampleLine({
            id: word,
            name: word,
            description: `2 ${word}`,
            links: [
              { personKey: word, profile: word, orderRef: word, deliverableRef: word, days: null, how: word },
            ],
            source: at,
            support: support ? { ...support, missing: [word], restsOn: word } : null,
          }),
        ],
      }),
    ],
    findings: [true, false].map((visible) =>
      sampleFinding({
        id: word,
        code: word,
        rule: word,
        visible,
        subject: {
          supplier: word,
          invoice: word,
          line: word,
          contract: word,
          personKey: word,
          deliverable: word,
          order: word,
        },
        message: text,
        supplierMessage: text,
        question: text,
        evidence: [at],
        values: { currency: word },
      }),
    ),
    rules: [
      {
        rule: word,
        code: word,
        version: 1,
        flagged: 1,
        clean: 0,
        notApplicable: 0,
        incomplete: 1,
        error: 0,
        missing: [word],
      },
    ],
    totals: [{ currency: word, billed: '1.00', atStake: '1.00' }],
    assumed: [{ file: word, row: word, column: word, value: word }],
    contracts: [],
  });
}

const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t＝＋－＠]/mu;

function expectInert({ workbook, parts }: WrittenWorkbook): void {
  for (const [name, content] of parts)
    if (name.startsWith('xl/worksheets/')) expect(content).not.toMatch(/<f[\s>/]/);
  for (const text of textsOf(workbook)) expect(text).not.toMatch(FORMULA);
}

describe('nothing that a document says is computed', () => {
  test.each([
    '=HYPERLINK("http://a.example","x")',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
  ])('%j, wherever it stands', async (word) => {
    for (const lang of ['fr', 'en'] as const) {
      const written = await writeAndRead(hostileResult(word), lang);
      expectInert(written);
      // The word is there: it was written, and found harmless.
      const said = textsOf(written.workbook).filter((text) => text.includes(word.trim()));
      expect(said.length).toBeGreaterThan(25);
    }
  });

  test('the currency of an invoice is no part of a format', async () => {
    const word = '"€";[Red]0';
    const { workbook } = await writeAndRead(hostileResult(word), 'fr');
    const [row] = readSheet(workbook, 'Constats').rows;
    expect(row?.['Montant HT en question (TVA pour A3)']?.numFmt).toBe('#,##0.00');
    expect(row?.Devise?.text).toBe(word);
  });
});

describe('what a workbook cannot hold', () => {
  test('characters outside XML never break the file', async () => {
    const word = `a\u0000b\u0008c\u001bd\ufffe e\ud800 <&>"'\n_x000D_`;
    const { workbook } = await writeAndRead(hostileResult(word), 'fr');
    const [row] = readSheet(workbook, 'Constats').rows;
    expect(row?.['Ce que disent les pièces']?.text).toBe(`a�b�c�d� e� <&>"'\n_x000D_`);
  });

  test('a sentence longer than a cell is cut and says so', async () => {
    const long = 'mot '.repeat(10_000);
    const { workbook } = await writeAndRead(hostileResult(long), 'fr');
    const text = readSheet(workbook, 'Constats').rows[0]?.['Ce que disent les pièces']?.text ?? '';
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('… [texte coupé : limite d’Excel]')).toBe(true);
    for (const other of textsOf(workbook)) expect(other.length).toBeLessThanOrEqual(32_767);
  });
});
