import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { auditDossier, csv, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT } from '../golden-contract.js';

const FILE = 'invoices/facture.pdf';
const pdf = readFileSync('server/importers/invoice-pdf/samples/blocs-cote-a-cote.pdf');
const XML = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.cii.xml');
const HEADER =
  'number=2026-031; issueDate=2026-09-30; type=invoice; supplier=Atelier Horizon; contractRef=M-2026-01; periodStart=2026-09-01; periodEnd=2026-09-30; withoutVat=8125.00; vat=1625.00; withVat=9750.00; currency=EUR';
const LINE = '; description=Développement du portail; billedDays=12.5; unitPrice=650.00';

const dossier = (answer: string | null): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, ceiling_amount: '8000' }),
  ...(answer === null
    ? {}
    : {
        'register/answers.csv': csv(['file', 'code', 'answer'], [FILE, 'pdf-fields-unconfirmed', answer]),
      }),
  [FILE]: pdf,
});

const audited = async (answer: string | null) => {
  const { result } = await auditDossier(dossier(answer), '2026-11-16', { rules: onlyRules('P1') });
  const document = result.documents.find(({ file }) => file === FILE);
  return { result, document };
};

describe('an invoice that is a page', () => {
  test('is not audited before a person has confirmed it', async () => {
    const { result, document } = await audited(null);
    expect(document).toMatchObject({ status: 'needs-answer', format: 'invoice-pdf', kind: 'invoice' });
    expect([result.invoices, result.totals, result.findings]).toEqual([[], [], []]);
  });

  test('is then audited, at its place on the page', async () => {
    const { result, document } = await audited(HEADER + LINE);
    expect(document).toMatchObject({ status: 'read', format: 'invoice-pdf' });
    expect(result.invoices).toMatchObject([
      { number: '2026-031', lines: [{ net: '8125.00', source: { file: FILE, page: 1, line: 14 } }] },
    ]);
    expect(result.findings.map(({ code, values }) => [code, values.excess])).toEqual([['P1', '125.00']]);
  });

  test('and its data, received apart, are one invoice asked about once', async () => {
    const ofXml = HEADER.replace('2026-031', 'F-2026-0117')
      .replace('2026-09-30', '2026-10-02')
      .replace(
        'supplier=Atelier Horizon',
        'supplier=Atelier Numérique d’Exemple; supplierSiret=99900010200015',
      )
      .replace('contractRef=M-2026-01; ', '');
    const files = { ...dossier(ofXml), 'invoices/z-data.xml': XML };
    const { result } = await auditDossier(files, '2026-11-16', { rules: onlyRules('D1') });
    expect(result.findings.map(({ code, subject, values }) => [code, subject.file, values.twinFile])).toEqual(
      [['D1', 'invoices/z-data.xml', FILE]],
    );
  });

  test('without a line counts in no total of lines, and says that its detail is missing', async () => {
    const { result, document } = await audited(HEADER);
    expect(document?.problems.map(({ code }) => code)).toEqual(['no-line-detail']);
    expect(result.invoices).toHaveLength(1);
  });
});
