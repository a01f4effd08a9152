import type { Problem } from '../domain/problem.js';
import type { Lang } from '../domain/text.js';
import { printable } from './printable.js';

/** A file left aside, in one line. */
export const describeNotice = (notice: Problem, lang: Lang): string =>
  printable(`${notice.at.file}: ${notice.message[lang]}`);
