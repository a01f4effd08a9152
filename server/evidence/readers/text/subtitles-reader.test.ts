import { expect, test } from '@jest/globals';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
} from '../../../../test/support/deliverables/text-delivered.js';

test('SubRip: words, cues, length', async () => {
  const text =
    '1\n00:00:01,000 --> 00:00:04,500\nBonjour à <i>tous</i>\n\n2\n01:00:05,000 --> 01:00:07,250\nSuite\n';
  const content = await readDelivered('film.srt', text);
  expect(figuresOf(content)).toEqual({ words: 4, cues: 2, seconds: 3607.25 });
  expect(content.blocks.map((block) => [block.text, block.at.line])).toEqual([
    ['Bonjour à tous', 3],
    ['Suite', 7],
  ]);
});

test('WebVTT: its header and its notes are no words', async () => {
  const text = 'WEBVTT\n\nNOTE à relire\n\n00:01.000 --> 00:02.500 align:start\n<v Ana>Bonjour\n';
  expect(figuresOf(await readDelivered('film.vtt', text))).toEqual({ words: 1, cues: 1, seconds: 2.5 });
});

test('subtitles without a time are damaged', async () => {
  expect(await whyUnmeasured('a.srt', 'Bonjour\n')).toBe('damaged');
});
