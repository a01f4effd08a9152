import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publishedProblems } from '../../server/dossier/problem-catalogue.js';
import { storedZip } from '../../server/importers/tables/stored-zip.js';
import { inflateArchive } from '../../server/importers/tables/zip-guard.js';
import { damages } from '../support/damage.js';
import { ReadingFolder, type ReadAlone } from '../support/read-alone.js';
import { UNDAMAGED, type Undamaged } from './damaged-samples.js';

// Seeded: the same damages at every run. DECLIC_DAMAGES=5000 tries that many on each file.

const SEED = 20_260_901;
const RUNS = Number(process.env.DECLIC_DAMAGES ?? 25);
const TIME = 60_000 + RUNS * 200;

const folder = new ReadingFolder();
afterAll(() => {
  folder.remove();
});

const published = new Set((await publishedProblems()).map(({ code }) => code));
const samples = UNDAMAGED.map((sample) => [sample.title, sample] as const);
const workbooks = samples.filter(([, { name }]) => name.endsWith('.xlsx'));

/** A damaged file is read with its problems or refused by name; Déclic itself never fails on it. */
function expectNamed(read: ReadAlone): void {
  const codes = read.problems.map(({ code }) => code);
  expect(read.problems.filter(({ code }) => code === 'internal-error')).toEqual([]);
  expect(codes.filter((code) => !published.has(code))).toEqual([]);
  expect(read.refused !== null || read.format !== null).toBe(true);
}

const readAs = ({ name, part, answers }: Undamaged, bytes: Buffer): Promise<ReadAlone> =>
  folder.read(name, bytes, part, answers);

test.each(samples)('%s is read before it is damaged', async (_, sample) => {
  const read = await readAs(sample, await sample.bytes());
  expect([read.format, read.refused]).toEqual([sample.format, null]);
  expect(read.pieces).toBeGreaterThan(0);
});

/** What a file cut short may come to; null for one that was read as far as it goes. */
const CUT: Readonly<Record<string, readonly (string | null)[]>> = {
  // Before its root element nothing says what an XML is; after the last tag only a line end can be missing.
  xml: ['xml-truncated', 'unknown-format', null],
  // The invoice inside may be whole although the end of the PDF is missing.
  pdf: ['pdf-unreadable', 'unknown-format', null],
  xlsx: ['damaged-archive', 'unknown-format'],
  // Published contracts may be cut in their header, or right below it.
  csv: [
    null,
    'unknown-format',
    'quote-not-closed',
    'encoding-not-read',
    'mixed-encoding',
    'empty-file',
    'missing-column',
    'contract-data-not-read',
  ],
  // Before its first record nothing says whose it is; after its last bracket only a line end can be missing.
  // A number cut behind its point is no number; a letter cut in two is none of UTF-8.
  json: ['json-truncated', 'unknown-format', 'json-not-well-formed', 'mixed-encoding', null],
  timedot: [null, 'unknown-format'],
  txt: [null, 'unknown-format', 'missing-column'],
};

describe('cut short, refused by its name', () => {
  test.each(samples)('%s', async (_, sample) => {
    const bytes = await sample.bytes();
    const allowed = CUT[sample.name.split('.').at(-1) ?? ''] ?? [];
    const ends = Array.from({ length: 40 }, (__, index) => Math.floor((bytes.length * index) / 40));
    const seen = new Set<string | null>();
    for (const end of [...Array(12).keys(), ...ends, bytes.length - 1].filter((length) => length > 0)) {
      const read = await readAs(sample, bytes.subarray(0, end));
      expectNamed(read);
      seen.add(read.refused);
    }
    expect([...seen].filter((code) => !allowed.includes(code))).toEqual([]);
    expect(seen).toContain(allowed[0]);
    expect((await readAs(sample, Buffer.alloc(0))).refused).toBe('empty-file');
  });
});

describe('damaged anywhere, never a fault of Déclic', () => {
  test.each(samples)(
    '%s',
    async (_, sample) => {
      const bytes = await sample.bytes();
      const property = fc.asyncProperty(damages, async (damage) => {
        expectNamed(await readAs(sample, damage.apply(bytes)));
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS });
    },
    TIME,
  );
});

describe('damaged inside its zip, whose checks are right again', () => {
  test.each(workbooks)(
    '%s',
    async (_, sample) => {
      const entries = await inflateArchive(folder.write(await sample.bytes()), sample.name, () => true);
      const names = [...entries.keys()].filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
      const property = fc.asyncProperty(fc.constantFrom(...names), damages, async (name, damage) => {
        const damaged = new Map(entries);
        damaged.set(name, damage.apply(entries.get(name) ?? Buffer.alloc(0)));
        expectNamed(await readAs(sample, storedZip(damaged)));
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS });
    },
    TIME,
  );
});
