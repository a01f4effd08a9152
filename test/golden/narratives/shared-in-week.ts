import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';
import { answersOf, person, told, toldDossier, toldSheet } from '../golden-narratives.js';

const audit = auditsTogether('2026-12-16', { rules: onlyRules('T10') });
const of = async (...dossier: Parameters<typeof toldDossier>) => {
  const { findings, rules } = await audit(toldDossier(...dossier));
  return { found: findings, answers: answersOf('T10', rules) };
};
/** Each dossier has sentences of its own: they are audited together, and would be set side by side. */
const sentence = (subject: string): string =>
  `Rédaction du chapitre sur ${subject} pour le futur portail des familles`;
const both = (text: string, over: Record<string, string> = {}) => [
  ...told('P-1', '2026-09-01', [text, `${text} de la ville`], over),
  ...told('P-2', '2026-09-03', [text], over),
];

describe('T10, one sentence of two people in a week', () => {
  testTogether('is asked of each, who read their colleague’s name and nothing else', async () => {
    const { found } = await of(both(sentence('les inscriptions')));
    expect(found.map(({ subject }) => subject.personKey)).toEqual(['P-1', 'P-2']);
    expect(found[0]).toMatchObject({
      class: 'question',
      visible: true,
      amountAtStake: null,
      daysUnsupported: null,
    });
    expect(found[0]?.values).toMatchObject({ entries: 1, days: '1', dates: ['2026-09-01'] });
    expect(found[0]?.related).toEqual([
      { personKey: 'P-2', contract: CONTRACT.contract_ref, supplier: CONTRACT.supplier_siret },
    ]);
    expect(found[0]?.supplierMessage?.fr).toContain('(Analyste P-2, marché M-2026-01)');
  });

  testTogether('also of one person on two contracts', async () => {
    const text = sentence('les cantines');
    const other = { ...CONTRACT, contract_ref: 'M-2026-02' };
    const { found } = await of(told('P-1', '2026-09-01', [text]), {
      'register/contracts.csv': register(CONTRACT, other),
      'register/people.csv': register(
        person('P-1', 'Analyste'),
        person('P-1', 'Analyste', other.contract_ref),
      ),
      'timesheets/autre.csv': toldSheet(told('P-1', '2026-09-02', [text]), other.contract_ref),
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.values).toMatchObject({ entries: 2, contracts: ['M-2026-01', 'M-2026-02'] });
  });

  testTogether('of two contractors for the buyer alone', async () => {
    const text = sentence('les crèches');
    const other = {
      ...CONTRACT,
      contract_ref: 'M-2026-02',
      supplier_name: 'Bureau Voisin',
      supplier_siret: '90000000200015',
    };
    const { found } = await of(told('P-1', '2026-09-01', [text]), {
      'register/contracts.csv': register(CONTRACT, other),
      'register/people.csv': register(
        person('P-1', 'Analyste'),
        person('P-2', 'Analyste', other.contract_ref),
      ),
      'timesheets/autre.csv': toldSheet(told('P-2', '2026-09-02', [text]), other.contract_ref),
    });
    expect(
      found.map(({ audience, supplierMessage, supplierEvidence }) => [
        audience,
        supplierMessage,
        supplierEvidence,
      ]),
    ).toEqual([
      [['buyer'], null, []],
      [['buyer'], null, []],
    ]);
  });

  testTogether.each([
    [
      'in two weeks',
      [
        ...told('P-1', '2026-09-04', [sentence('le sport')]),
        ...told('P-2', '2026-09-07', [sentence('le sport')]),
      ],
    ],
    ['of one ticket', both(`${sentence('les aides')}, PORT-118`)],
    [
      'of two tickets',
      [
        ...told('P-1', '2026-09-01', [
          'Correction de INC-118 sur le formulaire des inscriptions aux centres de loisirs',
        ]),
        ...told('P-2', '2026-09-01', [
          'Correction de INC-119 sur le formulaire des inscriptions aux centres de loisirs',
        ]),
      ],
    ],
    ['of pair work', both('Écriture en binôme des règles de calcul du quotient familial des usagers')],
    ['of a meeting', both('Comité technique avec les services de la paie et des ressources humaines')],
    ['of a workshop', both('Workshop with the library staff about the new loans and returns desk')],
    ['of a duty', both('Supervision de nuit des serveurs et des sauvegardes de la salle machine')],
    ['of seven words', both('Relecture croisée des annexes du nouveau règlement')],
  ])('is nothing to ask %s', async (_, entries) => {
    expect((await of(entries)).answers).toEqual(['clean']);
  });

  testTogether('cannot be told of an entry without a text', async () => {
    expect((await of(told('P-1', '2026-09-01', [sentence('le logement'), '']))).answers).toEqual([
      'incomplete',
      'note',
    ]);
  });
});
