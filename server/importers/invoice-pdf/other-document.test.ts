import { describe, expect, test } from '@jest/globals';
import { linesOfTexts } from '../../../test/support/page-texts.js';
import { otherDocument } from './other-document.js';
import { readPage } from './page-reading.js';

const titleIn = (part: 'invoices' | 'any', ...texts: string[]): string | null =>
  otherDocument(readPage(linesOfTexts(...texts)), part)?.text ?? null;

const TOTALS = ['Total HT : 100,00', 'TVA : 20,00', 'Total TTC : 120,00'];

describe('another document by its title', () => {
  test.each([
    ['DEVIS N° D-2026-4', ['Facture payable à 30 jours']],
    ['QUOTE', ['Quote number: Q-12']],
    ['BON DE COMMANDE N° BC-77', ['Fournisseur : Studio Rivage', 'Facture à déposer sur Chorus Pro']],
    ['PURCHASE ORDER', ['Invoice to: Example Council']],
    ['FACTURE PROFORMA N° P-12', []],
    ['Pro forma invoice', ['Invoice number: P-12']],
    ['RELANCE', ['Facture n° F-2026-12', 'Reste à payer : 120,00']],
    ['Deuxième rappel', ['Facture | Date | Montant TTC', 'F-2026-12 | 30/09/2026 | 120,00']],
    ['RELEVÉ DE FACTURES', ['Facture n° | Montant TTC', 'F-2026-12 | 120,00', 'F-2026-13 | 60,00']],
    ['Relevé de compte', ['Facture EDF | 120,00']],
    ['Compte rendu d’activité', ['Facture n° : F-2026-12', 'Total jours : 12']],
    ['ACTE D’ENGAGEMENT', ['Facture : déposée sur Chorus Pro']],
  ])('%s', (title, texts) => {
    for (const part of ['invoices', 'any'] as const)
      expect(titleIn(part, 'Studio Rivage SARL', title, ...texts, ...TOTALS)).toBe(title);
  });
});

describe('an invoice that names them', () => {
  test.each([
    ['its order and its quote', ['BON DE COMMANDE N° BC-77', 'DEVIS N° D-4', 'FACTURE N° F-2026-12']],
    ['its timesheet, below', ['FACTURE N° F-2026-12', 'Compte rendu d’activité', 'Total jours : 12']],
    ['its timesheet, beside its title', ['Facture – compte rendu d’activité']],
    ['a proforma that it bills', ['Facture n° F-2026-12', 'Proforma P-12']],
    ['a reminder of conditions', ['Rappel des conditions de règlement : 30 jours', 'Facture n° F-2026-12']],
    ['its contract', ['FACTURE DE PRESTATIONS DE SERVICES INFORMATIQUES', 'CONTRAT C-12']],
    ['a deposit', ['FACTURE D’ACOMPTE', 'Devis n° D-4']],
  ])('%s', (_, texts) => {
    for (const part of ['invoices', 'any'] as const) expect(titleIn(part, ...texts, ...TOTALS)).toBeNull();
  });

  test('in the folder of invoices, a reference is no title where nothing is called an invoice', () => {
    const texts = ['Studio Rivage SARL', 'Bon de commande n° BC-77', ...TOTALS];
    expect(titleIn('invoices', ...texts)).toBeNull();
    expect(titleIn('any', ...texts)).toBe('Bon de commande n° BC-77');
  });

  test('what a page begins with is its title, however it is written', () => {
    expect(titleIn('invoices', 'Devis numérisé', 'Studio Rivage SARL', ...TOTALS)).toBe('Devis numérisé');
    expect(titleIn('invoices', 'Devis : D-4', 'Studio Rivage SARL', ...TOTALS)).toBeNull();
  });
});
