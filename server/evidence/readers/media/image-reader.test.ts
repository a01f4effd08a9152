import { describe, expect, test } from '@jest/globals';
import * as images from '../../../../test/support/deliverables/media-images.js';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';
import { LIMITS } from '../../../importers/limits.js';

const IPTC = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const TRAINED = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const XMP = images.xmpWith('DigitalSourceType', IPTC, TRAINED);
const SOURCE_TYPE = ['Iptc4xmpExt:DigitalSourceType', TRAINED];

/** The clear text of a manifest: boxes around CBOR whose text strings are written as they are. */
const MANIFEST = Buffer.concat([
  Buffer.from('jumbc2pa\0claim'),
  Buffer.from([0x6f]),
  Buffer.from('claim_generator'),
  Buffer.from([0x6c]),
  Buffer.from('Outil/1.0 ab'),
  Buffer.from([0x71]),
  Buffer.from('digitalSourceType'),
  Buffer.from([0x78, TRAINED.length]),
  Buffer.from(TRAINED),
]);
const CLAIMED = [
  ['C2PA', 'manifest'],
  ['C2PA claim_generator', 'Outil/1.0 ab'],
  ['C2PA digitalSourceType', TRAINED],
];

const read = async (name: string, bytes: Buffer) => {
  const content = await readDelivered(name, bytes);
  return {
    reader: content.measured.reader,
    figures: figuresOf(content),
    metadata: content.metadata.map(({ name: field, value }) => [field, value]),
  };
};

describe('size and metadata of each format', () => {
  test('PNG: chunks of text of all three kinds, XMP, C2PA', async () => {
    const bytes = images.png(1536, 1024, [
      images.textChunk('parameters', 'Steps: 20, Sampler: Euler a, CFG scale: 7'),
      images.packedTextChunk('workflow', '{"class_type":"KSampler"}'),
      images.longTextChunk('Description', 'Schéma', true),
      images.longTextChunk('XML:com.adobe.xmp', XMP),
      images.pngChunk('caBX', MANIFEST),
    ]);
    expect(await read('deliverables/schema.png', bytes)).toEqual({
      reader: 'png',
      figures: { images: 1, width: 1536, height: 1024 },
      metadata: [
        ['parameters', 'Steps: 20, Sampler: Euler a, CFG scale: 7'],
        ['workflow', '{"class_type":"KSampler"}'],
        ['Description', 'Schéma'],
        SOURCE_TYPE,
        ...CLAIMED,
      ],
    });
  });

  test('JPEG: comment of its user in EXIF, XMP, C2PA over two segments', async () => {
    const exif = images.tiff(
      [[0x131, 2, 'Éditeur 3']],
      [[0x9286, 7, Buffer.concat([Buffer.from('ASCII\0\0\0'), Buffer.from('Steps: 20')])]],
    );
    const cut = 40;
    const bytes = images.jpeg(640, 480, [
      images.exifSegment(exif),
      images.xmpSegment(XMP),
      images.app11(Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01'), MANIFEST.subarray(0, cut)])),
      images.app11(Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x02'), MANIFEST.subarray(cut)])),
    ]);
    const { reader, figures, metadata } = await read('a.jpg', bytes);
    expect([reader, figures]).toEqual(['jpeg', { images: 1, width: 640, height: 480 }]);
    expect(metadata).toEqual([
      expect.arrayContaining(['Software']),
      ['UserComment', 'Steps: 20'],
      SOURCE_TYPE,
      ...CLAIMED,
    ]);
  });

  test('a comment of its user in UTF-16', async () => {
    const comment = Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('Étapes', 'utf16le')]);
    const bytes = images.jpeg(2, 2, [images.exifSegment(images.tiff([], [[0x9286, 7, comment]]))]);
    expect((await read('a.jpg', bytes)).metadata).toEqual([['UserComment', 'Étapes']]);
  });

  test('WebP, GIF, Photoshop, TIFF', async () => {
    expect(await read('a.webp', images.webp(300, 200, { 'XMP ': XMP, C2PA: MANIFEST }))).toEqual({
      reader: 'webp',
      figures: { images: 1, width: 300, height: 200 },
      metadata: [SOURCE_TYPE, ...CLAIMED],
    });
    expect(await read('a.gif', images.gif(31, 32, 'fait à la main'))).toEqual({
      reader: 'gif',
      figures: { images: 1, width: 31, height: 32 },
      metadata: [['Comment', 'fait à la main']],
    });
    expect(await read('a.psd', images.psd(800, 600, XMP, 12))).toEqual({
      reader: 'psd',
      figures: { images: 1, width: 800, height: 600, layers: 12 },
      metadata: [SOURCE_TYPE],
    });
    const picture = images.tiff([
      [0x100, 4, 1000],
      [0x101, 4, 500],
      [0x10e, 2, 'Plan de situation'],
      [0x2bc, 7, Buffer.from(XMP)],
    ]);
    expect(await read('a.tif', picture)).toEqual({
      reader: 'tiff',
      figures: { images: 1, width: 1000, height: 500 },
      metadata: [['ImageDescription', 'Plan de situation'], SOURCE_TYPE],
    });
  });

  test('content decides, not the name', async () => {
    expect((await read('photo.jpg', images.png(3, 2))).reader).toBe('png');
  });
});

