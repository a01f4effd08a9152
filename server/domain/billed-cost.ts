import { fold } from './names.js';

/** What a line bills that is not work: the use of a tool, or what the contractor spent. */
export type CostKind = 'subscription' | 'expense';

/** Patterns below are held against folded text; each is what a label begins with. */
const oneOf = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** AI services and other tools that are paid by the month. */
const TOOLS = oneOf(
  ...[
    'chat ?gpt',
    'gpt-?[345]\\w*',
    '(?:github |microsoft )?copilot',
    'claude',
    'gemini',
    'mistral',
    'le chat',
  ],
  ...['perplexity', 'midjourney', 'dall-?e', 'deepl', 'grammarly', 'openai', 'anthropic', 'hugging ?face'],
  ...[
    'azure',
    'aws',
    'github',
    'gitlab',
    'jira',
    'confluence',
    'slack',
    'figma',
    'miro',
    'notion',
    'canva',
    'adobe',
  ],
  ...[
    '(?:microsoft|office) 365',
    'google workspace',
    'zoom',
    'teams',
    'trello',
    'autocad',
    'power bi',
    'tableau',
  ],
);

const SUBSCRIPTIONS = oneOf(
  ...['abonnements?', '(?:ai |ia )?licen[cs]es?', 'souscriptions?', '(?:ai |ia )?subscriptions?'],
  ...['(?:credits?|jetons) (?:api|ia|ai)', '(?:api|ai) (?:credits?|tokens?)'],
);

/** What follows the name of a tool where its use is billed: `ChatGPT Plus`, `Copilot, abonnement`. */
const PLANS = oneOf(
  ...['plus', 'pro', 'teams?', 'enterprise', 'entreprise', 'business', 'premium', 'mensuel', 'api'],
  SUBSCRIPTIONS,
);

const EXPENSES = oneOf(
  `frais ${oneOf('de ', "d ?['’] ?", 'des ')}?${oneOf(
    ...[
      'deplacements?',
      'missions?',
      'transports?',
      'hebergement',
      'repas',
      'restauration',
      'bouche',
      'sejour',
    ],
    ...['voyages?', 'annexes', 'kilometriques', 'reels'],
  )}`,
  ...['notes? de frais', 'debours', 'indemnites? kilometriques?', 'nuitees?', 'peages?'],
  ...["billets? (?:de train|d ?['’] ?avion|sncf)", '(?:train|flight) tickets?', 'mileage', 'per diem'],
  ...['(?:travel|accommodation|out-of-pocket|reimbursable) (?:expenses?|costs?)', 'disbursements?'],
);

/** In a line of work these may be its subject or its place: they only count where no time is billed. */
const EXPENSES_APART = oneOf('deplacements?', 'frais', 'travel', 'expenses?', 'hotels?(?! d)', 'taxis?');

/** What may stand before the cost itself: `Refacturation de l’abonnement`, `2 licences`. */
const LEAD = `(?:\\d+ ?x? ?)?(?:${oneOf(
  ...['(?:re)?facturation', 'remboursement', 'achat', 'cout', 'forfait', 'participation'],
  ...['rebilling', 'reimbursement', 'purchase', 'cost'],
)}s?(?: ${oneOf('de', 'des', 'du', 'd', 'of', 'for')})?(?: ?['’] ?)?(?: ?(?:l['’]|la|le|les|the) ?)? ?)?`;

/** What is done with a tool whose offer the label names: `OpenAI API : intégration` is work. */
const WORK = oneOf(
  ...[
    'integrat',
    'integrer',
    'migrat',
    'migrer',
    'concevoir',
    'conception',
    'configur',
    'parametr',
    'deploi',
  ],
  ...[
    'deploy',
    'develop',
    'install',
    'mise en ',
    'implement',
    'formation',
    'training',
    'audit',
    'etude',
    'study',
  ],
  ...[
    'analys',
    'redaction',
    'refonte',
    'automatis',
    'automation',
    'design',
    'setup',
    'set-up',
    'administration',
  ],
  ...['accompagnement', 'atelier', 'workshop', 'architecture', 'management', 'tests?(?![a-z])', 'recette'],
);

/** Behind a cost, what says that the price of the line contains it. */
const INCLUDED = `[\\s:,(-]+${oneOf('inclus', 'compris', 'included', 'offert')}`;

const NO_LETTER = '(?![\\p{L}\\p{N}])';
const startsWith = (pattern: string): RegExp => new RegExp(`^${LEAD}${pattern}${NO_LETTER}`, 'u');

const SUBSCRIPTION = startsWith(SUBSCRIPTIONS);
const TOOL_AND_PLAN = startsWith(`${TOOLS},? ${PLANS}`);
const NAMES_WORK = new RegExp(`(?<![\\p{L}\\p{N}])${WORK}`, 'u');
const COST_INCLUDED = startsWith(`${oneOf(EXPENSES, EXPENSES_APART, SUBSCRIPTIONS)}${INCLUDED}\\p{L}*`);
const NAMES_A_TOOL = new RegExp(`(?<![\\p{L}\\p{N}])${TOOLS}${NO_LETTER}`, 'u');
const EXPENSE = startsWith(EXPENSES);
const EXPENSE_APART = startsWith(EXPENSES_APART);

/**
 * The cost that a line bills, by the words it begins with; null for work, whatever it is about, and for a cost that the line
 * says to contain. `byTime`: the line is billed in
 * days or hours, where a licence may be the subject of the work, and only a tool that is named makes it a cost.
 */
export function billedCost(label: string, byTime: boolean): CostKind | null {
  const text = fold(label);
  if (COST_INCLUDED.test(text)) return null;
  if (TOOL_AND_PLAN.test(text) && !NAMES_WORK.test(text)) return 'subscription';
  if (SUBSCRIPTION.test(text) && (!byTime || NAMES_A_TOOL.test(text))) return 'subscription';
  return EXPENSE.test(text) || (!byTime && EXPENSE_APART.test(text)) ? 'expense' : null;
}

/** Words of a listed price that say no more than that it is for a subscription, folded and without their ending. */
const PLAIN = new RegExp(
  `^${oneOf(SUBSCRIPTIONS, 'annuel', 'mensuel', 'year', 'month', 'outil', 'tool', 'logiciel', 'software')}\\w*$`,
  'u',
);
const LONG_ENOUGH = 4;

/**
 * Is the price that a contract lists under this name for the cost of the label? Any price for expenses is for expenses; one for
 * a subscription, for any where it names none, else for one that has a word in common with it.
 */
export function isListedCost(label: string, kind: CostKind, listedName: string): boolean {
  if (billedCost(listedName, false) !== kind) return false;
  if (kind === 'expense') return true;
  const listed = wordsOf(listedName);
  const own = new Set(wordsOf(label));
  return listed.length === 0 || listed.some((word) => own.has(word));
}

function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= LONG_ENOUGH && !PLAIN.test(word));
}
