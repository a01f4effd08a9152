import { area } from '../instance.js';

/** The catalogue of rules. */
export const rules = area('rules', {
  fr: {
    intro: 'Chaque règle pose une question, avec ses explications possibles. Aucune ne décide.',
    caption: 'Règles',
    code: 'Code',
    rule: 'Règle',
    class: 'Classe',
    version: 'Version',
    why: 'Pourquoi',
    innocent: 'Ce qui peut l’expliquer',
    parameters: 'Réglages',
    noParameter: 'Aucun réglage.',
    parameterDefault: '{{value}} par défaut',
    since: 'depuis le {{date}}',
  },
  en: {
    intro: 'Each rule asks a question, with what may explain it. None decides.',
    caption: 'Rules',
    code: 'Code',
    rule: 'Rule',
    class: 'Class',
    version: 'Version',
    why: 'Why',
    innocent: 'What may explain it',
    parameters: 'Settings',
    noParameter: 'No setting.',
    parameterDefault: '{{value}} by default',
    since: 'since {{date}}',
  },
});
