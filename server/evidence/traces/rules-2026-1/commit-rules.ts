import type { CommitRule } from '../trace-rule.js';

const TRAILER_SOURCE = 'default trailers of the coding tools, read in their documentation and threads';
const COPILOT_DEFAULT =
  'microsoft/vscode threads 310226, 313064, 313931, 314311: an editor added it by itself in spring 2026';

const always = { validFrom: null, validTo: null } as const;

/** A line `Co-authored-by:` or `Assisted-by:` whose address is that of a tool. */
const trailer = (group: string, vendor: CommitRule['vendor'], address: string): CommitRule => ({
  rule: 'git.trailer',
  group,
  vendor,
  pattern: new RegExp(
    `^(?:Co-authored-by|Assisted-by):[^<\\n]{0,200}<(?:[^<>\\n]{0,40}\\+)?(?<token>${address})>[ \\t\\r]*$`,
    'iu',
  ),
  strength: 'strong',
  part: 'trailers',
  ...always,
  stated: true,
  source: TRAILER_SOURCE,
});

/** The same line with the address that an editor also added to commits made without the tool. */
const defaultTrailer = (
  validFrom: CommitRule['validFrom'],
  validTo: CommitRule['validTo'],
  isDefaultSetting: boolean,
): CommitRule => ({
  ...trailer('copilot-editor', 'github', 'copilot@github\\.com'),
  strength: isDefaultSetting ? 'info' : 'weak',
  validFrom,
  validTo,
  isDefaultSetting,
  stated: false,
  source: COPILOT_DEFAULT,
});

/** An author or a committer that is a tool: by the account of an agent, an address of a vendor, or the suffix of aider. */
const author = (
  group: string,
  vendor: CommitRule['vendor'],
  pattern: RegExp,
  strength: CommitRule['strength'],
): CommitRule => ({
  rule: 'git.author',
  group,
  vendor,
  pattern,
  strength,
  part: 'author',
  ...always,
  stated: true,
  source: 'accounts of coding agents in public histories, November 2026',
});

const bot = (group: string, vendor: CommitRule['vendor'], name: string): CommitRule =>
  author(
    group,
    vendor,
    new RegExp(`<(?:\\d{1,12}\\+)?(?<token>${name}\\[bot\\])@users\\.noreply\\.github\\.com>`, 'iu'),
    'proof',
  );

const footer = (group: string, vendor: CommitRule['vendor'], pattern: RegExp): CommitRule => ({
  rule: 'git.footer',
  group,
  vendor,
  pattern,
  strength: 'strong',
  part: 'message',
  ...always,
  stated: true,
  source: 'default footers of the coding tools in public histories, November 2026',
});

/** What coding tools write into commits. Bots that only bring dependencies up to date are not here. */
export const commitRules: readonly CommitRule[] = [
  trailer('anthropic', 'anthropic', 'noreply@anthropic\\.com'),
  trailer('cursor', 'cursor', 'cursoragent@cursor\\.com'),
  trailer('openai', 'openai', '(?:noreply|codex)@openai\\.com'),
  trailer('aider', null, '[^<>\\n]{0,60}@?aider\\.chat'),
  trailer('copilot-agent', 'github', 'Copilot@users\\.noreply\\.github\\.com'),
  trailer('devin', null, 'devin-ai-integration\\[bot\\]@users\\.noreply\\.github\\.com'),
  trailer('jules', 'google', 'google-labs-jules\\[bot\\]@users\\.noreply\\.github\\.com'),
  defaultTrailer(null, '2026-03-31', false),
  defaultTrailer('2026-04-01', '2026-06-30', true),
  defaultTrailer('2026-07-01', null, false),
  author('aider', null, /(?<token>\(aider\)) *</iu, 'strong'),
  author('anthropic', 'anthropic', /<(?<token>noreply@anthropic\.com)>/iu, 'strong'),
  author('cursor', 'cursor', /<(?<token>cursoragent@cursor\.com)>/iu, 'strong'),
  bot('devin', null, 'devin-ai-integration'),
  bot('copilot-agent', 'github', 'copilot-swe-agent'),
  bot('jules', 'google', 'google-labs-jules'),
  bot('claude', 'anthropic', 'claude'),
  bot('cursor', 'cursor', 'cursor'),
  bot('codegen', null, 'codegen-sh'),
  bot('sweep', null, 'sweep-ai'),
  bot('codex', 'openai', 'chatgpt-codex-connector'),
  footer(
    'claude-code',
    'anthropic',
    /^[^\p{L}\p{N}\n"'`«“]{0,6}(?<token>Generated with \[?Claude Code)(?!\p{L})/iu,
  ),
  footer('cursor', 'cursor', /^(?<token>Made-with: Cursor)(?!\p{L})/iu),
  footer('claude-session', 'anthropic', /^(?<token>Claude-Session:)[ \t]*\S/iu),
];
