import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { PageItem } from './page-lines.js';
import { turnOf } from './turned-text.js';

/** What may still be read. */
export interface Left {
  texts: number;
  characters: number;
}

/** The texts of one page in the order in which it shows them, until nothing is left of either limit. */
export async function itemsOf(page: PDFPageProxy, left: Left): Promise<PageItem[]> {
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
