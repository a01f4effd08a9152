import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../../server/domain/role.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ChangeForm, fieldsOf } from '../../components/change-form.js';
import rows from '../../components/dated-rows.module.css';
import { formTexts } from '../../components/form-text.js';
import { ROLE_NAMES } from '../../components/role-names.js';
import { LinkMade } from './link-made.js';

/** Invites a person by address and role; its link is shown this once. */
export function InvitationForm() {
  const { t } = useTranslation(['people', 'common']);
  const [role, setRole] = useState<Role>('manager');
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: (body: Shape<'InvitationRequest'>) => answerOf(api.POST('/invitations', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  const field = fieldsOf(invite.error);
  return (
    <section className={rows.section}>
      <ChangeForm
        title={{ heading: t('invite') }}
        error={invite.error}
        isPending={invite.isPending}
        submit={t('inviteSubmit')}
        cancel={null}
        onSubmit={(given) => invite.mutate(requestIn(given, role))}
      >
        <TextInput {...field('email')} type="email" label={t('email')} autoComplete="off" />
        <NativeSelect
          label={t('role')}
          value={role}
          data={ROLES.map((one) => ({ value: one, label: t(`common:${ROLE_NAMES[one]}`) }))}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setRole(ROLES.find((one) => one === value) ?? 'manager');
          }}
        />
        {role === 'contractor' && <TextInput {...field('supplier')} label={t('supplier')} />}
        {role === 'manager' && (
          <TextInput {...field('contracts')} label={t('contracts')} description={t('contractsHelp')} />
        )}
      </ChangeForm>
      {invite.data !== undefined && (
        <LinkMade key={invite.data.link} link={invite.data.link}>
          {t('linkMade', { email: invite.variables.email })}
        </LinkMade>
      )}
    </section>
  );
}

/** What was filled in for this role. */
function requestIn(given: FormData, role: Role): Shape<'InvitationRequest'> {
  const { text } = formTexts(given);
  const contracts = text('contracts')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const supplier = text('supplier');
  return {
    email: text('email'),
    role,
    ...(supplier === '' ? {} : { supplier }),
    ...(contracts.length === 0 ? {} : { contracts }),
  };
}
