import type { FindingClass, Topic } from '../../server/domain/finding.js';
import type { Grain } from '../../server/rules/facts/grain-facts.js';
import { GRAIN_OUTLINES, type GrainOutline } from './grains.js';

/** What is known of a rule before it is written. */
export interface RuleWanted {
  /** Thing first, then the failing state: the name of the folder. */
  id: string;
  code: string;
  per: Grain;
  class: FindingClass;
  topic: Topic;
  /** Release in which it appears. */
  since: string;
}

/** What a person has to write: the tests of the catalogue refuse a rule in which it still stands. */
export const TO_WRITE = { fr: 'À ÉCRIRE', en: 'TO WRITE' } as const;

const imported = (modules: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(modules)
    .sort(([a], [b]) => depth(b) - depth(a) || (a < b ? -1 : 1))
    .map(([module, names]) => `import { ${names.join(', ')} } from '${module}';`)
    .join('\n');
const depth = (module: string): number => module.split('../').length;

/** Text of `rule.ts`: one value of the subject against one limit. */
export function outlineOfRule({ id, code, per, class: strength, topic, since }: RuleWanted): string {
  const outline: GrainOutline = GRAIN_OUTLINES[per];
  const decimals = /\bsum\(/.test(outline.value) ? ['exact', 'sum', 'toDecimal'] : ['exact', 'toDecimal'];
  return `${imported({
    '../../domain/decimal.js': decimals,
    '../limit-of.js': ['limitOf'],
    '../rule.js': ['defineRule'],
    './messages.js': ['messages'],
    ...outline.imports,
  })}

/** ${code}: say here what is held against what, and where the formula comes from. */
export const rule = defineRule({
  id: '${id}',
  code: '${code}',
  version: 1,
  since: '${since}',
  class: '${strength}',
  topic: '${topic}',
  audience: ['buyer', 'supplier'],
  per: '${per}',
  needs: [${outline.needs.map((fact) => `'${fact}'`).join(', ')}],
  params: {
    limit: {
      type: '${outline.type}',
      default: '10',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: { fr: '${TO_WRITE.fr} : ce que la limite borne', en: '${TO_WRITE.en}: what the limit bounds' },
    },
  },
  messages,
  check(${outline.facts}, params) {
    if (${outline.isOutside}) return { outcome: 'notApplicable' };
    const value = ${outline.value};
    if (value === null) return { outcome: 'incomplete', missing: ['${outline.missing}'] };
    const limit = limitOf(params, 'limit');
    if (exact(value).lte(limit)) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: ${outline.subject},
          values: { value: toDecimal(exact(value)), limit },
          allocations: [],
          evidence: ${outline.evidence},
        },
      ],
    };
  },
});
`;
}

/** Text of `messages.ts`: every sentence is still to be written. */
export function outlineOfMessages(): string {
  const text = (fr: string, en: string): string =>
    `{ fr: '${TO_WRITE.fr} : ${fr}', en: '${TO_WRITE.en}: ${en}' }`;
  const sentence = (fr: string, en: string): string =>
    `{
    fr: (v) => \`${TO_WRITE.fr} : ${fr}\`,
    en: (v) => \`${TO_WRITE.en}: ${en}\`,
  }`;
  return `import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import type { RuleMessages } from '../rule.js';

interface Values extends FindingValues {
  value: Decimal;
  limit: Decimal;
}

export const messages: RuleMessages<Values> = {
  // At most 60 characters: what does not agree, without a verb.
  title: ${text('titre', 'title')},
  // The formula of the documentation page: one line, parameters by their names.
  method: ${text('formule > limit', 'formula > limit')},
  // For the buyer: the document is the subject; figures with their units and their dates.
  finding: ${sentence('la pièce dit ${v.value}, pour ${v.limit} au plus.', 'the document says ${v.value}, for at most ${v.limit}.')},
  // For the contractor: its own documents only; null when it is not for the contractor.
  supplier: ${sentence('votre pièce dit ${v.value}.', 'your document says ${v.value}.')},
  // What an honest contractor can answer.
  question: {
    fr: () => '${TO_WRITE.fr} : la question à poser ?',
    en: () => '${TO_WRITE.en}: the question to ask?',
  },
  // Why it is worth asking, in one or two sentences.
  why: ${text('pourquoi le demander.', 'why it is worth asking.')},
  // Ordinary reasons, at least two.
  innocent: [
    ${text('une première explication ordinaire.', 'a first innocent explanation.')},
    ${text('une seconde.', 'a second one.')},
  ],
};
`;
}

/** Text of `cases.ts`: one case of each kind, on both sides of the limit. */
export function outlineOfCases({ per }: RuleWanted): string {
  const { samples, invoice, withValue, withNone, outside, missing } = GRAIN_OUTLINES[per];
  const begins = (word: string): string => (invoice === undefined ? '' : `${word} ${invoice}. `);
  const one = (kind: string, fr: string, en: string, facts: string, expected: string): string => `  {
    kind: '${kind}',
    name: { fr: '${fr}', en: '${en}' },
    facts: ${facts},
    expect: ${expected},
  },`;
  const flagged = (value: string): string => `{
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: '${TO_WRITE.fr} : la pièce dit ${value}, pour 10 au plus.',
            en: '${TO_WRITE.en}: the document says ${value}, for at most 10.',
          },
          supplierMessage: {
            fr: '${begins('Facture')}${TO_WRITE.fr} : votre pièce dit ${value}.',
            en: '${begins('Invoice')}${TO_WRITE.en}: your document says ${value}.',
          },
          question: {
            fr: '${TO_WRITE.fr} : la question à poser ?',
            en: '${TO_WRITE.en}: the question to ask?',
          },
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    }`;
  return `import type { RuleCase } from '../rule.js';
${samples.length === 0 ? '' : `import { ${samples.join(', ')} } from '../sample-facts.js';\n`}
export const cases: RuleCase<'${per}'>[] = [
${[
  one('flagged', 'Au-dessus de la limite', 'Above the limit', withValue('12'), flagged('12')),
  one('innocent', 'En dessous de la limite', 'Below the limit', withValue('8'), "{ outcome: 'clean' }"),
  one('threshold', 'La limite exactement', 'Exactly the limit', withValue('10'), "{ outcome: 'clean' }"),
  one('threshold', 'Un centième au-dessus', 'A hundredth above', withValue('10.01'), flagged('10.01')),
  one(
    'notApplicable',
    'Un sujet non concerné',
    'A subject not concerned',
    outside,
    "{ outcome: 'notApplicable' }",
  ),
  one(
    'incomplete',
    'La valeur n’est pas connue',
    'The value is not known',
    withNone,
    `{ outcome: 'incomplete', missing: ['${missing}'] }`,
  ),
].join('\n')}
];
`;
}
