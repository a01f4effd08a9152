import { citationRules } from './rules-2026-1/citation-rules.js';
import { commitRules } from './rules-2026-1/commit-rules.js';
import { linkRules } from './rules-2026-1/link-rules.js';
import { metadataRules } from './rules-2026-1/metadata-rules.js';
import { pathRules } from './rules-2026-1/path-rules.js';
import { phraseRules } from './rules-2026-1/phrase-rules.js';
import { codeStatement, textRules } from './rules-2026-1/text-rules.js';
import type { TraceRules } from './trace-rule.js';

/** What generative AI products left in files as of November 2026. Never edited once results name it: the next is another file. */
export const traceRules2026v1: TraceRules = {
  version: '2026-1',
  texts: [...citationRules, ...phraseRules, ...textRules, codeStatement],
  links: linkRules,
  commits: commitRules,
  paths: pathRules,
  metadata: metadataRules,
};
