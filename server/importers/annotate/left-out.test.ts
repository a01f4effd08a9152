import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AnnotatingFolder } from '../../../test/support/annotate-alone.js';
import { packageFaults } from '../../../test/support/package-faults.js';
import { ZipFolder } from '../../../test/support/rich-workbook.js';
import { P, R, rels, smallWorkbook as workbook } from '../../../test/support/small-workbook.js';
import type { TableProblem } from '../../domain/table-problem.js';

let folder: AnnotatingFolder;
let zips: ZipFolder;
beforeAll(() => {
  folder = new AnnotatingFolder();
  zips = new ZipFolder();
});
afterAll(() => {
  folder.remove();
  zips.remove();
});

const problem = (cell?: string, sheet: string | undefined = 'Feuil1'): TableProblem => ({
  severity: 'error',
  at: { file: 'f.xlsx', sheet, ...(cell === undefined ? {} : { cell }) },
  seen: '=1',
  message: { fr: 'À revoir.', en: 'To be seen again.' },
  asks: false,
});

describe('what is left out takes with it what points there', () => {
  test('macros, and a signature of another program, of a workbook with a pivot and a link to another one', async () => {
    const original = workbook(
      undefined,
      {
        'xl/vbaProject.bin': 'x',
        'package/services/digital-signature/origin.psdor': '',
        'package/services/digital-signature/_rels/origin.psdor.rels': `<Relationships xmlns="${P}/relationships"/>`,
        'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>',
        'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
        'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels([
          'rId1',
          'pivotCacheRecords',
          'pivotCacheRecords1.xml',
        ]),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/externalLinkPath" Target="autre.xlsx" TargetMode="External"/></Relationships>`,
      },
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="psdor" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>',
    );
    original['_rels/.rels'] =
      original['_rels/.rels']?.replace(
        '</Relationships>',
        `<Relationship Id="rId2" Type="${P}/relationships/digital-signature/origin" Target="/package/services/digital-signature/origin.psdor"/></Relationships>`,
      ) ?? '';
    const parts = await zips.parts(
      await folder.copyOf('f.xlsm', await zips.bytes(original), [problem('B2')]),
    );
    expect(packageFaults(parts)).toEqual([]);
    expect([...parts.keys()].filter((name) => /vba|signature/.test(name))).toEqual([]);
    expect(parts.get('xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels')).toContain(
      'pivotCacheRecords1.xml',
    );
  });
});
