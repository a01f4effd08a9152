import { SaxesParser } from 'saxes';
import { declaredDoctype } from '../../file-problems.js';
import { LIMITS } from '../../limits.js';
import { refuse } from '../table-problems.js';

/** What is told of an XML part while its bytes go by. Names are local ones: writers prefix them as they like. */
export interface XmlVisitor {
  open(element: string, attributes: Readonly<Record<string, string>>): void;
  /** Text and CDATA between two tags; long ones may come in pieces. */
  text(text: string): void;
  close(element: string): void;
}

/** Reads the XML of a part piece by piece, for a visitor. */
export interface XmlStream {
  /** Throws an Error at XML that is not well formed, and RefusedFile at a document type. */
  write(bytes: Buffer): void;
  /** Throws when the XML ends too early. */
  end(): void;
}

/** Opens a stream of XML. A nesting deeper than any workbook's is refused as damage. */
export function xmlStream(name: string, visitor: XmlVisitor): XmlStream {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder();
  const local = localNames();
  let depth = 0;
  parser.on('opentag', (tag) => {
    if ((depth += 1) > LIMITS.xml.depth) throw new Error('XML nested too deep');
    visitor.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close(local(tag.name));
  });
  parser.on('text', (text) => {
    visitor.text(text);
  });
  parser.on('cdata', (text) => {
    visitor.text(text);
  });
  parser.on('doctype', () => {
    throw refuse(declaredDoctype, name, {});
  });
  parser.on('error', (error) => {
    throw error;
  });
  return {
    write: (bytes) => {
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end: () => {
      parser.write(decoder.decode()).close();
    },
  };
}

/** A sheet has a million elements of ten names: each is cut once. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = name.slice(name.indexOf(':') + 1);
      // Names are as many as the file likes.
      if (known.size < LIMITS.xml.attributesOfAnElement) known.set(name, found);
    }
    return found;
  };
}
