import type { TextRule } from '../trace-rule.js';

const ACADEMIC = 'academ-ai.info/about; public files read by eye, November 2026';

/** `en tant que modèle de langage`, with the adjectives it takes. */
const LANGUAGE_MODEL_FR =
  /(?<!\p{L})en tant (?:que (?:grand |simple )?mod[eè]le (?:de langage|linguistique|d['’]IA)|qu['’](?:intelligence artificielle|assistant (?:d['’]IA|IA|virtuel)))[^.\n]{0,40}?,? (?:je |j['’])/giu;

/** What a product says of itself. Each names the product as "I": a person who writes of models does not. */
export const phraseRules: readonly TextRule[] = [
  {
    rule: 'chat.selfref',
    group: 'selfref-en',
    vendor: null,
    pattern: /(?<!\p{L})as an? (?:AI|AI assistant|(?:AI |large )?language model|AI model),? I(?!\p{L})/giu,
    strength: 'strong',
    readsCode: false,
    source: ACADEMIC,
  },
  {
    rule: 'chat.selfref',
    group: 'selfref-fr',
    vendor: null,
    pattern: LANGUAGE_MODEL_FR,
    strength: 'strong',
    readsCode: false,
    source: ACADEMIC,
  },
  {
    // « IA » is also an inspector of schools: only what a product says it cannot do.
    rule: 'chat.selfref',
    group: 'selfref-fr',
    vendor: null,
    pattern: /(?<!\p{L})en tant qu['’]IA,? je n(?:e (?:peux|suis|dispose)|['’]ai) pas/giu,
    strength: 'strong',
    readsCode: false,
    source: ACADEMIC,
  },
  {
    rule: 'chat.cutoff',
    group: 'cutoff-en',
    vendor: null,
    pattern:
      /(?<!\p{L})as of my (?:last|latest|most recent) (?:(?:knowledge|training)(?: data)?(?: (?:update|cut-?off))?|update(?=,? (?:in|of|from) (?:\p{L}+ )?20\d\d)|training)(?!\p{L})/giu,
    strength: 'strong',
    readsCode: false,
    source: ACADEMIC,
  },
  {
    // A person also writes it of their own last change: then neither a version nor a year follows.
    rule: 'chat.cutoff',
    group: 'cutoff-en',
    vendor: null,
    pattern:
      /(?:^|(?<=[.!?|:] {0,2}))(?<token>as of my (?:last|latest|most recent) update), (?:[^\n!?.]|\.(?=[\p{L}\d])){0,80}?(?:(?<!\d)20\d\d(?!\d)|\d\.\d|latest version|most recent version)/gimu,
    strength: 'medium',
    readsCode: false,
    source: ACADEMIC,
  },
  {
    // At the start of a sentence, then what the world was like, with a version, a year or what was the latest.
    rule: 'chat.cutoff',
    group: 'cutoff-fr',
    vendor: null,
    pattern:
      /(?:^|(?<=[.!?|•–-] {0,2}))(?<token>(?:à|selon|lors de) ma dernière mise à jour(?: de(?:s| mes)? connaissances)?)(?:,| en| \()(?=(?:[^\n!?.]|\.(?=[\p{L}\d])){0,160}?(?:(?<!\d)20\d\d(?!\d)|\d\.\d|récente?s? ))(?:[^\n!?.]|\.(?=[\p{L}\d])){0,160}?(?<!\p{L})(?:était|étaient|s['’]élevai(?:t|ent)|comptai(?:t|ent)|avait|avaient|restait|prévoyait)(?!\p{L})/gimu,
    strength: 'strong',
    readsCode: false,
    source: ACADEMIC,
  },
  {
    rule: 'chat.cutoff',
    group: 'cutoff-fr',
    vendor: null,
    pattern:
      /(?<!\p{L})(?:à|selon|lors de) (?:ma dernière mise à jour (?:de (?:mes )?connaissances|en (?:\p{L}+ )?20\d\d)|mes dernières données d['’]entraînement)/giu,
    strength: 'medium',
    readsCode: false,
    source: ACADEMIC,
  },
];
