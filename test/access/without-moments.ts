/** A text without the time of its moments (`2026-11-26T05:31:08.347Z`): their digits are no figure of a document. */
export const withoutMoments = (text: string): string =>
  text.replace(/\b(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/gi, '$1');
