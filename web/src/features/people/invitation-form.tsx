import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../../server/domain/role.js';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { formText } from '../../components/form-text.js';
import form from '../../components/form.module.css';
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
  const said = invite.error instanceof ApiFault ? invite.error : null;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate(requestIn(new FormData(event.currentTarget), role));
      }}
    >
      <h2>{t('invite')}</h2>
      <ErrorSummary faults={faultsOf(invite.error, t('common:errorUnreachable'))} />
      <TextInput
        id="email"
        name="email"
        type="email"
        label={t('email')}
        autoComplete="off"
        error={said?.of('email')}
      />
      <NativeSelect
        label={t('role')}
        value={role}
        data={ROLES.map((one) => ({ value: one, label: t(`common:${ROLE_NAMES[one]}`) }))}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setRole(ROLES.find((one) => one === value) ?? 'manager');
        }}
      />
      {role === 'contractor' && (
        <TextInput id="supplier" name="supplier" label={t('supplier')} error={said?.of('supplier')} />
      )}
      {role === 'manager' && (
        <TextInput
          id="contracts"
          name="contracts"
          label={t('contracts')}
          description={t('contractsHelp')}
          error={said?.of('contracts')}
        />
      )}
      <Button type="submit" loading={invite.isPending}>
        {t('inviteSubmit')}
      </Button>
      {invite.data !== undefined && (
        <LinkMade key={invite.data.link} link={invite.data.link}>
          {t('linkMade', { email: invite.variables.email })}
        </LinkMade>
      )}
    </form>
  );
}

/** What was filled in for this role. */
function requestIn(given: FormData, role: Role): Shape<'InvitationRequest'> {
  const text = (name: string): string => formText(given, name).trim();
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
