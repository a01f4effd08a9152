import type { PageText } from '../../server/importers/pdf-page/page-text.js';

/** Lines of one page; ` | ` parts cells, 100 points wide each. */
export const linesOfTexts = (...texts: string[]): PageText => ({
  isWhole: true,
  lines: texts.map((text, index) => ({
    page: 1,
    line: index + 1,
    cells: text
      .split(' | ')
      .map((cell, column) => ({ text: cell, x: 50 + column * 100, end: 100 + column * 100 })),
  })),
});
