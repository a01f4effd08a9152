import { expect, test } from '@jest/globals';
import { i18n } from '../../i18n/instance.js';
import '../../i18n/words/data-track.js';
import { coverageWords } from './coverage-words.js';
import { subjectWords } from './subject-words.js';

const fr = i18n.getFixedT('fr', 'dataTrack');
const en = i18n.getFixedT('en', 'dataTrack');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");

const NONE = { code: 'I4', flagged: 0, clean: 0, incomplete: 0, error: 0, missing: [] };

test.each([
  [
    { ...NONE, flagged: 1, clean: 9 },
    'Règle I4 : 10 déclarations contrôlées. État au 16 nov. 2026.',
    'Rule I4: 10 declarations checked. As of 16 Nov 2026.',
  ],
  [
    { ...NONE, clean: 1, incomplete: 3, error: 1, missing: ['account_type', 'data_classes'] },
    "Règle I4 : 1 déclaration contrôlée. Pour 3 autres, il manque : type de compte du service d'IA et catégories de données envoyées. 1 non contrôlée : Déclic a échoué. État au 16 nov. 2026.",
    'Rule I4: 1 declaration checked. For 3 others, what is missing: account type of the AI service and classes of data sent. 1 not audited: Déclic failed. As of 16 Nov 2026.',
  ],
  [
    { ...NONE, incomplete: 1, missing: ['hosting_region'] },
    "Règle I4 : 0 déclaration contrôlée. Pour 1 autre, il manque : lieu d'hébergement du service d'IA. État au 16 nov. 2026.",
    'Rule I4: 0 declarations checked. For 1 other, what is missing: hosting region of the AI service. As of 16 Nov 2026.',
  ],
])('how far a rule could look: %j', (rule, french, english) => {
  expect(plain(coverageWords(rule, '2026-11-16', fr, 'fr'))).toBe(french);
  expect(plain(coverageWords(rule, '2026-11-16', en, 'en'))).toBe(english);
});

const CONTRACT = {
  deliverable: null,
  deliverableRef: null,
  invoiceNumber: null,
  lineId: null,
  periodStart: null,
  periodEnd: null,
};

test.each([
  [CONTRACT, 'le marché', 'the contract'],
  [
    { ...CONTRACT, periodStart: '2026-07-15', periodEnd: '2026-07-22' },
    '15–22 juill. 2026',
    '15–22 July 2026',
  ],
  [{ ...CONTRACT, invoiceNumber: 'F-118' }, 'facture F-118', 'invoice F-118'],
  [{ ...CONTRACT, invoiceNumber: 'F-118', lineId: '3' }, 'facture F-118, ligne 3', 'invoice F-118, line 3'],
  [{ ...CONTRACT, invoiceNumber: 'F-118', deliverableRef: 'R-08' }, 'R-08', 'R-08'],
  [
    { ...CONTRACT, deliverableRef: 'r 08', deliverable: { id: '4', deliverableRef: 'R-08', title: 'Étude' } },
    'R-08',
    'R-08',
  ],
])('what a declaration speaks of: %j', (subject, french, english) => {
  expect(plain(subjectWords(subject, fr, 'fr'))).toBe(french);
  expect(plain(subjectWords(subject, en, 'en'))).toBe(english);
});
