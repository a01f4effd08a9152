import { expect, test } from '@jest/globals';
import { readOfficeXml } from './office-xml.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function told(xml: string | Buffer, megabytes?: number): Promise<string> {
  const seen: string[] = [];
  const bytes = Buffer.isBuffer(xml) ? xml : Buffer.from(xml);
  const chunks = (async function* () {
    for (let start = 0; start < bytes.length; start += 65_536)
      yield await Promise.resolve(bytes.subarray(start, start + 65_536));
  })();
  await readOfficeXml(
    chunks,
    {
      open: (name, attributes) => seen.push(`<${name} ${attributes.get('w:val') ?? ''}>`),
      text: (text) => seen.push(text),
      close: (name) => seen.push(`</${name}>`),
    },
    megabytes,
  );
  return seen.join('');
}

test.each([
  ['the usual prefix', `<w:p ${W} w:val="a">x</w:p>`, '<w:p a>x</w:p>'],
  ['another prefix', `<z:p ${W.replace(':w', ':z')} z:val="a">x</z:p>`, '<w:p a>x</w:p>'],
  ['none', `<p ${W.replace(':w', '')}>x</p>`, '<w:p >x</w:p>'],
  ['one declared inside', `<a xmlns="urn:x"><w:p ${W}/><w:p/></a>`, '<?:a ><w:p ></w:p><?:p ></?:p></?:a>'],
  ['a usual prefix with another meaning', `<w:p xmlns:w="urn:x" w:val="a"/>`, '<?:p ></?:p>'],
  ['CDATA and references', `<w:p ${W}>&amp;<![CDATA[<b>]]>&#233;</w:p>`, '<w:p >&<b>é</w:p>'],
])('names are resolved: %s', async (_, xml, seen) => {
  expect(await told(xml)).toBe(seen);
});

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'refused'],
  ['an unknown entity', '<a>&b;</a>', 'damaged'],
  ['no end', '<a><b></b>', 'damaged'],
  ['no XML', 'text', 'damaged'],
  [
    'no valid UTF-8',
    Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xc3]), Buffer.from('</a>')]),
    'damaged',
  ],
  ['elements in elements', '<a>'.repeat(200_000), 'too-large'],
  [
    'an element of many attributes',
    `<a ${Array.from({ length: 5_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
    'too-large',
  ],
  ['one endless text', `<a>${'x'.repeat(9_000_000)}</a>`, 'too-large'],
  ['one endless attribute', `<a b="${'x'.repeat(9_000_000)}"/>`, 'too-large'],
  ['one endless comment', `<a><!--${'x'.repeat(9_000_000)}--></a>`, 'too-large'],
])('%s is not read', async (_, xml, reason) => {
  const start = performance.now();
  await expect(told(xml)).rejects.toMatchObject({ reason });
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('more megabytes than allowed', async () => {
  await expect(told(`<a>${'<b/>'.repeat(300_000)}</a>`, 1)).rejects.toMatchObject({ reason: 'too-large' });
});
