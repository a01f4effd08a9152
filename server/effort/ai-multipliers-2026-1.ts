import type { AiTables } from './effort-tables.js';

/**
 * Measured effects of generative AI on elapsed time, human review included, as of 2026-11-24 (docs/effort-model.md 7).
 * They are dated and heterogeneous: a multiplier moves the median and widens the range, it proves nothing of a person.
 */
export const AI_2026_1: AiTables = {
  multipliers: {
    text_draft: {
      median: 0.6,
      tau: 0.35,
      basis: { fr: 'Noy-Zhang, Choi, Dell’Acqua', en: 'Noy-Zhang, Choi, Dell’Acqua' },
    },
    translation_pe: {
      median: 0.6,
      tau: 0.35,
      basis: { fr: 'Terribile, DivEMT, Zouhar', en: 'Terribile, DivEMT, Zouhar' },
    },
    legal_analysis: {
      median: 0.75,
      tau: 0.25,
      basis: {
        fr: 'Choi\u202f; Schwarcz comme borne optimiste',
        en: 'Choi; Schwarcz as an optimistic bound',
      },
    },
    study_consulting: {
      median: 0.8,
      tau: 0.3,
      basis: { fr: 'Dell’Acqua, GDPval', en: 'Dell’Acqua, GDPval' },
    },
    code_new: { median: 0.6, tau: 0.4, basis: { fr: 'Peng, Google', en: 'Peng, Google' } },
    code_existing: {
      median: 0.92,
      tau: 0.35,
      basis: { fr: 'METR 2025 et 2026, Cui, Google', en: 'METR 2025 and 2026, Cui, Google' },
    },
    minutes_summary: {
      median: 0.5,
      tau: 0.45,
      basis: { fr: 'Microsoft (éditeur), DBT', en: 'Microsoft (vendor), DBT' },
    },
    transcription_asr: { median: 0.45, tau: 0.45, basis: { fr: 'jugement seul', en: 'judgement only' } },
    slides_visual: { median: 0.95, tau: 0.3, basis: { fr: 'DBT', en: 'DBT' } },
    spreadsheet_analysis: { median: 1.05, tau: 0.3, basis: { fr: 'DBT', en: 'DBT' } },
    support_answers: { median: 0.87, tau: 0.15, basis: { fr: 'Brynjolfsson', en: 'Brynjolfsson' } },
    whole_engagement: {
      median: 0.95,
      tau: 0.1,
      basis: { fr: 'Humlum, Dillon, GDS', en: 'Humlum, Dillon, GDS' },
    },
    generated_unreviewed: {
      median: 0.1,
      tau: 0.8,
      basis: { fr: 'aucun essai\u202f; jugement', en: 'no trial; judgement' },
    },
  },
  // The family whose trials used work most like the type; a type without a likeness is mixed work.
  familyByType: {
    translation: 'translation_pe',
    translation_pe: 'translation_pe',
    revision: 'text_draft',
    editing: 'text_draft',
    report: 'text_draft',
    documentation: 'text_draft',
    minutes: 'minutes_summary',
    transcription: 'transcription_asr',
    slides: 'slides_visual',
    design: 'slides_visual',
    training_classroom: 'study_consulting',
    training_virtual: 'study_consulting',
    elearning: 'study_consulting',
    study: 'study_consulting',
    software: 'code_new',
    web_page: 'code_new',
    test_cases: 'code_new',
    software_task: 'code_existing',
    support: 'support_answers',
  },
  otherFamily: 'whole_engagement',
  includedFamily: { translation_pe: 'translation_pe' },
  unreviewedFamily: 'generated_unreviewed',
  lightReview: -0.2,
  silence: { a: 2, b: 2, shareLow: 0, shareHigh: 0.6 },
};
