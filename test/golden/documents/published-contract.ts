import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { testTogether } from '../../support/test-together.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const HOLDER = { titulaire: { typeIdentifiant: 'SIRET', id: '90000000100017' } };
const OTHER = { titulaire: { typeIdentifiant: 'SIRET', id: '90000000200015' } };

/** A contract of eight months from 1 January, with its prices as the contractor sent them, and a bill for September. */
const dossier = (contract: Record<string, unknown> = {}): DossierFiles => ({
  'register/marches.json': JSON.stringify({
    marches: {
      marche: [
        {
          id: 'M-2026-01',
          objet: 'Assistance',
          dateNotification: '2026-01-01',
          dureeMois: 8,
          montant: 5000,
          formePrix: 'Unitaire',
          titulaires: [HOLDER],
          ...contract,
        },
      ],
    },
  }),
  'register/bpu.csv': 'Marché n° M-2026-01 – Bordereau;\nProfil;TJM HT\nChef de projet;450,00 €\n',
  'invoices/facture.csv': register(camilleDays(12, { profile: 'Chef de projet' })),
});

const audit = (files: DossierFiles) => auditDossier(files, AS_OF, { rules: onlyRules('C8', 'P1', 'R1') });

describe('a contract as it was published', () => {
  testTogether('what it states makes facts, and what is assumed only questions', async () => {
    const { result } = await audit(dossier());
    const found = result.findings.map(({ code, class: of, values }) => [code, of, values.assumed ?? null]);
    expect(found).toEqual([
      ['C8', 'question', ['end_date']],
      ['P1', 'fact', null],
      ['R1', 'question', ['price_form']],
    ]);
    const assumed = result.assumed.filter(({ file }) => file === 'register/marches.json');
    expect(assumed.slice(0, 4).map(({ column, value }) => [column, value])).toEqual([
      ['start_date', '2026-01-01'],
      ['end_date', '2026-09-01'],
      ['price_form', 'mixed'],
      ['ai_policy', 'unspecified'],
    ]);
    expect(result.contracts[0]).toMatchObject({
      contractRef: 'M-2026-01',
      suppliers: [{ id: '90000000100017', scheme: 'SIRET', name: null, idValid: true }],
    });
    expect(result.invoices[0]?.contract).toEqual({ contractRef: 'M-2026-01', how: 'given' });
  });

  testTogether('held by several: each has its row, and no ceiling of its own', async () => {
    const { result } = await audit(dossier({ titulaires: [OTHER, HOLDER] }));
    expect(result.invoices[0]?.contract).toEqual({ contractRef: 'M-2026-01', how: 'given' });
    const ceiling = result.rules.find(({ code }) => code === 'P1');
    expect(ceiling).toMatchObject({ flagged: 0, incomplete: 2 });
    expect(result.contracts.map(({ suppliers }) => suppliers[0]?.id)).toEqual([
      '90000000100017',
      '90000000200015',
    ]);
  });

  testTogether('also in the register, whose row then counts', async () => {
    const stated = { ...CONTRACT, ceiling_amount: '7000', end_date: '2026-12-31' };
    const { result } = await audit({ ...dossier(), 'register/contracts.csv': register(stated) });
    expect(result.invoices[0]?.contract).toEqual({ contractRef: 'M-2026-01', how: 'given' });
    const found = result.findings.map(({ code, class: of, values }) => [code, of, values.ceiling ?? null]);
    expect(found).toEqual([
      ['P1', 'question', '7000.00'],
      ['R1', 'fact', null],
    ]);
  });

  testTogether('found by elimination: once, although two files have it', async () => {
    const files = { ...dossier({ dureeMois: 24 }), 'register/contracts.csv': register(CONTRACT) };
    const bill = register(camilleDays(12, { profile: 'Chef de projet', contract_ref: '' }));
    const { result } = await audit({ ...files, 'invoices/facture.csv': bill });
    expect(result.invoices[0]?.contract).toEqual({ contractRef: 'M-2026-01', how: 'only-candidate' });
  });

  testTogether('work before its notification is a fact', async () => {
    const { result } = await audit(dossier({ dateNotification: '2026-10-01', dureeMois: 'NC' }));
    expect(result.findings.filter(({ code }) => code === 'C8').map((one) => one.class)).toEqual(['fact']);
  });
});
