import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import * as pdfs from './pdfs.js';
import { packed, packedRepeat, rawZip, type Packed } from './raw-zip.js';
import { longLine } from './texts.js';
import { compoundFile } from './workbooks.js';
import { deflateBomb, manyEntries, nestedZip, overlappingBomb } from './zips.js';
import { zipQuine } from './zip-quine.js';

/**
 * A hostile delivered file, made when it is needed, and what measuring it may come to: a reason, or `measured` within the limits. Two
 * where a quicker machine reaches another limit first.
 */
export interface DeliverableBomb {
  name: string;
  bytes: (address: string) => Buffer | string;
  comesTo: readonly string[];
}

const MEGABYTE = 1_048_576;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const ROOT = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A document of Word of which the body is that. */
const docx = (document: Packed): Buffer =>
  rawZip([
    { name: '[Content_Types].xml', packed: packed(TYPES) },
    { name: '_rels/.rels', packed: packed(ROOT) },
    { name: 'word/document.xml', packed: document },
  ]);
const body = (before: string, piece: string, times: number, after: string): Packed =>
  packedRepeat(
    `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${before}`,
    piece,
    times,
    `${after}</w:body></w:document>`,
  );

const expansion = (root: string, levels: number): string => {
  const lines = Array.from({ length: levels }, (_, at) =>
    at === 0 ? '<!ENTITY e0 "mot ">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
  );
  return `${HEAD}<!DOCTYPE ${root} [${lines.join('')}]><${root}>&e${levels - 1};</${root}>`;
};

const fetching = (address: string): string =>
  `${HEAD}<!DOCTYPE html SYSTEM "${address}a.dtd"><html><head><link rel="stylesheet" href="${address}a.css"/><script src="${address}a.js"></script></head><body><img src="${address}a.png"/><p>Un guide</p></body></html>`;

/** A PNG of one pixel with a text chunk that inflates to so many megabytes. */
function textChunkBomb(megabytes: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const framed = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(framed.length + 8);
    out.writeUInt32BE(data.length, 0);
    framed.copy(out, 4);
    out.writeUInt32BE(crc32(framed), framed.length + 4);
    return out;
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const text = Buffer.concat([
    Buffer.from('parameters\0\0'),
    deflateSync(Buffer.alloc(megabytes * MEGABYTE, 32)),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('zTXt', text),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A bundle of git that holds these objects, each as `[type, size as told, bytes as packed]`. */
function bundle(objects: readonly (readonly [number, number, Buffer])[], count = objects.length): Buffer {
  const header = Buffer.alloc(12);
  header.write('PACK');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(count, 8);
  const pack = Buffer.concat([
    header,
    ...objects.map(([type, size, bytes]) => Buffer.concat([objectHeader(type, size), bytes])),
  ]);
  const id = 'a'.repeat(40);
  return Buffer.concat([
    Buffer.from(`# v2 git bundle\n${id} refs/heads/main\n\n`),
    pack,
    createHash('sha1').update(pack).digest(),
  ]);
}

/** Type and size of an object in a pack: four bits of the size, then seven at a time. */
function objectHeader(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}

const BLOB = 3;
const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * MEGABYTE));

/** An MP4 whose first box says that it is larger than any file. */
const lyingBox = (): Buffer => {
  const box = Buffer.alloc(64);
  box.writeUInt32BE(24, 0);
  box.write('ftypisom', 4);
  box.writeUInt32BE(0xffffffff, 24);
  box.write('moov', 28);
  return box;
};

/** What strangers may put among delivered files. Each costs at most the limits of its reading. */
export const DELIVERABLE_BOMBS: readonly DeliverableBomb[] = [
  { name: 'bomb.docx', bytes: () => docx(body('', ' '.repeat(MEGABYTE), 1024, '')), comesTo: ['too-large'] },
  {
    name: 'small-bomb.docx',
    bytes: () => docx(body('', '<w:p/>'.repeat(40_000), 20, '')),
    comesTo: ['too-large'],
  },
  { name: 'deep.docx', bytes: () => docx(body('', '<w:p>'.repeat(50_000), 10, '')), comesTo: ['too-large'] },
  { name: 'entities.docx', bytes: () => docx(packed(expansion('w:document', 12))), comesTo: ['refused'] },
  { name: 'bomb.zip', bytes: deflateBomb, comesTo: ['too-large'] },
  { name: 'overlap.zip', bytes: () => overlappingBomb(250, 8), comesTo: ['damaged'] },
  { name: 'nested.zip', bytes: () => nestedZip(60, 'a,b\n1,2\n'), comesTo: ['unknown-format'] },
  { name: 'itself.zip', bytes: zipQuine, comesTo: ['unknown-format'] },
  { name: 'entries.zip', bytes: () => manyEntries(60_000), comesTo: ['time-limit', 'unknown-format'] },
  { name: 'password.docx', bytes: () => compoundFile(['EncryptedPackage']), comesTo: ['encrypted'] },
  { name: 'deep.html', bytes: () => '<div>'.repeat(1_000_000), comesTo: ['too-large'] },
  { name: 'fetching.html', bytes: fetching, comesTo: ['measured'] },
  { name: 'entities.xlf', bytes: () => expansion('xliff', 12), comesTo: ['refused'] },
  { name: 'line.txt', bytes: () => longLine(200), comesTo: ['too-large'] },
  { name: 'objects.pdf', bytes: () => pdfs.objectStreamBomb(1024), comesTo: ['too-large'] },
  { name: 'page.pdf', bytes: () => pdfs.pageBomb(400), comesTo: ['memory-limit', 'time-limit', 'too-large'] },
  { name: 'letters.pdf', bytes: () => pdfs.pageOfLetters(5_000_000), comesTo: ['measured', 'time-limit'] },
  { name: 'actions.pdf', bytes: pdfs.withActions, comesTo: ['measured'] },
  { name: 'text-chunk.png', bytes: () => textChunkBomb(256), comesTo: ['measured'] },
  { name: 'box.mp4', bytes: lyingBox, comesTo: ['damaged'] },
  { name: 'zeros.bundle', bytes: () => bundle([[BLOB, 600 * MEGABYTE, zeros(600)]]), comesTo: ['damaged'] },
  { name: 'lying-size.bundle', bytes: () => bundle([[BLOB, 12, zeros(200)]]), comesTo: ['damaged'] },
  { name: 'lying-count.bundle', bytes: () => bundle([], 0xffffffff), comesTo: ['too-large'] },
];
