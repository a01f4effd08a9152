const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu;

/**
 * Text from a file made safe for a terminal: control characters could move the cursor or rewrite a line,
 * and direction marks make a name read as another one. Each becomes `?`.
 */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '?');