describe('what is damaged or hostile', () => {
  test.each([
    ['a PNG cut in its header', images.png(2, 2).subarray(0, 20), 'damaged'],
    ['a PNG without a pixel', images.png(0, 2), 'damaged'],
    [
      'a JPEG without a picture',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9, 0, 0, 0, 0]),
      'damaged',
    ],
    [
      'a JPEG whose segment has no length',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]),
      'damaged',
    ],
    [
      'a TIFF whose directory is elsewhere',
      Buffer.from('MM\0*\xff\xff\xff\xff\0\0\0\0', 'latin1'),
      'damaged',
    ],
    [
      'a Photoshop file with a section larger than itself',
      images.psd(2, 2, '', 1).fill(0xff, 30, 34),
      'damaged',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await whyUnmeasured('a.png', bytes)).toBe(reason);
  });

  test('a text chunk that inflates to a gigabyte is left out, and costs its limit', async () => {
    const bomb = images.packedTextChunk('parameters', Buffer.alloc(200_000_000, 0x61));
    const bytes = images.png(2, 2, [bomb, images.textChunk('Title', 'ok')]);
    const before = process.memoryUsage().rss;
    expect((await read('a.png', bytes)).metadata).toEqual([['Title', 'ok']]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test('ten thousand chunks that inflate to a megabyte each are kept as far as texts are', async () => {
    const chunk = images.packedTextChunk('parameters', Buffer.alloc(1_000_000, 0x61));
    const bytes = images.png(2, 2, Array<Buffer>(10_000).fill(chunk));
    const { metadata } = await withinCpuSeconds(4, () => read('a.png', bytes));
    expect(metadata).toHaveLength(16);
  });

  test('more chunks than are gone through', async () => {
    const many = Buffer.alloc(12 * (LIMITS.evidence.mediaPieces + 1));
    const bytes = Buffer.concat([images.png(2, 2).subarray(0, 33), many]);
    expect(await whyUnmeasured('a.png', bytes)).toBe('too-large');
  });

  test('XMP that is not well formed keeps what stands before, entities are never expanded', async () => {
    const torn = images.png(2, 2, [images.longTextChunk('XML:com.adobe.xmp', `${XMP.slice(0, -20)}<`)]);
    expect((await read('a.png', torn)).metadata).toEqual([SOURCE_TYPE]);
    const laughs = '<!DOCTYPE x [<!ENTITY a "rire"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    const expanded = images.png(2, 2, [images.longTextChunk('XML:com.adobe.xmp', laughs)]);
    expect((await read('a.png', expanded)).metadata).toEqual([]);
  });
});
