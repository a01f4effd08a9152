import type { CommitMetadata } from '../delivered-content.js';
import { excerptOf, tokenOf, type TraceHit } from './trace-hit.js';
import type { CommitRule } from './trace-rule.js';

/** Lines of a message that are looked at. */
const LINES = 2000;

/** What coding tools wrote into the metadata of commits, once a commit for each rule. */
export const findInCommits = (commits: readonly CommitMetadata[], rules: readonly CommitRule[]): TraceHit[] =>
  commits.flatMap((commit) => {
    const asked = rules.map((rule, rank) => ({ rule, rank })).filter(({ rule }) => holdsOn(rule, commit));
    return asked.flatMap(({ rule, rank }) => {
      const text = textsOf(commit, rule.part).find((line) => rule.pattern.test(line));
      return text === undefined ? [] : [commitHit(rule, rank, commit, text)];
    });
  });

const holdsOn = ({ validFrom, validTo }: CommitRule, { authoredOn }: CommitMetadata): boolean =>
  authoredOn === null ||
  ((validFrom === null || validFrom <= authoredOn) && (validTo === null || authoredOn <= validTo));

function textsOf(commit: CommitMetadata, part: CommitRule['part']): string[] {
  if (part === 'message') return commit.message.split('\n', LINES).slice(1);
  if (part === 'trailers') return trailersOf(commit.message);
  return [
    `${commit.authorName} <${commit.authorAddress}>`,
    `${commit.committerName} <${commit.committerAddress}>`,
  ];
}

/** The lines of the paragraphs that are trailers alone, as `git interpret-trailers` knows them; a squash has several. */
function trailersOf(message: string): string[] {
  const paragraphs = message
    .split('\n', LINES)
    .slice(1)
    .join('\n')
    .split(/\n[ \t\r]*\n/u);
  return paragraphs
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.every((line) => TRAILER.test(line)))
    .flat();
}

const TRAILER = /^(?:[A-Za-z][\w-]{0,60}:[ \t]|\(cherry picked from commit |[ \t])/u;

function commitHit(rule: CommitRule, rank: number, { at }: CommitMetadata, text: string): TraceHit {
  const match = rule.pattern.exec(text);
  const [start, length] = [match?.index ?? 0, match?.[0].length ?? 0];
  return {
    rule: rule.rule,
    group: rule.group,
    rank,
    strength: rule.strength,
    token: match === null ? '' : tokenOf(match, rule.shown),
    at,
    excerpt: excerptOf(text, start, start + length),
    mention: rule.isDefaultSetting === true ? 'default-setting' : null,
    stated: rule.stated,
    shared: false,
  };
}
