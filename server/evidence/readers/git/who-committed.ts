/** Programs that commit by themselves and write no software: they raise versions of dependencies, format, publish. */
const MAINTENANCE =
  /^(?:dependabot|renovate|greenkeeper|snyk|pyup|depfu|github-actions|gitlab|pre-commit-ci|semantic-release|release-please|allcontributors|imgbot|mergify|codecov|weblate|crowdin|transifex|restyled|whitesource|mend|deepsource|azure-pipelines|jenkins|travis|circleci|bors|web-flow)\b/i;
/** Addresses that a host gives to each of its programs. */
const BOT_ADDRESS =
  /^(?:\d+\+)?([^@]*)\[bot\]@users\.noreply\.github\.com$|^((?:project|group)_\d+_bot)[^@]*@/i;
/** Programs that write software: theirs are commits like others, and the rules of traces name them. */
const AGENT =
  /\b(?:copilot|claude|devin|cursor|codex|jules|gemini|aider|sweep|openhands|amazon-q|coderabbit)/i;

/**
 * True for a commit by a program that only maintains. One by a program that writes software is no such commit: its lines were
 * delivered as work.
 */
export function isMaintenance(name: string, address: string): boolean {
  if (AGENT.test(name) || AGENT.test(address)) return false;
  const named = name.replace(/\[bot\]$/i, '').trim();
  if (/\[bot\]$/i.test(name.trim())) return true;
  const [, user, token] = BOT_ADDRESS.exec(address) ?? [];
  return (
    user !== undefined || token !== undefined || (MAINTENANCE.test(named) && /\bbot\b|^[a-z-]+$/i.test(named))
  );
}
