import { describe, expect, test } from '@jest/globals';
import {
  commitOn,
  copied,
  deltaOf,
  idOf,
  inserted,
  packOf,
  treeOf,
  type WrittenEntry,
} from '../../../../test/support/deliverables/git-pack.js';
import { headerOf } from '../../../../test/support/deliverables/git-bundle.js';
import { readDelivered, whyUnmeasured } from '../../../../test/support/deliverables/text-delivered.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { PackObjects } from './pack-objects.js';

const text = (words: string): Buffer => Buffer.from(words);
const blob = (words: string): WrittenEntry => ({ type: 'blob', data: text(words) });

const reasonFor = async (pack: Buffer): Promise<string | null> => {
  try {
    await PackObjects.open(pack);
    return null;
  } catch (error) {
    if (error instanceof NotMeasuredFile) return error.reason;
    throw error;
  }
};

describe('objects of a pack', () => {
  test('deltas upon deltas, by place and by id, whatever their order', async () => {
    const base = 'one two three four';
    const second = 'one two three five';
    const third = 'zero one two three five';
    const pack = packOf([
      {
        type: 'reference-delta',
        base: idOf('blob', text(second)),
        data: deltaOf(18, 23, inserted('zero '), copied(0, 18)),
      },
      blob(base),
      { type: 'offset-delta', base: 1, data: deltaOf(18, 18, copied(0, 14), inserted('five')) },
    ]);
    const objects = await PackObjects.open(pack);
    for (const words of [base, second, third]) {
      expect(objects.read(idOf('blob', text(words)))?.data.toString()).toBe(words);
      expect(objects.sizeOf(idOf('blob', text(words)))).toBe(words.length);
    }
    expect(objects.unresolved).toBe(0);
  });

  test('a delta whose base is elsewhere is counted, not guessed', async () => {
    const pack = packOf([
      blob('here'),
      { type: 'reference-delta', base: 'ab'.repeat(20), data: deltaOf(4, 4, copied(0, 4)) },
    ]);
    const objects = await PackObjects.open(pack);
    expect(objects.unresolved).toBe(1);
    expect(objects.read('ab'.repeat(20))).toBeNull();
  });

  test('a delta that makes its own base leads nowhere twice', async () => {
    const id = idOf('blob', text('same'));
    const pack = packOf([
      blob('same'),
      { type: 'reference-delta', base: id, data: deltaOf(4, 4, copied(0, 4)) },
    ]);
    const objects = await PackObjects.open(pack);
    expect(objects.read(id)?.data.toString()).toBe('same');
  });

  test('deltas that refer to each other are never resolved', async () => {
    const pack = packOf([
      { type: 'reference-delta', base: '11'.repeat(20), data: deltaOf(4, 4, copied(0, 4)) },
      { type: 'reference-delta', base: '22'.repeat(20), data: deltaOf(4, 4, copied(0, 4)) },
    ]);
    expect((await PackObjects.open(pack)).unresolved).toBe(2);
  });
});

