import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS } from '../../../importers/limits.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { XmlFile } from '../xml-file.js';

const READER = { name: 'xml', version: '1' };
const EXTENSIONS = new Set([
  'xml',
  'xsd',
  'xsl',
  'xslt',
  'kml',
  'gml',
  'gpx',
  'rdf',
  'owl',
  'bpmn',
  'xmi',
  'wsdl',
]);

/** Data in XML of no other reader: elements, and values of elements and attributes; no words. */
export const xmlDataReader: DeliveredReader = {
  claims: ({ family, extension }) => family === 'xml' && EXTENSIONS.has(extension),
  read: readXmlData,
};

async function readXmlData(
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>,
): Promise<DeliveredContent> {
  const list = new BlockList();
  const figures = { elements: 0, values: 0 };
  let held = '';
  const flush = (): void => {
    if (held.trim() === '') return;
    figures.values += 1;
    list.add('cell', held.trim(), xml.place());
  };
  const xml: XmlFile = new XmlFile(file.name, {
    open: (_, attributes) => {
      flush();
      held = '';
      figures.elements += 1;
      figures.values += Object.values(attributes).filter((value) => value.trim() !== '').length;
    },
    text: (text) => {
      held += text;
    },
    close: () => {
      flush();
      held = '';
    },
  });
  await xml.read(file.path, LIMITS.evidence.textMegabytes);
  return {
    measured: measuredBy(READER, ['saxes'], figures),
    blocks: list.blocks,
    links: [],
    metadata: [],
    commits: [],
    paths: [],
  };
}
