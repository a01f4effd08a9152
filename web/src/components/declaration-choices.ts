/** Keys, among the words of a declaration, of the closed answers in the order they are offered. */
export const USE_NAMES = {
  none: 'useNo',
  us: 'useUs',
  subcontractor: 'useSubcontractor',
  unsure: 'useUnsure',
} as const;
export const ACCOUNT_NAMES = {
  consumer: 'accountConsumer',
  enterpriseEu: 'accountEnterpriseEu',
  enterpriseOther: 'accountEnterpriseOther',
  enterpriseUnknown: 'accountEnterpriseUnknown',
  selfHosted: 'accountSelfHosted',
  unknown: 'unknown',
} as const;
export const STAGE_NAMES = {
  research: 'stageResearch',
  first_draft: 'stageFirstDraft',
  code: 'stageCode',
  translation: 'stageTranslation',
  transcription: 'stageTranscription',
  layout: 'stageLayout',
  review: 'stageReview',
} as const;
export const SHARE_NAMES = {
  under20: 'shareUnder20',
  from20: 'shareFrom20',
  from40: 'shareFrom40',
  from60: 'shareFrom60',
  over80: 'shareOver80',
  unknown: 'unknown',
} as const;
export const REVIEW_NAMES = { none: 'reviewNone', light: 'reviewLight', full: 'reviewFull' } as const;
export const SAVED_NAMES = {
  none: 'savedNone',
  underHalf: 'savedUnderHalf',
  fromHalf: 'savedFromHalf',
  from2: 'savedFrom2',
  over5: 'savedOver5',
  unknown: 'unknown',
} as const;
export const DATA_NAMES = {
  none: 'dataNone',
  public: 'dataPublic',
  internal: 'dataInternal',
  personal: 'dataPersonal',
  confidential: 'dataConfidential',
} as const;
/** What a tool did, as registers say it; no form asks it. */
export const FAMILY_NAMES = {
  text_draft: 'familyTextDraft',
  translation_pe: 'familyTranslation',
  legal_analysis: 'familyLegal',
  study_consulting: 'familyStudy',
  code_new: 'familyCodeNew',
  code_existing: 'familyCodeExisting',
  minutes_summary: 'familyMinutes',
  transcription_asr: 'familyTranscription',
  slides_visual: 'familySlides',
  spreadsheet_analysis: 'familySpreadsheet',
  support_answers: 'familySupport',
  whole_engagement: 'familyWhole',
  generated_unreviewed: 'familyUnreviewed',
} as const;
export const REUSE_NAMES = { yes: 'reuseYes', no: 'reuseNo', unknown: 'unknown' } as const;

/** The key of an answer; undefined for one that is not offered. */
export function nameOf<Names extends Record<string, string>>(
  names: Names,
  value: string,
): Names[keyof Names] | undefined {
  return Object.hasOwn(names, value) ? names[value as keyof Names] : undefined;
}
