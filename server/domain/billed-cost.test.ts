import { describe, expect, test } from '@jest/globals';
import { billedCost, isListedCost } from './billed-cost.js';

describe('what is billed apart from work', () => {
  test.each([
    ['Abonnement ChatGPT Team, deux comptes', 'subscription'],
    ['2 licences Copilot', 'subscription'],
    ['Licence annuelle de cartographie', 'subscription'],
    ['Refacturation de l’abonnement DeepL Pro', 'subscription'],
    ['ChatGPT Plus, septembre', 'subscription'],
    ['OpenAI API, consommation de septembre 2026', 'subscription'],
    ['Abonnement GitHub Enterprise, support compris', 'subscription'],
    ['Frais de déplacement, atelier de conception', 'expense'],
    ['Frais de mission non compris au forfait', 'expense'],
    ['Claude Pro', 'subscription'],
    ['Crédits API', 'subscription'],
    ['AI subscription (monthly)', 'subscription'],
    ['Frais de déplacement à Lyon', 'expense'],
    ['Remboursement des frais de mission', 'expense'],
    ['Déplacements', 'expense'],
    ['Note de frais', 'expense'],
    ['Indemnités kilométriques', 'expense'],
    ['Hôtel, deux nuits', 'expense'],
    ['Travel expenses', 'expense'],
  ])('%s', (label, kind) => {
    expect(billedCost(label, false)).toBe(kind);
  });

  test.each([
    ['Abonnement ChatGPT Team', 'subscription'],
    ['Licences Figma', 'subscription'],
    ['ChatGPT Plus, septembre', 'subscription'],
    ['Frais de déplacement', 'expense'],
    ['Nuitées à Nantes', 'expense'],
  ])('%s, billed in days', (label, kind) => {
    expect(billedCost(label, true)).toBe(kind);
  });
});

describe('work, whatever it is about', () => {
  test.each([
    'Intégration de ChatGPT dans le portail',
    'Formation à Copilot pour les agents',
    'Étude des licences libres',
    'Développement du module Abonnements',
    'Conseil sur les frais de mission des agents',
    'Claude Modèle, développement',
    'Hôtel de ville : maquette',
    'Fraisage des pièces',
    'Azure : migration des serveurs',
    'Teams : déploiement',
    'Transports scolaires, analyse',
    'Traduction du guide',
    'OpenAI API : intégration au portail',
    'Azure API Management, mise en œuvre',
    'GitHub Enterprise : migration des dépôts',
    'Power BI Pro : conception des tableaux de bord',
    'Claude API integration, phase 2',
    'Microsoft 365 Business migration',
    'Frais de déplacement compris',
    'Chef de projet (frais de mission inclus)',
    'Frais de mission : inclus dans le prix de journée',
    'Travel expenses included',
    '',
  ])('%s', (label) => {
    expect(billedCost(label, false)).toBeNull();
    expect(billedCost(label, true)).toBeNull();
  });

  // In days, these name the subject or the place of the work.
  test.each([
    'Abonnements : refonte du parcours',
    'Licence de publication : rédaction',
    'Déplacement, atelier à Lyon',
  ])('%s, billed in days', (label) => {
    expect(billedCost(label, true)).toBeNull();
  });
});

describe('a price of the contract for the same cost', () => {
  test.each([
    ['Licence du fond de carte', 'Licence annuelle du fond de carte', true],
    ['Abonnement DeepL', 'Abonnement annuel', true],
    ['Abonnement ChatGPT Team', 'Licences', true],
    ['Abonnement ChatGPT Team', 'Licence annuelle du fond de carte', false],
    ['Abonnement ChatGPT Team', 'Développeur', false],
    ['Abonnement ChatGPT Team', 'Frais de mission', false],
  ])('%s, and %s', (label, listedName, expected) => {
    expect(isListedCost(label, 'subscription', listedName)).toBe(expected);
  });

  test('expenses are for expenses, whatever each is for', () => {
    expect(isListedCost('Nuitées à Nantes', 'expense', 'Frais de déplacement')).toBe(true);
    expect(isListedCost('Nuitées à Nantes', 'expense', 'Licences')).toBe(false);
  });
});
