import { describe, expect, test } from '@jest/globals';
import { box, mp3, mp4, wav, webm } from '../../../../test/support/deliverables/media-recordings.js';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';

const read = async (name: string, bytes: Buffer) => {
  const content = await readDelivered(name, bytes);
  return {
    reader: content.measured.reader,
    figures: figuresOf(content),
    metadata: content.metadata.map(({ name: field, value }) => [field, value]),
  };
};

describe('the length of a recording', () => {
  test('WAV, with its tags', async () => {
    expect(await read('entretien.wav', wav(73.25, { INAM: 'Entretien 1' }))).toEqual({
      reader: 'audio',
      figures: { seconds: 73.25, recordings: 1 },
      metadata: [['INAM', 'Entretien 1']],
    });
  });

  test('MP3 without a table of its frames', async () => {
    const { reader, figures, metadata } = await read('a.mp3', mp3(1000, 'Atelier'));
    expect([reader, figures]).toEqual(['audio', { seconds: 26.122, recordings: 1 }]);
    expect(metadata).toEqual([['TIT2', 'Atelier']]);
  });

  test('MP4 of pictures, M4A of sound', async () => {
    expect(await read('a.mp4', mp4(90_500, 'vide'))).toMatchObject({
      reader: 'video',
      figures: { seconds: 90.5 },
    });
    expect(await read('a.m4a', mp4(1_234, 'soun'))).toMatchObject({
      reader: 'audio',
      figures: { seconds: 1.234 },
    });
  });

  test('WebM', async () => {
    expect(await read('a.webm', webm(61_250))).toMatchObject({
      reader: 'video',
      figures: { seconds: 61.25 },
    });
  });

  test('what an MP4 says of its making', async () => {
    const manifest = box('uuid', Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'), Buffer.from('c2pa'));
    expect((await read('a.mp4', mp4(1_000, 'vide', [manifest]))).metadata).toEqual([['C2PA', 'manifest']]);
  });
});

describe('what is damaged or hostile', () => {
  const lying = (size: number): Buffer => {
    const bytes = mp4(1_000, 'vide');
    bytes.writeUInt32BE(size, 24);
    return bytes;
  };

  test.each([
    ['a box larger than the file', lying(0xffff_fff0)],
    ['an MP4 cut in its last box', mp4(1_000, 'vide').subarray(0, -4)],
    ['a box smaller than its head', lying(4)],
    [
      'boxes without a movie header',
      Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0')), box('mdat')]),
    ],
    ['a WAV cut in its head', wav(1).subarray(0, 20)],
    ['an Ogg of nothing', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(60_000)])],
    ['a WebM of nothing', Buffer.concat([Buffer.from('1a45dfa300', 'hex'), Buffer.alloc(60_000, 0xff)])],
    [
      'a tag that says it takes 256 MB',
      Buffer.concat([Buffer.from('ID3\x03\0\0\x7f\x7f\x7f\x7f', 'latin1'), Buffer.alloc(100)]),
    ],
  ])('%s', async (_, bytes) => {
    const before = process.memoryUsage().rss;
    expect(await withinCpuSeconds(10, () => whyUnmeasured('a.mp4', bytes))).toBe('damaged');
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('a text field of a tag that is longer than its file', async () => {
    const bytes = mp3(10, 'Atelier');
    bytes.writeUInt32BE(0x7fff_ffff, 14);
    const before = process.memoryUsage().rss;
    const reason = await whyUnmeasured('a.mp3', bytes);
    expect([null, 'damaged']).toContain(reason);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});
