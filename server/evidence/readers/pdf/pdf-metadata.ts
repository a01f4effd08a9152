import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import { LIMITS } from '../../../importers/limits.js';
import type { MetadataEntry } from '../../delivered-content.js';
import { xmpFields } from '../media/xmp-fields.js';

/** What the information dictionary says of the document, not of its making. */
const TOLD = /^(?:Title|Author|Subject|Keywords|Creator|Producer|CreationDate|ModDate)$/;

/** The information dictionary of a PDF (ISO 32000-1, 14.3.3), its own fields included, and its XMP. */
export async function pdfMetadata(pdf: PDFDocumentProxy, at: SourceRef): Promise<MetadataEntry[]> {
  const { info: told, metadata } = await pdf.getMetadata();
  const info = told as unknown as Record<string, unknown>;
  const custom = typeof info.Custom === 'object' && info.Custom !== null ? info.Custom : {};
  const fields = [
    ...Object.entries(info).filter(([name]) => TOLD.test(name)),
    ...Object.entries(custom),
  ].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [{ name, value: value.trim(), at }] : [],
  );
  const packet: unknown = (metadata as { getRaw: () => unknown } | null)?.getRaw();
  if (typeof packet !== 'string' || packet.length > LIMITS.evidence.fieldBytes) return fields;
  return [...fields, ...xmpFields(packet, at)];
}
