import { Button, Dialog, DialogActions, Notice, Stack, TextField } from '@cardea/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiError } from '../api/client.ts';
import { rememberGuide, type Framework } from './frameworks.tsx';
import { redirectUriProblem } from './uri.ts';
import { useCreateApplication } from './useApplications.ts';

interface CreateApplicationProps {
  framework: Framework | undefined;
  onClose: () => void;
}

export function CreateApplication({ framework, onClose }: CreateApplicationProps) {
  const { t } = useTranslation(['applications', 'common']);
  return (
    <Dialog opened={framework !== undefined} onClose={onClose} title={t('new.title', { framework: framework?.name ?? '' })}>
      {framework ? <CreateForm framework={framework} onClose={onClose} /> : null}
    </Dialog>
  );
}

function CreateForm({ framework, onClose }: { framework: Framework; onClose: () => void }) {
  const { t } = useTranslation(['applications', 'common']);
  const navigate = useNavigate();
  const create = useCreateApplication();
  const problem = useApiError(create.error);
  const [name, setName] = useState('');
  const [redirect, setRedirect] = useState(framework.origin ? framework.origin + (framework.callback ?? '') : '');
  const [afterSignOut, setAfterSignOut] = useState(framework.origin ? framework.origin + (framework.afterSignOut ?? '') : '');
  const [isChecked, setChecked] = useState(false);

  const uriError = (value: string) => {
    const found = value.trim() ? redirectUriProblem(value.trim(), framework.type) : undefined;
    return found ? t(`common:field.${found}`) : undefined;
  };
  const hasRedirects = framework.callback !== undefined;
  const errors = {
    name: name.trim() ? undefined : t('common:field.required'),
    redirect: hasRedirects ? uriError(redirect) : undefined,
    afterSignOut: hasRedirects ? uriError(afterSignOut) : undefined,
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(errors).some(Boolean)) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (create.isPending) return;
    create.mutate(
      {
        name: name.trim(),
        type: framework.type,
        ...(hasRedirects && (redirect.trim() || afterSignOut.trim())
          ? {
              oidcClientMetadata: {
                redirectUris: [redirect.trim()].filter(Boolean),
                postLogoutRedirectUris: [afterSignOut.trim()].filter(Boolean),
              },
            }
          : {}),
        ...(framework.isDeviceFlow ? { customClientMetadata: { isDeviceFlow: true } } : {}),
      },
      {
        onSuccess: (application) => {
          rememberGuide(application.id, framework.id);
          void navigate(`/applications/${application.id}/guide/${framework.id}`);
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField
          label={t('new.name')}
          hint={t('new.nameHint')}
          value={name}
          onChange={setName}
          error={isChecked ? errors.name : undefined}
          maxLength={256}
          autoFocus
        />
        {hasRedirects ? (
          <>
            <TextField
              label={t('new.redirect')}
              hint={t('new.redirectHint')}
              optional
              mono
              type="url"
              value={redirect}
              onChange={setRedirect}
              error={isChecked ? errors.redirect : undefined}
            />
            <TextField
              label={t('new.afterSignOut')}
              hint={t('new.afterSignOutHint')}
              optional
              mono
              type="url"
              value={afterSignOut}
              onChange={setAfterSignOut}
              error={isChecked ? errors.afterSignOut : undefined}
            />
          </>
        ) : null}
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('new.create')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
