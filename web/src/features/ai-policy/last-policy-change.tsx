import { useTranslation } from 'react-i18next';
import { LastChange } from '../../components/last-change.js';
import type { PolicyChange, PolicyChanges } from './use-policy-changes.js';

const SAID = { add: 'added', correct: 'correctedNow', withdraw: 'withdrawnNow' } as const;

const toolOf = (change: PolicyChange): string =>
  change.what === 'withdraw' ? change.row.tool : change.written.tool;

/** What was just done to the policy. */
export function LastPolicyChange({ changes }: { changes: PolicyChanges }) {
  const { t } = useTranslation('aiPolicy');
  const change = changes.made?.change;
  return (
    <LastChange
      changes={changes}
      said={change === undefined ? null : t(SAID[change.what], { tool: toolOf(change) })}
      undone={t('undone')}
      undo={t('undo')}
    />
  );
}
