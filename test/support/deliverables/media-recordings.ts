const little32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => Buffer.from(little32(value)).reverse();
const little16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);

/** A silent WAV, one channel of 8 bits, with tags of its INFO list. */
export function wav(seconds: number, tags: Readonly<Record<string, string>> = {}, rate = 8000): Buffer {
  const chunk = (type: string, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from(type), little32(data.length), data, Buffer.alloc(data.length % 2)]);
  const format = Buffer.concat([
    little16(1),
    little16(1),
    little32(rate),
    little32(rate),
    little16(1),
    little16(8),
  ]);
  const info = Object.entries(tags).map(([name, value]) => chunk(name, Buffer.from(`${value}\0`)));
  const content = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    ...(info.length === 0 ? [] : [chunk('LIST', Buffer.concat([Buffer.from('INFO'), ...info]))]),
    chunk('data', Buffer.alloc(Math.round(seconds * rate), 0x80)),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), little32(content.length), content]);
}

/** Frames of silence: MPEG 1, layer III, 128 kbit/s, 44.1 kHz; each lasts 1152 ÷ 44,100 s. Behind a title in ID3v2.3. */
export function mp3(frames: number, title: string): Buffer {
  const text = Buffer.concat([Buffer.from([0]), Buffer.from(title, 'latin1')]);
  const field = Buffer.concat([Buffer.from('TIT2'), u32(text.length), Buffer.alloc(2), text]);
  const size = [21, 14, 7, 0].map((shift) => (field.length >> shift) & 0x7f);
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc4]), Buffer.alloc(413)]);
  return Buffer.concat([
    Buffer.from('ID3\x03\0\0', 'latin1'),
    Buffer.from(size),
    field,
    ...Array<Buffer>(frames).fill(frame),
  ]);
}

export const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(content);
  return Buffer.concat([u32(data.length + 8), Buffer.from(type, 'latin1'), data]);
};

/** An MP4 as far as its movie header: so many thousandths of a second, one track of pictures or of sound. */
export function mp4(milliseconds: number, handler: 'vide' | 'soun', more: readonly Buffer[] = []): Buffer {
  const header = Buffer.concat([Buffer.alloc(12), u32(1000), u32(milliseconds), Buffer.alloc(80)]);
  const trackHeader = Buffer.concat([Buffer.alloc(12), u32(1), Buffer.alloc(68)]);
  const mediaHeader = Buffer.concat([Buffer.alloc(12), u32(1000), u32(milliseconds), Buffer.alloc(4)]);
  const kind = Buffer.concat([Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13)]);
  const format = handler === 'vide' ? box('mp4v', Buffer.alloc(78)) : box('mp4a', soundFormat());
  const described = box('stsd', Buffer.concat([Buffer.alloc(4), u32(1)]), format);
  const media = box('mdia', box('mdhd', mediaHeader), box('hdlr', kind), box('minf', box('stbl', described)));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1')),
    box('moov', box('mvhd', header), box('trak', box('tkhd', trackHeader), media)),
    ...more,
    box('mdat', Buffer.alloc(12)),
  ]);
}

/** Two channels of 16 bits, at 44.1 kHz. */
function soundFormat(): Buffer {
  const format = Buffer.alloc(28);
  format.writeUInt16BE(1, 6);
  format.writeUInt16BE(2, 16);
  format.writeUInt16BE(16, 18);
  format.writeUInt32BE(44_100 * 65_536, 24);
  return format;
}

/** A WebM of that length, in nanoseconds a tick as its info says, with one track of pictures. */
export function webm(milliseconds: number): Buffer {
  const element = (id: string, ...content: readonly Buffer[]): Buffer => {
    const data = Buffer.concat(content);
    return Buffer.concat(
      [Buffer.from(id, 'hex'), Buffer.from([0x08]), u32(data.length).subarray(1), data].map((part, index) =>
        index === 1 ? Buffer.from([0x10]) : part,
      ),
    );
  };
  const length = Buffer.alloc(8);
  length.writeDoubleBE(milliseconds);
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    element(
      '18538067',
      element('1549a966', element('2ad7b1', Buffer.from([0x0f, 0x42, 0x40])), element('4489', length)),
      element(
        '1654ae6b',
        element(
          'ae',
          element('d7', Buffer.from([1])),
          element('83', Buffer.from([1])),
          element('86', Buffer.from('V_VP8')),
        ),
      ),
    ),
  ]);
}
