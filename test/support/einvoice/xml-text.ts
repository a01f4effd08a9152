const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** `<name a="b">text</name>`, or nothing where there is no text. */
export function leaf(
  name: string,
  text: string | null,
  attributes: Record<string, string | null> = {},
): string {
  if (text === null) return '';
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join('')}>${escaped(text)}</${name}>`;
}

/** An element around others, or nothing where there are none. */
export function group(name: string, ...children: readonly string[]): string {
  const content = children.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}
