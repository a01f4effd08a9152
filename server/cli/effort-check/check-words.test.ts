import { describe, expect, test } from '@jest/globals';
import {
  fewRows,
  largeContractor,
  leakingColumn,
  repeatedIds,
  uncheckedRows,
  undatedRows,
  unpredictedRows,
  unpublishedRows,
  unsizedRows,
  type CheckWarning,
} from './check-warnings.js';
import { describeCheck } from './describe-check.js';
import type { Metrics } from './metrics.js';

const WARNINGS: [CheckWarning, string, string][] = [
  [
    leakingColumn({
      column: 'quoted_days',
      type: null,
      sizeUnit: null,
      of: 'values',
      rows: 1200,
      r2: 0.99996,
    }),
    'La colonne «\u00a0quoted_days\u00a0» reproduit les jours réels\u00a0: R² d’au moins 0,9999 sur 1\u202f200\u00a0lignes, au-dessus de 0,995. Elle a sans doute été remplie après coup\u202f; les mesures paraissent alors meilleures qu’elles ne seront.',
    'Column “quoted_days” reproduces the actual days: R² of at least 0.9999 over 1,200\u00a0rows, above 0.995. It was probably filled in afterwards; the measures then look better than they will be.',
  ],
  [
    leakingColumn({ column: 'size', type: 'report', sizeUnit: 'page', of: 'ranks', rows: 20, r2: 0.998 }),
    'La colonne «\u00a0size\u00a0» (report, page) reproduit l’ordre des jours réels\u00a0: R² des rangs d’au moins 0,9980 sur 20\u00a0lignes, au-dessus de 0,995. Elle a sans doute été remplie après coup\u202f; les mesures paraissent alors meilleures qu’elles ne seront.',
    'Column “size” (report, page) reproduces the order of the actual days: R² of the ranks of at least 0.9980 over 20\u00a0rows, above 0.995. It was probably filled in afterwards; the measures then look better than they will be.',
  ],
  [
    fewRows(1),
    'Les mesures portent sur 1\u00a0ligne\u00a0: avec si peu, elles changent beaucoup d’un historique à l’autre.',
    'The measures rest on 1\u00a0row: with so few they change much from one history to another.',
  ],
  [
    uncheckedRows(2),
    '2\u00a0lignes à «\u00a0checked\u00a0» = no\u00a0: rien n’en est appris et les mesures n’en tiennent pas compte.',
    '2\u00a0rows with “checked” = no: nothing is learnt from them, and the measures leave them out.',
  ],
  [
    unsizedRows(1),
    '1\u00a0ligne sans taille ni devis\u00a0: seuls les livrables du même type, sans taille eux non plus, peuvent les éclairer.',
    '1\u00a0row with neither size nor quote: only deliverables of the same type, without a size either, can tell anything of them.',
  ],
  [
    unpublishedRows('study', null, 3),
    'Aucun barème publié pour le type «\u00a0study\u00a0» (sans unité)\u00a0: les fourchettes de 3\u00a0lignes ne viennent que de l’historique.',
    'No published table for type “study” (no unit): the ranges of 3\u00a0rows come from the history alone.',
  ],
  [
    unpredictedRows(4, 12),
    '4\u00a0lignes sans fourchette (la première en ligne 12)\u00a0: ni barème publié, ni trois livrables comparables.',
    '4\u00a0rows without a range (the first at line 12): neither a published table nor three comparable deliverables.',
  ],
  [
    undatedRows(1500),
    '1\u202f500\u00a0lignes sans «\u00a0finished_on\u00a0»\u00a0: dans l’ordre du temps, elles ne sont ni prédites ni apprises.',
    '1,500\u00a0rows without “finished_on”: in the order of time they are neither predicted nor learnt from.',
  ],
  [
    repeatedIds(2, 'A-1'),
    '2\u00a0identifiants portés par plusieurs lignes («\u00a0A-1\u00a0»…)\u00a0: un livrable présent deux fois se prédit lui-même.',
    '2\u00a0ids borne by several rows (“A-1”…): a deliverable that is there twice predicts itself.',
  ],
  [
    largeContractor('Atelier Exemple', 0.4567),
    '«\u00a0Atelier Exemple\u00a0» a fait 45,7\u00a0% des livrables\u00a0: comme dans un contrôle, un seul prestataire ne pèse jamais plus de 30\u00a0% de ce qui est appris.',
    '“Atelier Exemple” made 45.7% of the deliverables: as in an audit, one contractor never weighs more than 30% of what is learnt.',
  ],
];

