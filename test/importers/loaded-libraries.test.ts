import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Compiled modules in a process of their own, as in a child of the sandbox: run `npm run build` after a change.

const compiled = (path: string): string => pathToFileURL(join(process.cwd(), 'dist/server', path)).href;

/** Reads one file as a child does, then tells whether exceljs or pdfjs-dist, which brings its matrices, was loaded for it. */
const SCRIPT = `
import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
const { answer } = await import(${JSON.stringify(compiled('sandbox/child/answer.js'))});
const { DEFAULT_LIMITS } = await import(${JSON.stringify(compiled('sandbox/limits.js'))});
const path = process.argv[1];
const file = { name: path, path, byteLength: statSync(path).size, part: 'any', answers: {} };
const seen = [];
for await (const item of answer({ ask: 'read', file, limits: DEFAULT_LIMITS })) seen.push(item);
const loaded = Object.keys(createRequire(import.meta.url).cache);
const exceljs = loaded.some((path) => path.includes("exceljs"));
const pdfjs = 'DOMMatrix' in globalThis;
console.log(JSON.stringify({ format: seen.find(({ type }) => type === 'identified')?.format, exceljs, pdfjs }));
`;

function readAlone(sample: string): unknown {
  const path = join('server/importers', sample);
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, path]);
  return JSON.parse(printed.toString('utf8'));
}

test('a library of workbooks or of PDF pages is loaded for those and for nothing else', () => {
  expect(readAlone('timesheets/samples/kimai-fr-durations.xlsx')).toEqual({
    format: 'kimai',
    exceljs: true,
    pdfjs: false,
  });
  expect(readAlone('timesheets/samples/kimai-en.csv')).toEqual({
    format: 'kimai',
    exceljs: false,
    pdfjs: false,
  });
  expect(readAlone('invoice-table/samples/native.csv')).toEqual({
    format: 'native',
    exceljs: false,
    pdfjs: false,
  });
  expect(readAlone('invoice-pdf/samples/avoir.pdf')).toEqual({
    format: 'factur-x',
    exceljs: false,
    pdfjs: true,
  });
  expect(readAlone('einvoice/samples/avoir.cii.xml')).toEqual({
    format: 'cii',
    exceljs: false,
    pdfjs: false,
  });
});
