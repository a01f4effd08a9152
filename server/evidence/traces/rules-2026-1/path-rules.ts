import type { PathRule } from '../trace-rule.js';

const SOURCE = 'files by which coding tools are set up, read in their documentation';

const config = (group: string, vendor: PathRule['vendor'], pattern: RegExp): PathRule => ({
  rule: 'repo.config',
  group,
  vendor,
  pattern,
  strength: 'weak',
  source: SOURCE,
});

/** Exact names at exact places from the root of the tree: agents are also civil servants, and Claude a painter. */
export const pathRules: readonly PathRule[] = [
  config('claude', 'anthropic', /^CLAUDE\.md$/u),
  config('agents', null, /^AGENTS\.md$/u),
  config('gemini', 'google', /^GEMINI\.md$/u),
  config('cursorrules', 'cursor', /^\.cursorrules$/u),
  config('cursor-rules', 'cursor', /^(?<token>\.cursor\/rules\/)./u),
  config('copilot', 'github', /^\.github\/copilot-instructions\.md$/u),
  config('aider', null, /^\.aider\.conf\.yml$/u),
  {
    rule: 'repo.history',
    group: 'aider',
    vendor: null,
    pattern: /^\.aider\.chat\.history\.md$/u,
    strength: 'strong',
    source: 'the conversation that the tool keeps beside the code: it ran',
  },
  {
    rule: 'repo.history',
    group: 'specstory',
    vendor: null,
    pattern: /^(?<token>\.specstory\/)./u,
    strength: 'strong',
    source: 'the conversations that the extension keeps beside the code: it ran',
  },
];
