import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { craWorkbook } from '../../demo/write-cra.js';
import { ciiOf } from '../../demo/write-cii.js';
import { frenchCsv, invoiceWorkbook, nativeInvoiceCsv } from '../../demo/write-invoice-tables.js';
import { facturXOf, pageAlone } from '../../demo/write-pdf.js';
import { clockifyCsv, inHours, kimaiCsv, togglCsv } from '../../demo/write-timesheets.js';
import { ublOf } from '../../demo/write-ubl.js';
import { deflateBomb } from '../../hostile/zips.js';
import { zipOf } from '../../hostile/raw-zip.js';
import { bitFlipped, compoundFile } from '../../hostile/workbooks.js';
import { randomFrom, type Random } from '../random.js';
import { randomInvoice, randomMonth } from './random-invoice.js';
import { sampleFiles } from './sample-files.js';

/** What a mixed file may come to: read, asked about, or refused by name. */
export type Coming = 'read' | 'read or asked' | 'refused' | 'any';

/** One file of the mixture. */
export interface MixedFile {
  name: string;
  kind: string;
  coming: Coming;
  content: string | Uint8Array;
}

type Made = string | Uint8Array | Promise<string | Uint8Array>;

interface Kind {
  kind: string;
  /** How many of a hundred. */
  share: number;
  extension: string;
  coming: Coming;
  make(random: Random, index: number): Made;
}

const day = '2026-10-01';
const sheetOf = (contract: string) => ({ contract, project: 'Portail' });
const invoices = (random: Random, index: number, most: number) =>
  Array.from({ length: 1 + random.below(most) }, (_, at) => randomInvoice(random, index * 10 + at));

/** Words as people write them, of no format. */
const letter = (random: Random): string =>
  Array.from({ length: 30 }, () =>
    random.pick(['Bonjour', 'veuillez', 'trouver', 'ci-joint', 'le', 'compte rendu']),
  ).join(' ');

async function invoicePage(random: Random, index: number): Promise<Uint8Array> {
  const { number, issued, contractor, contract, lines } = randomInvoice(random, index);
  return pageAlone(issued, [
    contractor.name,
    `SIRET ${contractor.siret}`,
    `Facture n° ${number}`,
    `Date : ${issued.split('-').reverse().join('/')}`,
    `Marché ${contract}`,
    ...lines.slice(0, 12).map(({ text, quantity, price }) => `${text}   ${quantity}   ${price}`),
    `Total HT : ${100 + random.below(900)},00 EUR`,
  ]);
}

/** A page without a letter, as a scanner leaves it. */
async function scannedPage(random: Random): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([595, 842]);
  for (let stroke = 0; stroke < 200; stroke += 1)
    page.drawRectangle({
      x: random.below(500),
      y: random.below(800),
      width: 1 + random.below(90),
      height: 2,
    });
  return pdf.save();
}

/** A file of another kind, cut or with a few bytes turned. */
async function damaged(random: Random, index: number): Promise<Uint8Array> {
  const whole = Buffer.from(
    await random.pick(KINDS.filter(({ coming }) => coming === 'read')).make(random, index),
  );
  if (random.below(2) === 0) return whole.subarray(0, random.below(whole.length));
  for (let turn = 0; turn < 4; turn += 1) whole[random.below(whole.length)] = random.below(256);
  return whole;
}

function foreign(random: Random, index: number): string | Buffer {
  const all: readonly (() => string | Buffer)[] = [
    () => letter(random),
    () => compoundFile(['Workbook']),
    () => Buffer.from(Array.from({ length: 3000 }, () => random.below(256))),
    () => `<html><body>${letter(random)}</body></html>`,
    () => JSON.stringify({ note: letter(random) }),
    () => `{"name":"x","version":"${index}"}`,
    bitFlipped,
    () => Buffer.alloc(0),
  ];
  return all[index % all.length]?.() ?? '';
}

