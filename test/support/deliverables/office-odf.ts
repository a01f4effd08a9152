import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const ROOT =
  ['office', 'text', 'table', 'draw:drawing', 'presentation', 'style', 'meta', 'manifest']
    .map((name) => {
      const [prefix, namespace = prefix] = name.split(':');
      return `xmlns:${prefix}="${OASIS}${namespace}:1.0"`;
    })
    .join(' ') +
  ` xmlns:svg="${OASIS}svg-compatible:1.0" xmlns:fo="${OASIS}xsl-fo-compatible:1.0"` +
  ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** An OpenDocument file, part by part. */
export interface WrittenOdf {
  kind: 'text' | 'presentation' | 'spreadsheet';
  /** Inside `office:text`, `office:presentation` or `office:spreadsheet`. */
  body: string;
  /** Inside `office:automatic-styles` of the content. */
  automaticStyles?: string;
  /** Inside the root of `styles.xml`. */
  styles?: string;
  /** Inside `office:meta`. */
  meta?: string;
  /** Inside `manifest:manifest`. */
  manifest?: string;
  parts?: Readonly<Record<string, string | Buffer>>;
}

/** The bytes of the file, its type first and not compressed, as the format demands. */
export async function odfBytes(document: WrittenOdf): Promise<Buffer> {
  const { kind, body, automaticStyles = '', styles = '', meta = '', manifest = '' } = document;
  const zip = new ZipFile();
  const mtime = new Date('2026-01-01T12:00:00Z');
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${ROOT}>${content}</office:${name}>`;
  zip.addBuffer(Buffer.from(`application/vnd.oasis.opendocument.${kind}`), 'mimetype', {
    mtime,
    compress: false,
  });
  const parts: Record<string, string | Buffer> = {
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
    ),
    'styles.xml': root('document-styles', styles),
    'meta.xml': root('document-meta', `<office:meta>${meta}</office:meta>`),
    'META-INF/manifest.xml': `<manifest:manifest ${ROOT}>${manifest}</manifest:manifest>`,
    ...document.parts,
  };
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}
