import { fold } from '../domain/names.js';

/**
 * Makers whose name people put beside a tool ("Microsoft Copilot", "Le Chat (Mistral AI)"), longest form first.
 * A maker whose name tells two tools apart, such as GitHub, is not here.
 */
const MAKERS: readonly string[] = [
  'mistral ai',
  'mistral',
  'openai',
  'open ai',
  'microsoft',
  'google deepmind',
  'google',
  'anthropic',
  'meta ai',
  'meta',
  'amazon web services',
  'amazon',
  'aws',
  'apple',
  'ibm',
  'perplexity ai',
  'deepseek ai',
];

interface ToolWords {
  words: string[];
  /** Words left without the maker; all of them when nothing else is left (`Mistral` alone). */
  bare: string[];
  maker: string | null;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Takes one maker's name out of the words, where it stands as a whole. */
function readTool(text: string, provider: string | null): ToolWords {
  const words = wordsOf(text);
  const line = ` ${words.join(' ')} `;
  const stated = provider === null ? [] : [wordsOf(provider).join(' ')];
  const maker = [...stated, ...MAKERS].find((name) => name !== '' && line.includes(` ${name} `)) ?? null;
  if (maker === null) return { words, bare: words, maker };
  const bare = line.replace(` ${maker} `, ' ').trim();
  return { words, bare: bare === '' ? words : bare.split(' '), maker };
}

/** The same words in any order, or the same letters whether written in one word or several (`Chat GPT`). */
function sameWords(a: string[], b: string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ') || a.join('') === b.join('');
}

function makerOf(tool: ToolWords, provider: string | null): string | null {
  if (tool.maker !== null) return tool.maker;
  return provider === null ? null : wordsOf(provider).join(' ');
}

/** `Mistral` and `Mistral AI` are one maker. */
function sameMaker(a: string, b: string): boolean {
  const left = a.replaceAll(' ', '');
  const right = b.replaceAll(' ', '');
  return left.startsWith(right) || right.startsWith(left);
}

/**
 * Is the tool of a declaration the tool that a policy row names? Case, accents, punctuation and the order of the
 * words do not count, nor does the maker's name beside it; two different makers are two tools.
 * `ChatGPT Enterprise` is not `ChatGPT`: a policy may well allow one and not the other.
 */
export function isSameTool(declared: { tool: string; provider: string | null }, named: string): boolean {
  const left = readTool(declared.tool, declared.provider);
  const right = readTool(named, declared.provider);
  if (left.words.length === 0 || right.words.length === 0) return false;
  if (sameWords(left.words, right.words)) return true;
  const leftMaker = makerOf(left, declared.provider);
  if (leftMaker !== null && right.maker !== null && !sameMaker(leftMaker, right.maker)) return false;
  return sameWords(left.bare, right.bare);
}