const KINDS: readonly Kind[] = [
  {
    kind: 'UBL',
    share: 14,
    extension: 'xml',
    coming: 'read',
    make: (random, index) => ublOf(randomInvoice(random, index)),
  },
  {
    kind: 'CII',
    share: 12,
    extension: 'xml',
    coming: 'read',
    make: (random, index) => ciiOf(randomInvoice(random, index)),
  },
  {
    kind: 'Factur-X',
    share: 12,
    extension: 'pdf',
    coming: 'read',
    make: (random, index) => facturXOf(randomInvoice(random, index)),
  },
  { kind: 'PDF of text', share: 7, extension: 'pdf', coming: 'any', make: invoicePage },
  { kind: 'scan', share: 3, extension: 'pdf', coming: 'any', make: scannedPage },
  {
    kind: 'French invoice CSV',
    share: 5,
    extension: 'csv',
    coming: 'read or asked',
    make: (random, index) => frenchCsv(invoices(random, index, 3)),
  },
  {
    kind: 'native invoice CSV',
    share: 4,
    extension: 'csv',
    coming: 'read',
    make: (random, index) => nativeInvoiceCsv(invoices(random, index, 8)),
  },
  {
    kind: 'invoice workbook',
    share: 5,
    extension: 'xlsx',
    coming: 'read or asked',
    make: (random, index) => invoiceWorkbook(invoices(random, index, 3), day),
  },
  {
    kind: 'CRA workbook',
    share: 6,
    extension: 'xlsx',
    coming: 'read',
    make: (random) => {
      const { contract, days } = randomMonth(random);
      return craWorkbook(contract, 'Portail', days, day);
    },
  },
  {
    kind: 'Kimai',
    share: 3,
    extension: 'csv',
    coming: 'read or asked',
    make: (random) => {
      const { contract, days } = randomMonth(random);
      return kimaiCsv(sheetOf(contract), inHours(days, '7'));
    },
  },
  {
    kind: 'Clockify',
    share: 3,
    extension: 'csv',
    coming: 'read or asked',
    make: (random) => {
      const { contract, days } = randomMonth(random);
      return clockifyCsv(sheetOf(contract), inHours(days, '8'));
    },
  },
  {
    kind: 'Toggl',
    share: 3,
    extension: 'csv',
    coming: 'read or asked',
    make: (random) => {
      const { contract, days } = randomMonth(random);
      return togglCsv(sheetOf(contract), inHours(days, '8'));
    },
  },
  { kind: 'damaged', share: 5, extension: 'bin', coming: 'any', make: damaged },
  { kind: 'foreign', share: 4, extension: 'dat', coming: 'refused', make: foreign },
  {
    kind: 'zip of files',
    share: 1,
    extension: 'zip',
    coming: 'refused',
    make: (random, index) => zipOf({ 'a.xml': ublOf(randomInvoice(random, index)) }),
  },
  { kind: 'zip bomb', share: 1, extension: 'zip', coming: 'refused', make: deflateBomb },
];
/** The rest of a hundred: a sample of a repository's format as it is, all of them in turn. */
const SAMPLE_SHARE = 100 - KINDS.reduce((sum, { share }) => sum + share, 0);

/** The kind of each of a hundred files, spread: equal kinds do not follow one another. */
const PLAN: readonly (Kind | null)[] = [...KINDS, null]
  .flatMap((kind) =>
    Array.from({ length: kind?.share ?? SAMPLE_SHARE }, (_, turn) => ({
      kind,
      at: (turn + 0.5) / (kind?.share ?? SAMPLE_SHARE),
    })),
  )
  .sort((a, b) => a.at - b.at)
  .map(({ kind }) => kind);

/** Makes `count` files of every kind that people send, the same for the same seed. */
export async function* mixedFiles(count: number, seed: number): AsyncGenerator<MixedFile, void> {
  const samples = sampleFiles();
  let sample = 0;
  for (let index = 0; index < count; index += 1) {
    const number = String(index + 1).padStart(5, '0');
    const kind = PLAN[index % PLAN.length] ?? null;
    if (kind === null) {
      const path = samples[sample % samples.length] ?? '';
      sample += 1;
      yield {
        name: `${number}-sample${extname(path)}`,
        kind: 'sample',
        coming: 'any',
        content: readFileSync(path),
      };
    } else {
      const content = await kind.make(randomFrom(seed * 1_000_003 + index), index);
      const name = `${number}-${kind.kind.toLowerCase().replaceAll(' ', '-')}.${kind.extension}`;
      yield { name, kind: kind.kind, coming: kind.coming, content };
    }
  }
}
