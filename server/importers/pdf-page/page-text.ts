import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import { LIMITS } from '../limits.js';
import { characterMapFolder, loadPdfJs } from './load-pdfjs.js';
import { turnOf } from './turned-text.js';
import { linesOfPage, type PageItem, type PageLine } from './page-lines.js';

/** What the pages of a PDF say. */
export interface PageText {
  lines: PageLine[];
  /** False when pages or texts were left out: what is not in `lines` may still be on the document. */
  isWhole: boolean;
}

/** The pages cannot be read, and why. */
export class PagesUnreadable extends Error {}

/**
 * Reads the text layer: of the first ten pages and the last two, up to the limits of texts and characters. What a page
 * draws is neither drawn nor inflated beyond them; nothing is fetched. No line for a page without text (a scan).
 * @throws PagesUnreadable for a structure that the library cannot follow
 */
export async function readPageText(bytes: Uint8Array): Promise<PageText> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const task = getDocument({
    // The library takes the bytes over: it gets a copy.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: characterMapFolder(),
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await textOf(await task.promise);
  } catch (error) {
    throw new PagesUnreadable(error instanceof Error ? error.message.split('\n')[0] : String(error));
  } finally {
    await task.destroy();
  }
}

async function textOf(pdf: PDFDocumentProxy): Promise<PageText> {
  const { firstPages, lastPages } = LIMITS.pdf;
  const left: Left = { texts: LIMITS.pdf.texts, characters: LIMITS.pdf.characters };
  const lines: PageLine[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    if (page > firstPages && page <= pdf.numPages - lastPages) continue;
    lines.push(...linesOfPage(await itemsOf(await pdf.getPage(page), left), page));
    if (left.texts <= 0 || left.characters <= 0) return { lines, isWhole: false };
  }
  return { lines, isWhole: pdf.numPages <= firstPages + lastPages };
}

/** What may still be read. */
interface Left {
  texts: number;
  characters: number;
}

/** The texts of one page, until nothing is left of either limit. */
async function itemsOf(page: PDFPageProxy, left: Left): Promise<PageItem[]> {
  const items: PageItem[] = [];
  const reader = page.streamTextContent({ disableNormalization: false }).getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: { items: TextItem[] } };
    if (done || value === undefined) break;
    for (const text of value.items) {
      if (text.str === undefined) continue;
      left.texts -= 1;
      left.characters -= text.str.length;
      if (left.texts <= 0 || left.characters <= 0) {
        await reader.cancel(new Error('enough'));
        return items;
      }
      items.push(placed(text));
    }
  }
  page.cleanup();
  return items;
}

function placed({ str = '', transform = [], width = 0, height = 0 }: TextItem): PageItem {
  const [a = 1, b = 0, , scale = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, height: height === 0 ? Math.abs(scale) : height, turn: turnOf(a, b) };
}

/** A text of the library, or a mark of its content, which has none of these. */
interface TextItem {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
}
