import type { LongPresence } from '../facts/long-presence.js';
import type { RuleCase } from '../rule.js';
import { samplePerson } from '../sample-facts.js';

const presence = (over: Partial<LongPresence> = {}): LongPresence => ({
  supplierKey: '11111111100011',
  supplierName: 'Atelier Brume',
  from: '2023-01-02',
  to: '2026-03-31',
  days: '640',
  hasUnknownDays: false,
  contracts: ['M-2023-002', 'M-2026-014'],
  contractCount: 2,
  hasDeliverables: false,
  sources: [{ file: 'timesheets/2023-01.xlsx', sheet: 'Janv', cell: 'C7' }],
  ...over,
});
const facts = (...longPresence: LongPresence[]) => ({ personFact: samplePerson(), longPresence });
const asked = (fr: string, en: string) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: {
        fr: `Camille Exemple (P-0412), pour Atelier Brume, ${fr} ; ni livrable ni unité d'œuvre au registre.`,
        en: `Camille Exemple (P-0412), for Atelier Brume, ${en}; neither deliverable nor work unit in the register.`,
      },
      supplierMessage: null,
      question: {
        fr: "Le prestataire encadre-t-il cette personne, apporte-t-il un savoir-faire propre et répond-il d'un résultat ?",
        en: 'Does the contractor supervise this person, bring know-how of its own and answer for a result?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question' as const,
    },
  ],
});

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Plus de trois ans à plein temps sur deux marchés qui se suivent',
      en: 'More than three years full time over two contracts in a row',
    },
    facts: facts(presence()),
    expect: asked(
      "marchés M-2023-002 et M-2026-014 : 38 mois de présence (du 2 janv. 2023 au 31 mars 2026), 640,00 j, soit 90 % d'un temps plein",
      'contracts M-2023-002 and M-2026-014: 38 months of presence (from 2 Jan 2023 to 31 Mar 2026), 640.00 d, that is 90% of full time',
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une part du temps ne se compte pas en jours, le reste suffit',
      en: 'Part of the time is not counted in days, the rest is enough',
    },
    facts: facts(presence({ hasUnknownDays: true, contracts: ['M-2026-014'], contractCount: 1 })),
    expect: asked(
      "marché M-2026-014 : 38 mois de présence (du 2 janv. 2023 au 31 mars 2026), au moins 640,00 j, soit 90 % d'un temps plein",
      'contract M-2026-014: 38 months of presence (from 2 Jan 2023 to 31 Mar 2026), at least 640.00 d, that is 90% of full time',
    ),
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Des livrables pendant les longues années, quelques jours sans',
      en: 'Deliverables over the long years, a few days without',
    },
    facts: facts(
      presence({ hasDeliverables: true }),
      presence({ supplierKey: '22222222200022', from: '2026-01-05', days: '20' }),
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Quelques jours par mois pendant des années', en: 'A few days a month for years' },
    facts: facts(presence({ days: '160' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Deux missions séparées par plus d’une saison',
      en: 'Two assignments more than a season apart',
    },
    facts: facts(presence({ to: '2024-06-28', days: '300' }), presence({ from: '2025-01-06', days: '250' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Trente-six mois moins un jour', en: 'Thirty-six months less a day' },
    facts: facts(presence({ to: '2026-01-01', days: '600' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Le lendemain des trente-six mois, à 80 % exactement',
      en: 'The day after thirty-six months, at 80% exactly',
    },
    // 37 months of 218 ÷ 12 days × 0.8.
    facts: facts(presence({ to: '2026-01-02', days: '537.74' })),
    expect: asked(
      "marchés M-2023-002 et M-2026-014 : 36 mois de présence (du 2 janv. 2023 au 2 janv. 2026), 537,74 j, soit 80 % d'un temps plein",
      'contracts M-2023-002 and M-2026-014: 36 months of presence (from 2 Jan 2023 to 2 Jan 2026), 537.74 d, that is 80% of full time',
    ),
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centième de jour sous 80 %', en: 'One hundredth of a day under 80%' },
    facts: facts(presence({ to: '2026-01-02', days: '537.73' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Des livrables attendus', en: 'Expected deliverables' },
    facts: facts(presence({ hasDeliverables: true })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun travail daté', en: 'No dated work' },
    facts: facts(),
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des heures qui ne deviennent pas des jours',
      en: 'Hours that do not become days',
    },
    facts: facts(presence({ days: '100', hasUnknownDays: true })),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
