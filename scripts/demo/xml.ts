const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an XML element or attribute. */
function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** An element with text, or nothing when there is none to write. */
export function element(name: string, text: string | undefined, attributes = ''): string {
  if (text === undefined || text === '') return '';
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>${xmlText(text)}</${name}>`;
}

/** An element around others. */
export const wrap = (name: string, ...inner: readonly string[]): string =>
  `<${name}>${inner.join('')}</${name}>`;
