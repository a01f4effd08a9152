import { expect, test } from '@jest/globals';
import { copyText } from './copy-text.js';

test('a text is copied when the clipboard took it, and only then', async () => {
  const written: string[] = [];
  const taking = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
  const refusing = { writeText: () => Promise.reject(new Error('not focused')) };
  expect(await copyText('https://declic.exemple/start/a', taking)).toBe(true);
  expect(written).toEqual(['https://declic.exemple/start/a']);
  expect(await copyText('a', refusing)).toBe(false);
});

test('without a clipboard, as on a page served without TLS, nothing was copied', async () => {
  expect(await copyText('a', undefined)).toBe(false);
});
