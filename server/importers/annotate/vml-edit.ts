import { parseAddress } from '../tables/sheet-xml.js';
import type { CellNotes } from './place-notes.js';

const NAMESPACES: Readonly<Record<string, string>> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
/** Shapes of one block of numbers. */
const BLOCK = 1024;
const LINE_CHARACTERS = 48;
const MOST_LINES = 16;
/** The last ones of a sheet, from 0: no box reaches beyond them. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** A drawing without any box. */
export const bareDrawing = (block: number): string =>
  `<xml${Object.entries(NAMESPACES)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * Adds the boxes of notes to the drawing of a sheet, at its end: spreadsheets write this part as near-XML, which no parser
 * takes. Throws on a drawing that does not end as one.
 */
export function addBoxes(xml: string, notes: CellNotes): string {
  const end = xml.lastIndexOf('</xml>');
  if (end < 0) throw new Error('a drawing of notes without its end');
  // A prefix that the root does not declare, or declares for something else, is declared where it is used.
  const root = /<xml(?=[\s>])[^>]*>/.exec(xml)?.[0] ?? '';
  const declared = Object.entries(NAMESPACES)
    .filter(([prefix, uri]) => !new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(root))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  let number = nextShape(xml);
  const shapes = [...notes].map(([address, lines]) => shapeOf(address, lines, (number += 1)));
  const type = /id=["']_x0000_t202["']/.test(xml) ? '' : SHAPE_TYPE;
  const added = `${type}${shapes.join('')}`.replace(/<v:shape(?:type)?(?=\s)/g, `$&${declared}`);
  return xml.slice(0, end) + added + xml.slice(end);
}

/** The highest block of numbers that a drawing takes; 0 for none. */
export const highestBlock = (xml: string): number => Math.floor(highestShape(xml) / BLOCK);

/** Spreadsheets number the shapes of a drawing; other names have no number. */
function highestShape(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/_x0000_s(\d{1,9})/g)) highest = Math.max(highest, Number(id));
  return highest;
}

/** Takes away the boxes of the notes of some cells; null for one that was not found. */
export function removeBoxes(xml: string, addresses: readonly string[]): string | null {
  const wanted = new Set(
    addresses.map((address) => parseAddress(address)).map((at) => placeKey(at?.row, at?.column)),
  );
  let removed = 0;
  const rest = xml.replace(/<v:shape\s(?:(?!<v:shape\s)[^])*?<\/v:shape>/g, (shape) => {
    const [row, column] = ['Row', 'Column'].map(
      (name) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1],
    );
    if (
      row === undefined ||
      column === undefined ||
      !wanted.has(placeKey(Number(row) + 1, Number(column) + 1))
    )
      return shape;
    removed += 1;
    return '';
  });
  return removed === wanted.size ? rest : null;
}

const placeKey = (row: number | undefined, column: number | undefined): string =>
  `${row ?? 0} ${column ?? 0}`;

function nextShape(xml: string): number {
  const block = Number(/<\w+:idmap\b[^>]*\bdata=["'](\d{1,6})/.exec(xml)?.[1] ?? 1);
  return Math.max(block * BLOCK, highestShape(xml));
}

function shapeOf(address: string, lines: readonly string[], number: number): string {
  const { row, column } = parseAddress(address) ?? { row: 1, column: 1 };
  const height = Math.min(MOST_LINES, 2 + linesOf(lines));
  // Columns and rows from 0, each followed by its offset in pixels: left, top, right, bottom.
  const top = Math.max(0, row - 2);
  const [left, right] = [Math.min(column, LAST_COLUMN), Math.min(column + 4, LAST_COLUMN)];
  const anchor = [left, 15, top, 10, right, 30, Math.min(top + height, LAST_ROW), 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:${height * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

const linesOf = (texts: readonly string[]): number =>
  texts
    .join('\n\n')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0);
