import {
  Card,
  Notice,
  NumberField,
  Pair,
  Section,
  SwitchField,
  TextAreaField,
  TextField,
  UriList,
  lineChanges,
  useDraft,
  type Change,
  type UriListTexts,
} from '@cardea/ui';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../api/types.ts';
import { EditBar, focusFirstError, useSaved } from '../shell/EditBar.tsx';
import { path } from '../api/client.ts';
import { checkSettings, hasProblems, normalizeSettings, toPatch, toSettings, type Settings } from './settings.ts';
import { redirectUriWarning } from './uri.ts';
import { useUpdateApplication } from './useApplications.ts';

/** One form, one PATCH with the changed keys. */
export function ApplicationSettings({ application }: { application: Application }) {
  const { t } = useTranslation(['applications', 'common']);
  const update = useUpdateApplication(application.id);
  const baseline = useMemo(() => toSettings(application), [application]);
  const draft = useDraft(baseline, normalizeSettings);
  const { values, set, changed } = draft;
  const [isChecked, setChecked] = useState(false);
  const saved = useSaved();

  const problems = checkSettings(values, application);
  const fieldError = (key: keyof typeof problems.fields) => {
    const problem = isChecked ? problems.fields[key] : undefined;
    return problem && t(`common:field.${problem}`, { min: 1, max: 180 });
  };
  const listErrors = (key: keyof typeof problems.lists) =>
    isChecked ? problems.lists[key].map((problem) => problem && t(`common:field.${problem}`)) : undefined;
  const listWarnings = (uris: string[]) =>
    uris.map((uri) => {
      const warning = uri.trim() && redirectUriWarning(uri.trim(), application.type);
      return warning ? t(`redirects.${warning}`) : undefined;
    });

  const changes = useChanges(changed, baseline, values);
  const body = () => toPatch(application, normalizeSettings(values), changed);
  const { mutate, reset: forget, isPending } = update;
  const save = useCallback(() => {
    setChecked(true);
    if (isPending) return;
    if (hasProblems(checkSettings(values, application))) {
      focusFirstError();
      return;
    }
    mutate(toPatch(application, normalizeSettings(values), changed), {
      onSuccess: () => {
        setChecked(false);
        saved();
      },
    });
  }, [application, changed, isPending, mutate, saved, values]);

  const { type, customClientMetadata, isThirdParty } = application;
  const isMachine = type === 'MachineToMachine';
  const hasRedirects = !isMachine && type !== 'SAML' && !customClientMetadata.isDeviceFlow;
  const isPublic = type === 'SPA' || type === 'Native';
  const rowTexts = (first: (position: number) => string): UriListTexts => ({
    row: first,
    remove: (value, position) => (value ? t('redirects.remove', { value }) : t('redirects.removeEmpty', { position })),
    add: t('redirects.add'),
  });

  return (
    <>
      <Card>
        <Section title={t('general.title')} text={t('general.text')}>
          <TextField label={t('general.name')} value={values.name} onChange={(value) => set('name', value)} error={fieldError('name')} maxLength={256} />
          <TextField label={t('general.description')} optional value={values.description} onChange={(value) => set('description', value)} />
        </Section>
        {hasRedirects ? (
          <Section title={t('redirects.title')} text={t('redirects.text')}>
            <UriList
              label={t('redirects.uris')}
              placeholder={type === 'Native' ? 'io.example.app://callback' : 'https://app.example.com/callback'}
              values={values.redirectUris}
              onChange={(value) => set('redirectUris', value)}
              errors={listErrors('redirectUris')}
              warnings={listWarnings(values.redirectUris)}
              texts={rowTexts((position) => t('redirects.uri', { position }))}
            />
            <UriList
              label={t('redirects.afterSignOut')}
              hint={t('redirects.afterSignOutHint')}
              optional
              placeholder={type === 'Native' ? 'io.example.app://' : 'https://app.example.com/'}
              values={values.postLogoutRedirectUris}
              onChange={(value) => set('postLogoutRedirectUris', value)}
              errors={listErrors('postLogoutRedirectUris')}
              texts={rowTexts((position) =>
                position === 1 ? t('redirects.afterSignOut') : t('redirects.afterSignOutNumber', { position }),
              )}
            />
            <UriList
              label={t('redirects.origins')}
              hint={t('redirects.originsHint')}
              optional
              placeholder="https://app.example.com"
              values={values.corsAllowedOrigins}
              onChange={(value) => set('corsAllowedOrigins', value)}
              errors={listErrors('corsAllowedOrigins')}
              texts={rowTexts((position) => t('redirects.origin', { position }))}
            />
          </Section>
        ) : null}
        {isMachine ? null : (
          <Section title={t('refresh.title')} text={t('refresh.text')}>
            {type === 'Native' ? null : (
              <SwitchField
                label={t('refresh.always')}
                hint={t('refresh.alwaysHint')}
                checked={values.alwaysIssueRefreshToken}
                onChange={(value) => set('alwaysIssueRefreshToken', value)}
              />
            )}
            <SwitchField
              label={t('refresh.rotate')}
              hint={t('refresh.rotateHint')}
              checked={values.rotateRefreshToken}
              onChange={(value) => set('rotateRefreshToken', value)}
            />
            <Pair>
              <NumberField
                label={t('refresh.ttl')}
                hint={t('refresh.ttlHint')}
                unit={t('refresh.days')}
                value={values.refreshTokenTtlInDays}
                onChange={(value) => set('refreshTokenTtlInDays', value)}
                error={fieldError('refreshTokenTtlInDays')}
              />
              <NumberField
                label={t('refresh.limit')}
                hint={t('refresh.limitHint')}
                optional
                value={values.maxAllowedGrants}
                onChange={(value) => set('maxAllowedGrants', value)}
                error={fieldError('maxAllowedGrants')}
              />
            </Pair>
          </Section>
        )}
        {isMachine ? null : (
          <Section title={t('logout.title')} text={t('logout.text')}>
            <TextField
              label={t('logout.uri')}
              optional
              mono
              type="url"
              placeholder="https://app.example.com/backchannel-logout"
              value={values.backchannelLogoutUri}
              onChange={(value) => set('backchannelLogoutUri', value)}
              error={fieldError('backchannelLogoutUri')}
            />
            <SwitchField
              label={t('logout.session')}
              hint={t('logout.sessionHint')}
              checked={values.backchannelLogoutSessionRequired}
              onChange={(value) => set('backchannelLogoutSessionRequired', value)}
            />
          </Section>
        )}
        {isThirdParty ? null : (
          <Section title={t('exchange.title')} text={t('exchange.text')}>
            <SwitchField label={t('exchange.allow')} checked={values.allowTokenExchange} onChange={(value) => set('allowTokenExchange', value)} />
            {isPublic && values.allowTokenExchange ? <Notice tone="warning">{t('exchange.publicWarning')}</Notice> : null}
          </Section>
        )}
        <Section title={t('custom.title')} text={t('custom.text')}>
          <TextAreaField
            label={t('custom.label')}
            mono
            rows={5}
            value={values.customData}
            onChange={(value) => set('customData', value)}
            error={fieldError('customData')}
          />
        </Section>
      </Card>
      <EditBar
        changes={changes}
        target={path`applications/${application.id}`}
        body={body}
        busy={isPending}
        error={update.error}
        onSave={save}
        onDiscard={() => {
          draft.reset();
          setChecked(false);
          forget();
        }}
      />
    </>
  );
}

