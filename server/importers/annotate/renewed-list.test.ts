import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AnnotatingFolder } from '../../../test/support/annotate-alone.js';
import { packageFaults } from '../../../test/support/package-faults.js';
import { ZipFolder } from '../../../test/support/rich-workbook.js';
import { MAIN, R, override, rels, smallWorkbook as workbook } from '../../../test/support/small-workbook.js';
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

describe('a copy that comes back', () => {
  const back = async (
    change: (parts: Map<string, string>) => void,
    lang: 'fr' | 'en',
  ): Promise<Map<string, string>> => {
    const first = await zips.parts(
      await folder.copyOf('f.xlsx', await zips.bytes(workbook()), [problem('B2')]),
    );
    change(first);
    const again = await folder.annotate(
      'f.xlsx',
      await zips.bytes(Object.fromEntries(first)),
      [problem('B2')],
      lang,
    );
    if (!Buffer.isBuffer(again)) throw new Error(again.en);
    const parts = await zips.parts(again);
    expect(packageFaults(parts)).toEqual([]);
    return parts;
  };
  const edit = (parts: Map<string, string>, part: string, from: string | RegExp, to: string): void => {
    expect(parts.get(part)).toMatch(from);
    parts.set(part, parts.get(part)?.replace(from, to) ?? '');
  };
  const sheetNames = (parts: Map<string, string>): unknown[] =>
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);

  test('filtered: the name of the filter leads to the list', async () => {
    const parts = await back((first) => {
      edit(
        first,
        'xl/workbook.xml',
        '</sheets>',
        `</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Déclic – à corriger'!$A$6:$E$7</definedName></definedNames>`,
      );
    }, 'en');
    expect(sheetNames(parts)).toEqual(['Feuil1', 'Déclic – à corriger']);
  });

  test('with a formula in its list: no order of calculation names it', async () => {
    const parts = await back((first) => {
      first.set('xl/calcChain.xml', `<calcChain xmlns="${MAIN}"><c r="F9" i="2"/></calcChain>`);
      edit(first, '[Content_Types].xml', '</Types>', `${override('xl/calcChain.xml', 'calcChain')}</Types>`);
      edit(
        first,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `<Relationship Id="rId77" Type="${R}/calcChain" Target="calcChain.xml"/></Relationships>`,
      );
      edit(
        first,
        'xl/worksheets/sheet2.xml',
        '</sheetData>',
        '<row r="9"><c r="F9"><f>1+1</f></c></row></sheetData>',
      );
    }, 'fr');
    expect([...parts.keys()]).not.toContain('xl/calcChain.xml');
  });

  test('with a table on a hidden list: nothing leads there any more', async () => {
    const parts = await back((first) => {
      first.set('xl/worksheets/_rels/sheet2.xml.rels', rels(['rId1', 'table', '../tables/table1.xml']));
      first.set('xl/tables/table1.xml', '<table/>');
      edit(first, '[Content_Types].xml', '</Types>', `${override('xl/tables/table1.xml', 'table')}</Types>`);
      edit(first, 'xl/workbook.xml', '<sheet name="D', '<sheet state="hidden" name="D');
    }, 'en');
    expect([...parts.keys()]).not.toContain('xl/worksheets/_rels/sheet2.xml.rels');
    expect(parts.get('xl/workbook.xml')).not.toContain('hidden');
  });

  test('with the lists of two languages: both keep their names', async () => {
    const parts = await back((first) => {
      first.set('xl/worksheets/sheet3.xml', first.get('xl/worksheets/sheet2.xml') ?? '');
      edit(
        first,
        '[Content_Types].xml',
        '</Types>',
        `${override('xl/worksheets/sheet3.xml', 'worksheet')}</Types>`,
      );
      edit(
        first,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `<Relationship Id="rId77" Type="${R}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
      );
      edit(
        first,
        'xl/workbook.xml',
        '</sheets>',
        '<sheet name="Déclic – to correct" sheetId="9" r:id="rId77"/></sheets>',
      );
    }, 'fr');
    expect(sheetNames(parts)).toEqual(['Feuil1', 'Déclic – à corriger', 'Déclic – to correct']);
  });
});
