import { useTranslation } from 'react-i18next';
import '../i18n/words/contracts.js';

/** Keys, among the words of contracts, of the values a register may hold. */
const PRICE_FORMS = {
  time: 'priceTime',
  fixed: 'priceFixed',
  work_units: 'priceWorkUnits',
  mixed: 'priceMixed',
} as const;
const POLICIES = {
  forbidden: 'policyForbidden',
  prior_approval: 'policyPriorApproval',
  declare: 'policyDeclare',
  free: 'policyFree',
  unspecified: 'policyUnspecified',
} as const;
const ACCEPTANCES = {
  pending: 'acceptancePending',
  accepted: 'acceptanceAccepted',
  accepted_with_reserves: 'acceptanceReserves',
  reduced: 'acceptanceReduced',
  adjourned: 'acceptanceAdjourned',
  rejected: 'acceptanceRejected',
} as const;
/** Whether the contract asks for a declaration. */
export const REQUIRED = { no: 'requiredNo', yes: 'requiredYes', with_hours: 'requiredWithHours' } as const;
/** What was declared of the use of AI. */
export const DECLARED = { none: 'declaredNone', used: 'declaredUsed', not_declared: 'declaredNot' } as const;

const KEYS = { ...PRICE_FORMS, ...POLICIES, ...ACCEPTANCES } as const;

/** A value of a register in words; one outside its list is shown as it is written. */
function RegisterValue({ keys, value }: { keys: readonly string[]; value: string }) {
  const { t } = useTranslation('contracts');
  return keys.includes(value) ? t(KEYS[value as keyof typeof KEYS]) : value;
}

export function PriceForm({ value }: { value: string }) {
  return <RegisterValue keys={Object.keys(PRICE_FORMS)} value={value} />;
}

export function AiPolicy({ value }: { value: string }) {
  return <RegisterValue keys={Object.keys(POLICIES)} value={value} />;
}

export function Acceptance({ value }: { value: string }) {
  return <RegisterValue keys={Object.keys(ACCEPTANCES)} value={value} />;
}
