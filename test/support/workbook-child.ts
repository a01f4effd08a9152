import { writeWorkbook } from '../../server/exports/workbook/write-workbook.js';
import type { AuditResultSections } from '../../server/domain/audit-result.js';
import { sampleFinding } from './sample-finding.js';
import { sampleInvoice, sampleLine } from './sample-invoice.js';
import { sampleDocument, sampleResult, sectionsOf } from './sample-result.js';

/**
 * Writes a workbook in a process of its own: `workbook-child.ts FILE LINES`. LINES findings, billed lines and documents,
 * each a new object that nothing else holds; 0 writes the small sample. Says seconds and peak memory as JSON.
 */

async function* times<T>(count: number, make: (index: number) => T): AsyncGenerator<T, void> {
  for (let index = 0; index < count; index += 1) yield await Promise.resolve(make(index));
}

function largeResult(count: number): AuditResultSections {
  const number = (index: number): string => `F-${index}`;
  return {
    ...sectionsOf(sampleResult()),
    documents: () => times(count, (index) => sampleDocument({ file: `invoices/${number(index)}.xml` })),
    invoices: () =>
      times(count, (index) => sampleInvoice({ number: number(index), lines: [sampleLine({ id: '1' })] })),
    findings: () =>
      times(count, (index) => {
        const message = `Ligne 1 de ${number(index)} : ${'douze jours facturés, dix pointés ; '.repeat(10)}`;
        return sampleFinding({
          id: `T1-${index}`,
          amountAtStake: `${index}.50`,
          subject: { supplier: '11111111100011', invoice: number(index), line: '1' },
          message: { fr: message, en: message },
        });
      }),
  };
}

const [file = '', lines = '0'] = process.argv.slice(2);
const started = performance.now();
await writeWorkbook(lines === '0' ? sectionsOf(sampleResult()) : largeResult(Number(lines)), file, 'fr');
process.stdout.write(
  JSON.stringify({
    seconds: Math.round((performance.now() - started) / 100) / 10,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
