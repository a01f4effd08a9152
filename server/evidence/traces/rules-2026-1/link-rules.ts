import type { LinkRule } from '../trace-rule.js';

const ADDED_BY_PRODUCT = 'Wikipedia, "Signs of AI writing": parameters that chat products add to their links';
const SHARED = 'addresses under which the products publish a conversation';

/**
 * A parameter of an address, ended as an address ends it: `utm_source=openai-forum` is another value. Escaped, it is one of the
 * address to which a redirection leads.
 */
const parameter = (named: string): RegExp =>
  new RegExp(`(?:[?&](?:amp;)?|%3F|%26)(?<token>${named.replace('=', '(?:=|%3D)')})(?![\\w-]|\\.\\w)`, 'giu');

const link = (group: string, vendor: LinkRule['vendor'], named: string): LinkRule => ({
  rule: 'chat.url',
  group,
  vendor,
  pattern: parameter(named),
  strength: 'strong',
  source: ADDED_BY_PRODUCT,
});

const sharedConversation = (group: string, vendor: LinkRule['vendor'], pattern: RegExp): LinkRule => ({
  rule: 'chat.url',
  group,
  vendor,
  pattern,
  strength: 'medium',
  shared: true,
  source: SHARED,
});

/** Addresses that chat products leave in the links they give: each tells of its link, not of the text around it. */
export const linkRules: readonly LinkRule[] = [
  link('utm-chatgpt', 'openai', 'utm_source=chatgpt\\.com'),
  link('utm-openai', 'openai', 'utm_source=openai(?:\\.com)?'),
  link('utm-copilot', 'microsoft', 'utm_source=copilot\\.com'),
  link('utm-perplexity', 'perplexity', 'utm_source=perplexity(?:\\.ai)?'),
  link('utm-claude', 'anthropic', 'utm_source=claude\\.ai'),
  link('referrer-grok', 'xai', 'referrer=grok\\.com'),
  {
    rule: 'chat.citation',
    group: 'ppl-upload',
    vendor: 'perplexity',
    pattern: /(?<token>ppl-ai-file-upload)\.s3[.\w-]{0,40}/giu,
    strength: 'proof',
    shared: true,
    source: 'public files read by eye, November 2026: 9 of 10 are left by the product',
  },
  {
    rule: 'chat.citation',
    group: 'google-grounding',
    vendor: 'google',
    pattern: /vertexaisearch\.cloud\.google\.com\/grounding-api-redirect\//giu,
    strength: 'proof',
    source: 'public files read by eye, November 2026',
  },
  sharedConversation('share-chatgpt', 'openai', /(?:chatgpt\.com|chat\.openai\.com)\/share\/[\w-]{8,80}/giu),
  sharedConversation('share-claude', 'anthropic', /claude\.ai\/share\/[\w-]{8,80}/giu),
  sharedConversation(
    'share-gemini',
    'google',
    /(?:g\.co\/gemini\/share|gemini\.google\.com\/share)\/[\w-]{8,80}/giu,
  ),
  sharedConversation('share-grok', 'xai', /grok\.com\/share\/[\w-]{8,120}/giu),
  sharedConversation('share-copilot', 'microsoft', /copilot\.microsoft\.com\/shares\/[\w/-]{8,120}/giu),
  sharedConversation('share-deepseek', 'deepseek', /chat\.deepseek\.com\/share\/[\w-]{8,80}/giu),
];