function useChanges(changed: (keyof Settings)[], baseline: Settings, values: Settings): Change[] {
  const { t } = useTranslation(['applications', 'common']);
  const labels: Record<keyof Settings, string> = {
    name: t('general.name'),
    description: t('general.description'),
    redirectUris: t('redirects.uris'),
    postLogoutRedirectUris: t('redirects.afterSignOut'),
    corsAllowedOrigins: t('redirects.origins'),
    alwaysIssueRefreshToken: t('refresh.always'),
    rotateRefreshToken: t('refresh.rotate'),
    refreshTokenTtlInDays: t('refresh.ttl'),
    maxAllowedGrants: t('refresh.limit'),
    backchannelLogoutUri: t('logout.uri'),
    backchannelLogoutSessionRequired: t('logout.session'),
    allowTokenExchange: t('exchange.allow'),
    customData: t('custom.title'),
  };
  const lines = (value: Settings[keyof Settings]): string[] => {
    if (Array.isArray(value)) return value;
    if (typeof value === 'boolean') return [t(value ? 'common:save.on' : 'common:save.off')];
    return String(value).split('\n').filter(Boolean);
  };
  const normalized = normalizeSettings(values);
  return changed.map((key) => ({ label: labels[key], ...lineChanges(lines(baseline[key]), lines(normalized[key])) }));
}
