import { expect, test } from '@jest/globals';
import { addBoxes, bareDrawing, removeBoxes } from './vml-edit.js';

const notes = (...cells: string[]): Map<string, string[]> =>
  new Map(cells.map((cell) => [cell, ['À revoir.']]));

test('no box reaches beyond the last cell of a sheet', () => {
  const drawing = addBoxes(bareDrawing(1), notes('XFD1048576', 'A1'));
  const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)</g)].map(([, numbers]) =>
    (numbers ?? '').split(', ').map(Number),
  );
  expect(anchors).toEqual([
    [16_383, 15, 1_048_574, 10, 16_383, 30, 1_048_575, 4],
    [1, 15, 0, 10, 5, 30, 3, 4],
  ]);
});

test('numbers go on behind those of the drawing, whoever wrote it', () => {
  const drawing = (marks: string): string =>
    addBoxes(`<xml><a:idmap ${marks}/><a:shape id="_x0000_s0007"/></xml>`, notes('A1'));
  for (const marks of ['data="3,4"', "a:ext='edit' data='3'"])
    expect(drawing(marks)).toContain('<v:shape xmlns:v="urn:schemas-microsoft-com:vml"');
  expect(drawing("data='3'")).toContain('id="_x0000_s3073"');
});

test('a box that was added in a drawing of other prefixes is found again', () => {
  const drawing = '<xml xmlns:ns0="urn:schemas-microsoft-com:vml"></xml>';
  const boxes = addBoxes(drawing, notes('B2', 'C3'));
  expect(removeBoxes(boxes, ['B2'])).toBe(
    boxes.replace(/<v:shape (?:(?!<v:shape ).)*?<x:Row>1<\/x:Row>.*?<\/v:shape>/, ''),
  );
  expect(removeBoxes(boxes, ['D4'])).toBeNull();
});
