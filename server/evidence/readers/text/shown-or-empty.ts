import type { TextBlock } from '../../delivered-content.js';
import { NotMeasuredFile } from '../../not-measured-file.js';

/**
 * Lets a text pass that shows something: a figure above zero, or code. One whose words come from a script, or that is made of
 * marks, has no size.
 * @throws NotMeasuredFile `empty` for one that shows nothing
 */
export function shownOrEmpty(
  figures: Readonly<Record<string, number>>,
  blocks: readonly Pick<TextBlock, 'role'>[],
): void {
  const isShown = Object.values(figures).some((count) => count > 0);
  if (!isShown && !blocks.some(({ role }) => role === 'code')) throw new NotMeasuredFile('empty');
}
