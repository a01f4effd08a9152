import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { writeWorkbook } from '../../server/exports/workbook/write-workbook.js';
import type { AuditResultSections } from '../../server/domain/audit-result.js';
import { sampleFinding } from './sample-finding.js';
import { sampleInvoice, sampleLine } from './sample-invoice.js';
import { sampleDocument, sampleResult, sectionsOf } from './sample-result.js';

/**
 * Writes a workbook in a process of its own: `workbook-child.ts FILE LINES`. LINES findings, billed lines and documents,
 * each a new object that nothing else holds; 0 writes the small sample. Says as JSON the most bytes that were alive at a
 * time, on the heap and beside it: what is left after a collection, which does not depend on when V8 would have made one.
 */

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const ROWS_BETWEEN_COLLECTIONS = 5000;
let mostAlive = 0;

function measure(): void {
  collect();
  // Bytes beside the heap are freed by the next one.
  collect();
  const { heapUsed, external } = process.memoryUsage();
  mostAlive = Math.max(mostAlive, heapUsed + external);
}

/** Measures as it goes, and at the end, while whoever reads still holds what it has kept. */
async function* times<T>(count: number, make: (index: number) => T): AsyncGenerator<T, void> {
  for (let index = 0; index < count; index += 1) {
    if (index % ROWS_BETWEEN_COLLECTIONS === 0) measure();
    yield await Promise.resolve(make(index));
  }
  measure();
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
await writeWorkbook(lines === '0' ? sectionsOf(sampleResult()) : largeResult(Number(lines)), file, 'fr');
process.stdout.write(JSON.stringify({ mostAliveBytes: mostAlive }));
