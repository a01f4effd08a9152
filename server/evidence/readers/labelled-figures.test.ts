import { expect, test } from '@jest/globals';
import { bundleOf } from '../../../test/support/deliverables/git-bundle.js';
import { png } from '../../../test/support/deliverables/media-images.js';
import { wav } from '../../../test/support/deliverables/media-recordings.js';
import { docxParts, paragraph } from '../../../test/support/deliverables/office-docx.js';
import { odfBytes } from '../../../test/support/deliverables/office-odf.js';
import { drawn, pptxParts, shape } from '../../../test/support/deliverables/office-pptx.js';
import { xlsxParts } from '../../../test/support/deliverables/office-xlsx.js';
import { column, makeReportPdf } from '../../../test/support/deliverables/pdf-report.js';
import { SMALL_APPLICATION, zipOf } from '../../../test/support/deliverables/source-zip.js';
import { readDelivered } from '../../../test/support/deliverables/text-delivered.js';
import { po, xliff12 } from '../../../test/support/deliverables/translation-files.js';
import { figuresOf } from '../../domain/measured-figures.js';
import { figureLabel } from '../../domain/words/figure-labels.js';

const PYTHON = 'def f(a):\n    return a\n';
const DELIVERED: Readonly<Record<string, () => Promise<Uint8Array | string> | Uint8Array | string>> = {
  'a.docx': () => zipOf(docxParts({ body: paragraph('Un rapport') })),
  'a.odt': () => odfBytes({ kind: 'text', body: '<text:p>Un rapport</text:p>' }),
  'a.pptx': () => zipOf(pptxParts({ slides: [{ shapes: shape(drawn('Un titre'), 'title') }] })),
  'a.xlsx': () =>
    zipOf(xlsxParts({ sheets: [{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })),
  'a.pdf': () => makeReportPdf({ pages: [column(50, 700, ['Un rapport du port'])] }),
  'a.html': () => '<p>Un rapport</p>',
  'a.md': () => '# Un rapport\n',
  'a.txt': () => 'Un rapport\n',
  'a.srt': () => '1\n00:00:01,000 --> 00:00:02,000\nOui\n',
  'a.csv': () => 'a,b\n1,2\n',
  'a.json': () => '{"a":1}',
  'a.xml': () => '<a><b>un</b></a>',
  'a.py': () => PYTHON,
  'a.ipynb': () => JSON.stringify({ cells: [{ cell_type: 'code', source: PYTHON }] }),
  'sources.zip': () => zipOf(SMALL_APPLICATION),
  'reports.zip': () => zipOf({ 'a.md': 'Un rapport\n', 'b.txt': 'Une note\n' }),
  'a.bundle': async () =>
    (
      await bundleOf([
        {
          author: 'Ana Lopes <ana@studio.example>',
          at: '2026-03-03T09:00:00+01:00',
          message: 'One',
          files: { 'a.py': PYTHON },
        },
      ])
    ).bytes,
  'a.xlf': () => xliff12([{ source: 'One report', target: 'Un rapport' }]),
  'a.po': () => po([{ source: 'One report', target: 'Un rapport' }]),
  'a.wav': () => wav(2),
  'a.png': () => png(4, 4),
};

test.each(Object.entries(DELIVERED))(
  'each figure of %s has a label in both languages',
  async (name, made) => {
    const { measured } = await readDelivered(name, await made());
    const { figures, absent } = figuresOf(measured);
    const named = [...figures.map((figure) => figure.name.join('/')), ...absent];
    expect(named).not.toEqual([]);
    expect(named.filter((one) => figureLabel(one) === null)).toEqual([]);
  },
);
