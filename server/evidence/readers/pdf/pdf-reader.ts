import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { structureIsBounded } from '../../../importers/einvoice/pdf-stream-guard.js';
import type { SourceFile } from '../../../importers/importer.js';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { openDocument } from '../../../importers/pdf-page/open-document.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { measuredBy } from '../measured-by.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { contentOfPages } from './content-of-pages.js';
import { outlineTitles } from './pdf-outline.js';
import { imagesOf, type PdfImages } from './pdf-images.js';
import { pdfMetadata } from './pdf-metadata.js';
import { readPages } from './read-pages.js';
import { whyNoText } from './why-no-text.js';

const READER = { name: 'pdf', version: '1' };

/** Pages, words, images and links of a PDF by its text layer; every page is read or none counts. */
export const pdfReader: DeliveredReader = {
  claims: ({ family }) => family === 'pdf',
  read: readPdf,
};

async function readPdf(file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>): Promise<DeliveredContent> {
  if (file.byteLength > LIMITS.pdf.megabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
  const bytes = await readFile(file.path);
  if (!structureIsBounded(bytes)) throw new NotMeasuredFile('too-large');
  const images = imagesOf(bytes);
  const hasManifest = bytes.includes('/C2PA_Manifest');
  // The library takes the bytes over, and wants no Buffer.
  const task = await openDocument(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    const content = await contentOf(await task.promise, file.name, images);
    if (hasManifest) content.metadata.push({ name: 'C2PA', value: 'manifest', at: { file: file.name } });
    return content;
  } catch (error) {
    throw error instanceof NotMeasuredFile ? error : new NotMeasuredFile(reasonOf(error));
  } finally {
    await task.destroy();
  }
}

async function contentOf(pdf: PDFDocumentProxy, name: string, images: PdfImages): Promise<DeliveredContent> {
  if (pdf.numPages > LIMITS.evidence.pages) throw new NotMeasuredFile('too-large');
  const titles = await outlineTitles(pdf);
  const metadata = await pdfMetadata(pdf, { file: name });
  const pages = await readPages(pdf, name);
  const { list, figures } = contentOfPages(pages, titles, name);
  const reason = await whyNoText(pdf, figures, images);
  if (reason !== null) throw new NotMeasuredFile(reason);
  const links = pages.flatMap(({ notes }) => notes.links);
  const { pages: count, pagesWithoutText, words, grossWords } = figures;
  const measured = measuredBy(READER, ['pdfjs-dist', 'saxes'], {
    pages: count,
    pagesWithoutText,
    words,
    grossWords,
    ...(titles === null ? {} : { headings: titles.length }),
    figures: images.distinct,
    links: links.length,
    comments: list.blocks.filter(({ role }) => role === 'comment').length,
  });
  return { measured, blocks: list.blocks, links, metadata, commits: [], paths: [] };
}

/** The library names its errors: one asks for a password, the others say what is broken. */
const reasonOf = (error: unknown): 'encrypted' | 'damaged' =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
