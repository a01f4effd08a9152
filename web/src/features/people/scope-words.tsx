import { useTranslation } from 'react-i18next';
import type { Shape } from '../../api/client.js';

/** What a person sees: a contractor its firm, a manager its contracts and entities, everybody else everything. */
export function ScopeWords({ of }: { of: Pick<Shape<'Person'>, 'supplier' | 'scope'> }) {
  const { t } = useTranslation('people');
  if (of.supplier !== null) return of.supplier.name;
  if (of.scope.length === 0) return <span className="soft">{t('scopeAll')}</span>;
  return of.scope.map(({ label }) => label).join(', ');
}
