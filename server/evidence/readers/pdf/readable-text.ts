/** What fonts without a table of characters give: the private area, controls, the mark of an unknown character. */
const UNREADABLE = /[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu;
const SHOWN = /\S/gu;

/**
 * Whether a text says anything: at least one letter or digit, and no more characters that mean nothing than others. Some
 * fonts say what their glyphs look like and not which letters they are.
 */
export function isReadable(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  const shown = text.match(SHOWN)?.length ?? 0;
  return (text.match(UNREADABLE)?.length ?? 0) * 2 <= shown;
}
