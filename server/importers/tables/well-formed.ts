import { SaxesParser } from 'saxes';

/**
 * Throws the parser's error at XML that is not well formed, or that ends too early: exceljs would read as far as it goes,
 * and what is cut by text patterns is only right in tags that close.
 */
export function requireWellFormed(xml: string): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands between two tags, or in an attribute. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

/** The same XML without comments, and CDATA as the text it is: a `<` then always begins a tag. */
export function onlyTags(xml: string): string {
  if (!xml.includes('<!')) return xml;
  return xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g, (_, text: string | undefined) =>
    text === undefined ? '' : xmlText(text),
  );
}
