import { SaxesParser } from 'saxes';
import type { SourceRef } from '../../../domain/source-ref.js';
import { LIMITS } from '../../../importers/limits.js';
import type { MetadataEntry } from '../../delivered-content.js';

/** Prefixes as the standards write them (XMP part 1 and 2, IPTC Photo Metadata), whatever a writer calls them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#': 'stEvt',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
};
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const NOT_A_FIELD = new Set([RDF, 'adobe:ns:meta/', 'http://www.w3.org/2000/xmlns/', '']);
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * The fields of an XMP packet: elements and attributes by their name, items of a list under the name of the list. What
 * stands before a fault is kept: metadata are no reason not to measure a file.
 */
export function xmpFields(packet: string, at: SourceRef): MetadataEntry[] {
  const fields: MetadataEntry[] = [];
  const open: { name: string | null; text: string; hasElements: boolean }[] = [];
  const add = (name: string | null, value: string): void => {
    if (name !== null && value.trim() !== '') fields.push({ name, value: value.trim(), at });
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.hasElements = true;
    if (open.length >= LIMITS.xml.depth) throw new Error('XMP nested too deep');
    const name = NOT_A_FIELD.has(tag.uri) ? (parent?.name ?? null) : nameOf(tag.uri, tag.prefix, tag.local);
    open.push({ name, text: '', hasElements: false });
    for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
      if (uri === RDF && local === 'resource') add(name, value);
      else if (uri !== XML && !NOT_A_FIELD.has(uri)) add(nameOf(uri, prefix, local), value);
    }
    if (fields.length > LIMITS.evidence.fields) throw new Error('XMP of too many fields');
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element?.hasElements === false) add(element.name, element.text);
  });
  parser.on('doctype', () => {
    throw new Error('XMP with a document type');
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(packet.slice(Math.max(0, packet.indexOf('<')))).close();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return fields;
}

const nameOf = (uri: string, prefix: string, local: string): string => {
  const known = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : prefix;
  return known === undefined || known === '' ? local : `${known}:${local}`;
};
