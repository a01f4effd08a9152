import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../api/client.js';
import { useLang, useText } from '../i18n/language.js';
import '../i18n/words/declared.js';
import '../i18n/words/declare.js';
import { ClassMark } from './class-mark.js';
import classes from './declaration-drawer.module.css';
import { DeclarationStanding } from './declaration-standing.js';
import { declaredRows, type DeclaredRow } from './declared-rows.js';
import { Loaded } from './panel.js';
import { SideDrawer } from './side-drawer.js';

type Declaration = Shape<'AnyDeclaration'>;

interface DeclarationDrawerProps {
  declaration: Pick<Declaration, 'declarationKey' | 'declarationRef' | 'contract'>;
  onClose: () => void;
}

/** One declaration whole: what it leaves open, the policy it met, the questions it raised, and each of its versions. */
export function DeclarationDrawer({ declaration, onClose }: DeclarationDrawerProps) {
  const { t } = useTranslation('declared');
  const { declarationKey: key, declarationRef: ref, contract } = declaration;
  const query = useQuery({
    queryKey: ['declaration', key, contract?.id],
    queryFn: () =>
      answerOf(
        api.GET('/declarations/{ref}', {
          params: { path: { ref: key }, query: contract === null ? {} : { contract: contract.id } },
        }),
      ),
  });
  return (
    <SideDrawer title={t('title', { ref })} onClose={onClose}>
      <Loaded query={query}>
        {({ standing, versions }) => (
          <div className={classes.declaration}>
            <DeclarationStanding standing={standing} />
            {contract !== null && <Questions declarationRef={ref} contractId={contract.id} />}
            <section>
              <h3>{t('versions')}</h3>
              <ol className={classes.versions}>
                {versions.map((version, index) => (
                  <li key={version.declarationKey}>
                    <Version version={version} before={versions[index + 1] ?? null} />
                  </li>
                ))}
              </ol>
            </section>
          </div>
        )}
      </Loaded>
    </SideDrawer>
  );
}

function Questions({ declarationRef, contractId }: { declarationRef: string; contractId: string }) {
  const { t } = useTranslation('declared');
  const text = useText();
  const query = useQuery({
    queryKey: ['declaration-findings', declarationRef, contractId],
    queryFn: () =>
      answerOf(
        api.GET('/findings', {
          params: { query: { declaration: declarationRef, contract: contractId, limit: 50 } },
        }),
      ),
  });
  return (
    <section>
      <h3>{t('findings')}</h3>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('noFinding')}</p>
          ) : (
            <ul className={classes.questions}>
              {items.map((finding) => (
                <li key={finding.id}>
                  <ClassMark of={finding.class} />{' '}
                  <strong>
                    {finding.code} · {text(finding.title)}
                  </strong>
                  <p>{text(finding.message)}</p>
                  <InvoiceLink finding={finding} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

/** The invoice it is on, for whoever reads invoices. */
function InvoiceLink({ finding: { view, about } }: { finding: Shape<'AnyFinding'> }) {
  const { t } = useTranslation('declared');
  if (about.invoice === null || view === 'data') return null;
  const { id, ref } = about.invoice;
  return (
    <p>
      <Link to={view === 'contractor' ? '/my/invoices/$id' : '/invoices/$id'} params={{ id }}>
        {t('onInvoice', { ref })}
      </Link>
    </p>
  );
}

/** One version; what it says otherwise than the one it replaces is marked, in words too. */
function Version({ version, before }: { version: Declaration; before: Declaration | null }) {
  const { t } = useTranslation('declared');
  const { t: declare } = useTranslation('declare');
  const lang = useLang();
  const words = { own: t, declare, lang };
  const replaced = before !== null && version.supersedes === before.declarationKey ? before : null;
  const earlier = new Map(
    (replaced === null ? [] : declaredRows(replaced, words)).map(({ label, value }) => [label, value]),
  );
  const isChanged = ({ label, value }: DeclaredRow): boolean =>
    replaced !== null && (earlier.get(label) ?? null) !== value;
  const date = formatDate(version.signedAt, lang);
  return (
    <article className={classes.version}>
      <h4>{version.declarationRef}</h4>
      <p className="soft">
        {[
          version.view === 'data' ? t('signedOn', { date }) : t('signed', { date, name: version.signedBy }),
          version.supersededBy === null ? t('inForce') : t('replacedBy', { ref: version.supersededBy }),
          ...(version.supersedes === null ? [] : [t('replaces', { ref: version.supersedes })]),
        ].join(' · ')}
      </p>
      <dl>
        {declaredRows(version, words).map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              {row.value ?? <span className="soft">{t('notStated')}</span>}
              {isChanged(row) && (
                <em className={classes.changed}> {t('changed', { ref: replaced?.declarationRef ?? '' })}</em>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
