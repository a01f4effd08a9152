import { createHash } from 'node:crypto';
import type { InvoiceAttachment } from '../../domain/invoice.js';
import type { DocumentReader } from './document-reader.js';
import { selectAll } from './element-path.js';
import { attachmentUnreadable } from './invoice-problems.js';
import type { PathTable } from './path-table.js';
import type { XmlNode } from './xml-tree.js';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Describes the bytes of an attachment without looking inside them. */
export function describeAttachment(name: string, mime: string | null, bytes: Uint8Array): InvoiceAttachment {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, mime, sha256, byteLength: bytes.byteLength };
}

/**
 * Files inside the XML (BG-24), described, and handed to the reader as they are. One that is not base64 is reported and left
 * out: its hash would mean nothing.
 */
export function mapAttachments(reader: DocumentReader, root: XmlNode, table: PathTable): InvoiceAttachment[] {
  const { each, object, reference } = table.attachments;
  return selectAll(root, each).flatMap((document) =>
    selectAll(document, object).flatMap((node) => {
      const encoded = node.text.replace(/\s/g, '');
      if (encoded === '' || encoded.length % 4 !== 0 || !BASE64.test(encoded)) {
        reader.warn(attachmentUnreadable, node, {}, node.text.trim());
        return [];
      }
      const file = node.attributes.get('filename')?.trim() ?? '';
      const name = file === '' ? (reader.text(document, reference) ?? '') : file;
      const type = node.attributes.get('mimeCode')?.trim() ?? '';
      const mime = type === '' ? null : type;
      const bytes = Buffer.from(encoded, 'base64');
      reader.carried.push({ name, mime, bytes });
      return [describeAttachment(name, mime, bytes)];
    }),
  );
}
