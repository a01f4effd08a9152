import { expect, test } from '@jest/globals';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
} from '../../../../test/support/deliverables/text-delivered.js';

const DRAWING = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="640" height="480px">
<title>Schéma des flux</title>
<metadata><rdf:RDF xmlns:rdf="a"><rdf:Description Iptc4xmpExt:DigitalSourceType="digitalCapture"><dc:creator>Atelier</dc:creator></rdf:Description></rdf:RDF></metadata>
<style>text { fill: red }</style>
<g><text x="1">Saisie <tspan>des</tspan><tspan>temps</tspan></text><a xlink:href="https://exemple.fr"><text>suite</text></a></g>
</svg>`;

test('a drawing: size, words, links, metadata; its usual document type is passed over', async () => {
  const { measured, blocks, links, metadata } = await readDelivered('flux.svg', DRAWING);
  expect(measured).toMatchObject({ reader: 'svg', images: 1, width: 640, height: 480, words: 4 });
  expect(blocks.map(({ text, at }) => [text, at.path])).toEqual([
    ['Saisie des temps', '/svg/g/text'],
    ['suite', '/svg/g/a/text'],
  ]);
  expect(links.map(({ target }) => target)).toEqual(['https://exemple.fr']);
  expect(metadata.map(({ name, value }) => [name, value])).toEqual([
    ['title', 'Schéma des flux'],
    ['Iptc4xmpExt:DigitalSourceType', 'digitalCapture'],
    ['creator', 'Atelier'],
  ]);
});

test('entities of its own are refused, an unfinished one is damaged', async () => {
  expect(await whyUnmeasured('a.svg', '<!DOCTYPE svg [<!ENTITY a "rire">]><svg><text>&a;</text></svg>')).toBe(
    'refused',
  );
  expect(await whyUnmeasured('a.svg', '<svg><text>a')).toBe('damaged');
});

test('data in XML of no other reader: elements and values', async () => {
  const content = await readDelivered(
    'a.xml',
    '<liste><agent nom="Ana"><jours>12</jours></agent><vide/></liste>',
  );
  expect(figuresOf(content)).toEqual({ elements: 4, values: 2 });
  expect(content.blocks.map(({ text, at }) => [text, at.path])).toEqual([['12', '/liste/agent/jours']]);
});