test.each(WARNINGS)('$code', ({ message }, fr, en) => {
  expect(message).toEqual({ fr, en });
});

const METRICS: Metrics = {
  n: 1234,
  sa: 0.5186,
  mar: 1234.567,
  pred25: 0.3456,
  male: 0.459,
  bias: -0.04,
  coverage80: 0.8395,
  aboveP90: 0.0617,
  lnWidth: 1.585,
  pinball: 0.15162,
};
const check = (over: Partial<Metrics>) => ({
  version: 1 as const,
  rows: [],
  metrics: { ...METRICS, ...over },
  warnings: [],
});

describe('the summary', () => {
  test('in French', () => {
    expect(describeCheck(check({}), 'prequential', 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(
      `1 234 livrables prédits, chacun d’après ceux terminés avant lui
  de P10 à P90 (80 % visés)                         84 %
  au-dessus de P90 (10 % visés)                     6,2 %
  largeur, de P10 à P90                             × 4,88
  écart moyen à P50                                 1 234,57 j
  à 25 % près de P50                                34,6 %
  facteur moyen entre P50 et les jours réels        × 1,58
  P50 rapporté aux jours réels                      × 0,96
  précision normalisée (0 : au hasard, 1 : exacte)  0,519
  perte pinball                                     0,152
Les fourchettes tiennent ce qu’elles annoncent sur ces livrables.`,
    );
  });

  test('in English, of a cold start', () => {
    expect(describeCheck(check({ n: 19_221.6 }), { coldStart: 5 }, 'en').replace(/\u00a0/g, ' ')).toBe(
      `19,222 deliverables predicted from 5 drawn by chance, mean of 300 draws
  from P10 to P90 (80% meant)                     84%
  above P90 (10% meant)                           6.2%
  width, from P10 to P90                          × 4.88
  mean distance from P50                          1,234.57 d
  within 25% of P50                               34.6%
  mean factor between P50 and actual days         × 1.58
  P50 over actual days                            × 0.96
  standardised accuracy (0: by chance, 1: exact)  0.519
  pinball loss                                    0.152
The ranges keep what they say on these deliverables.`,
    );
  });

  test.each<[Partial<Metrics>, string | null, string | null]>([
    [
      { aboveP90: 0.14 },
      'Les fourchettes sont trop étroites pour ces livrables\u00a0: plus de travaux ordinaires en sortent qu’annoncé.',
      'The ranges are too narrow for these deliverables: more ordinary work lies outside them than they say.',
    ],
    [
      { aboveP90: 0.02 },
      'Les fourchettes sont larges pour ces livrables\u00a0: elles interrogent moins qu’elles ne pourraient.',
      'The ranges are wide for these deliverables: they ask less than they could.',
    ],
    [{ n: 19 }, null, null],
    [{ coverage80: null }, null, null],
  ])('%j: what it says of the ranges', (over, fr, en) => {
    const last = (lang: 'fr' | 'en'): string | null => {
      const line = describeCheck(check(over), 'leave-one-out', lang).split('\n').at(-1) ?? '';
      return line.startsWith('  ') ? null : line;
    };
    expect([last('fr'), last('en')]).toEqual([fr, en]);
  });

  test('what is not known says so, and warnings beyond twenty are counted', () => {
    const unknown = describeCheck(check({ n: 0, sa: null, mar: null }), 'leave-one-out', 'en');
    expect(unknown.match(/unknown/g)).toHaveLength(2);
    const warnings = Array.from({ length: 23 }, () => fewRows(2));
    const lines = describeCheck({ ...check({}), warnings }, 'leave-one-out', 'en').split('\n');
    expect([lines[0], lines[21], lines[22]]).toEqual(['To know', '  … and 3 more', '']);
  });
});