describe('a hostile pack', () => {
  const good = packOf([blob('a'), blob('b')]);

  test.each<[string, Buffer, string]>([
    ['too short', text('PACK'), 'damaged'],
    ['one byte changed', Buffer.from(good.map((byte, at) => (at === 14 ? byte ^ 1 : byte))), 'damaged'],
    ['fewer objects than told', packOf([blob('a')], 5), 'damaged'],
    ['more objects than told', packOf([blob('a'), blob('b')], 1), 'damaged'],
    ['millions of objects told', packOf([blob('a')], 4_000_000_000), 'too-large'],
    ['an object longer than told', packOf([{ type: 'blob', data: text('abcdef'), size: 3 }]), 'damaged'],
    [
      'an object shorter than told',
      packOf([{ type: 'blob', data: text('abc'), size: 30_000_000 }]),
      'damaged',
    ],
    ['an object of a terabyte told', packOf([{ type: 'blob', data: text('a'), size: 2 ** 40 }]), 'too-large'],
    [
      'a bomb of one object',
      packOf([{ type: 'blob', data: Buffer.alloc(64_000_000), size: 33_600_000 }]),
      'damaged',
    ],
    [
      'a delta on a place that is none',
      packOf([blob('a'), { ...blob(''), type: 'offset-delta', base: 7 }]),
      'damaged',
    ],
    [
      'a delta that reads beyond its base',
      packOf([blob('abcd'), { type: 'offset-delta', base: 0, data: deltaOf(4, 9, copied(2, 9)) }]),
      'damaged',
    ],
    [
      'a delta that writes more than it tells',
      packOf([
        blob('abcd'),
        { type: 'offset-delta', base: 0, data: deltaOf(4, 4, copied(0, 4), copied(0, 4)) },
      ]),
      'damaged',
    ],
  ])('%s', async (_, pack, reason) => {
    expect(await reasonFor(pack)).toBe(reason);
  });

  test('a delta bomb: each delta doubles its base', async () => {
    const entries: WrittenEntry[] = [blob('x'.repeat(1024))];
    for (let size = 1024; size < 2 ** 45; size *= 2)
      entries.push({
        type: 'offset-delta',
        base: entries.length - 1,
        data: deltaOf(size, size * 2, ...doubled(size)),
      });
    const objects = await PackObjects.open(packOf(entries));
    // 1 kB to 32 MB; the next is not made, and those upon it have no base.
    expect(objects.oversized).toBe(1);
    expect(objects.unresolved).toBe(entries.length - 17);
  });

  test('many deltas that each make as much as may be', async () => {
    const size = 2_000_000;
    const deltas = Array.from({ length: 9 }, (_, at): WrittenEntry => ({
      type: 'offset-delta',
      base: 0,
      data: deltaOf(size, size + 3, copied(0, size), inserted(String(100 + at))),
    }));
    const pack = packOf([{ type: 'blob', data: Buffer.alloc(size) }, ...deltas]);
    expect((await PackObjects.open(pack, 24)).unresolved).toBe(0);
    await expect(PackObjects.open(pack, 16)).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('a large object that is honest is passed over, and told', async () => {
    const content = Buffer.alloc(33_600_000, 'large ');
    const large: WrittenEntry = { type: 'blob', data: content };
    const tree = treeOf([['100644', 'film.js', idOf('blob', content)]]);
    const commit = commitOn(idOf('tree', tree));
    const bytes = Buffer.concat([
      Buffer.from(headerOf(idOf('commit', commit))),
      packOf([large, { type: 'tree', data: tree }, { type: 'commit', data: commit }]),
    ]);
    const { measured } = await readDelivered('a.bundle', bytes);
    expect(measured).toMatchObject({
      commits: 1,
      oversizedObjects: 1,
      filesNotCompared: 1,
      linesAdded: null,
      headMeasured: false,
    });
  });

  test('a tree of ten folders in ten folders, six deep', async () => {
    const file = text('a();\n');
    let id = idOf('blob', file);
    const entries: WrittenEntry[] = [{ type: 'blob', data: file }];
    for (let depth = 0; depth < 6; depth += 1) {
      const mode = depth === 0 ? '100644' : '40000';
      const inside = id;
      const data = treeOf(
        Array.from({ length: 10 }, (_, at) => [mode, `d${String(at)}.js`, inside] as const),
      );
      entries.push({ type: 'tree', data });
      id = idOf('tree', data);
    }
    const commit = commitOn(id);
    entries.push({ type: 'commit', data: commit });
    const bytes = Buffer.concat([Buffer.from(headerOf(idOf('commit', commit))), packOf(entries)]);
    const { measured } = await readDelivered('a.bundle', bytes);
    expect(measured).toMatchObject({ commits: 1, headMeasured: false, commitsNotCompared: 1 });
    expect(measured.codeLines).toBeUndefined();
  });

  test('a history that is a commit upon itself cannot be written; one with a parent that is a tree is told', async () => {
    const tree = treeOf([]);
    const commit = commitOn(idOf('tree', tree), [idOf('tree', tree)]);
    const bytes = Buffer.concat([
      Buffer.from(headerOf(idOf('commit', commit))),
      packOf([
        { type: 'tree', data: tree },
        { type: 'commit', data: commit },
      ]),
    ]);
    expect((await readDelivered('a.bundle', bytes)).measured).toMatchObject({
      commits: 1,
      missingParents: 1,
    });
    expect(
      await whyUnmeasured('a.bundle', Buffer.concat([Buffer.from(headerOf('ab'.repeat(20))), packOf([])])),
    ).toBe('damaged');
  });
});

function doubled(size: number): Buffer[] {
  const instructions: Buffer[] = [];
  for (let half = 0; half < 2; half += 1)
    for (let start = 0; start < size && start < 2 ** 31; start += 0xffffff)
      instructions.push(copied(start, Math.min(0xffffff, size - start)));
  return instructions;
}
