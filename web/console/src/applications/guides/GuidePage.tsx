import {
  Button,
  ButtonLink,
  Card,
  CodeBlock,
  Columns,
  EmptyState,
  Muted,
  Notice,
  Page,
  PageHeader,
  PortField,
  Row,
  Section,
  Skeleton,
  Step,
  Steps,
  UriList,
  useDraft,
  usePlace,
} from '@cardea/ui';
import { Compass, Settings } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiError } from '../../api/client.ts';
import type { Application } from '../../api/types.ts';
import { endpoints } from '../../boot.ts';
import { focusFirstError, LeaveGuard, useSaved } from '../../shell/EditBar.tsx';
import { LoadError } from '../../shell/Problems.tsx';
import { ConnectionPanel } from '../ConnectionPanel.tsx';
import { findFramework, FrameworkTile, type Framework } from '../frameworks.tsx';
import { cleanUris, listProblems, redirectUriProblem } from '../uri.ts';
import { currentSecret, useApplication, useSecrets, useUpdateApplication } from '../useApplications.ts';
import { guideSteps, ownGuides, type Code } from './content.ts';
import { guideValues, hiddenSecret, withPort, type GuideValues } from './values.ts';

export default function GuidePage() {
  const { t } = useTranslation(['guides', 'applications', 'common']);
  const { applicationId = '', guideId = '' } = useParams();
  const { data: application, error, refetch } = useApplication(applicationId);
  const framework = findFramework(guideId);
  usePlace([
    { label: t('applications:title'), to: '/applications' },
    { label: application?.name ?? applicationId, to: `/applications/${applicationId}/settings` },
    { label: t('applications:guide') },
  ]);
  if (error) {
    return (
      <Page>
        <LoadError error={error} onRetry={() => void refetch()} list={{ to: '/applications', label: t('applications:title'), id: applicationId }} />
      </Page>
    );
  }
  if (!framework) {
    return (
      <Page>
        <EmptyState
          isPage
          icon={Compass}
          title={t('unknown.title')}
          text={t('unknown.text', { id: guideId })}
          actions={<ButtonLink to="/applications/create">{t('unknown.action')}</ButtonLink>}
        />
      </Page>
    );
  }
  return (
    <Page>{application ? <Guide key={application.id} application={application} framework={framework} /> : <Skeleton shape="medium" />}</Page>
  );
}

interface Addresses {
  redirectUris: string[];
  postLogoutRedirectUris: string[];
}

const cleanAddresses = ({ redirectUris, postLogoutRedirectUris }: Addresses): Addresses => ({
  redirectUris: cleanUris(redirectUris),
  postLogoutRedirectUris: cleanUris(postLogoutRedirectUris),
});

function Guide({ application, framework }: { application: Application; framework: Framework }) {
  const { t } = useTranslation(['guides', 'applications', 'common']);
  const { data: secrets } = useSecrets(application);
  const secret = currentSecret(secrets)?.value ?? application.secret;
  const { id, name, type, oidcClientMetadata } = application;
  const baseline = useMemo<Addresses>(
    () => ({ redirectUris: oidcClientMetadata.redirectUris, postLogoutRedirectUris: oidcClientMetadata.postLogoutRedirectUris }),
    [oidcClientMetadata],
  );
  const draft = useDraft(baseline, cleanAddresses);
  const [typedPort, setTypedPort] = useState<string>();

  // What is typed shows up in the code at once; the first address of each kind is the one the code uses.
  const values = useMemo(() => {
    const { redirectUris, postLogoutRedirectUris } = cleanAddresses(draft.values);
    const found = guideValues({
      endpoint: endpoints.endpoint,
      issuer: endpoints.issuer,
      appId: id,
      secret: hiddenSecret,
      redirectUris,
      postLogoutRedirectUris,
      framework,
    });
    if (typedPort === undefined) return found;
    return { ...found, port: typedPort, origin: withPort(found.origin, typedPort), redirectUri: withPort(found.redirectUri, typedPort), afterSignOut: withPort(found.afterSignOut, typedPort) };
  }, [draft.values, framework, id, typedPort]);
  const isLocal = /^https?:\/\/(localhost|127\.0\.0\.1)/.test(values.origin) && framework.callback !== undefined;

  const steps = guideSteps(framework.id, type === 'SPA' || type === 'Native');
  const hasOwnGuide = ownGuides.includes(framework.id) || framework.id.endsWith('-oidc');
  return (
    <>
      <PageHeader
        title={t('title', { framework: framework.name })}
        lead={hasOwnGuide ? t('lead', { name }) : t('generalLead', { name, framework: framework.name })}
        tile={<FrameworkTile framework={framework} />}
        actions={
          <ButtonLink to={`/applications/${id}/settings`} icon={<Settings size={16} strokeWidth={1.75} />}>
            {t('details')}
          </ButtonLink>
        }
      />
      <Columns side={<ConnectionPanel application={application} />}>
        {isLocal ? (
          <Card>
            <Section title={t('port.title')}>
              <PortField
                label={t('port.label')}
                hint={t('port.hint')}
                value={typedPort ?? values.port}
                onChange={(port) => {
                  setTypedPort(port);
                  draft.set('redirectUris', draft.values.redirectUris.map((uri) => withPort(uri, port)));
                  draft.set('postLogoutRedirectUris', draft.values.postLogoutRedirectUris.map((uri) => withPort(uri, port)));
                }}
              />
            </Section>
          </Card>
        ) : null}
        <Steps>
          {steps.map((step, at) => (
            <Step key={step.id} number={at + 1} title={t(`step.${step.id}.title`)}>
              <p>
                <Muted>{t(`step.${step.id}.text`)}</Muted>
              </p>
              {step.hasUris ? <AddressFields application={application} draft={draft} values={values} /> : null}
              {step.hasRoles ? (
                <Row>
                  <ButtonLink to={`/applications/${id}/roles`}>{t('roles')}</ButtonLink>
                </Row>
              ) : null}
              {step.code?.map((code) => <GuideCode key={code.title} code={code} values={values} secret={secret} />)}
            </Step>
          ))}
        </Steps>
      </Columns>
      <LeaveGuard isDirty={draft.isDirty} />
    </>
  );
}

function GuideCode({ code, values, secret }: { code: Code; values: GuideValues; secret: string | undefined }) {
  const { t } = useTranslation(['guides', 'common']);
  const shown = code.code(values);
  const hasSecret = secret !== undefined && shown.includes(hiddenSecret);
  return (
    <CodeBlock
      title={code.title}
      code={shown}
      copyValue={hasSecret ? code.code({ ...values, secret }) : shown}
      copyLabel={hasSecret ? t('copyWithSecret') : t('copy')}
      filled={[
        values.endpoint,
        values.issuer,
        values.appId,
        values.redirectUri,
        values.afterSignOut,
        values.origin,
        values.secret,
        encodeURIComponent(values.redirectUri),
        encodeURIComponent(values.afterSignOut),
      ]}
    />
  );
}

interface AddressFieldsProps {
  application: Application;
  draft: ReturnType<typeof useDraft<Addresses>>;
  values: GuideValues;
}

/** Saves straight into the application; saving what is already there is answered as well. */
function AddressFields({ application, draft, values }: AddressFieldsProps) {
  const { t } = useTranslation(['guides', 'applications', 'common']);
  const update = useUpdateApplication(application.id);
  const problem = useApiError(update.error);
  const saved = useSaved();
  const [isChecked, setChecked] = useState(false);
  const check = (uris: string[]) => listProblems(uris, (value) => redirectUriProblem(value, application.type));
  const problems = [check(draft.values.redirectUris), check(draft.values.postLogoutRedirectUris)] as const;
  const messages = (list: (typeof problems)[number]) => (isChecked ? list.map((one) => one && t(`common:field.${one}`)) : undefined);

  const save = () => {
    setChecked(true);
    if (problems.some((list) => list.some(Boolean))) {
      focusFirstError();
      return;
    }
    if (!draft.isDirty) {
      saved();
      return;
    }
    if (update.isPending) return;
    update.mutate(
      { oidcClientMetadata: { ...application.oidcClientMetadata, ...cleanAddresses(draft.values) } },
      {
        onSuccess: () => {
          setChecked(false);
          saved();
        },
      },
    );
  };
  const remove = (value: string, position: number) =>
    value ? t('applications:redirects.remove', { value }) : t('applications:redirects.removeEmpty', { position });

  return (
    <>
      <UriList
        label={t('uris.redirects')}
        hint={t('uris.redirectHint')}
        placeholder={values.redirectUri}
        values={draft.values.redirectUris}
        onChange={(uris) => draft.set('redirectUris', uris)}
        errors={messages(problems[0])}
        texts={{ row: (position) => t('applications:redirects.uri', { position }), remove, add: t('applications:redirects.add') }}
      />
      <UriList
        label={t('applications:redirects.afterSignOut')}
        optional
        placeholder={values.afterSignOut}
        values={draft.values.postLogoutRedirectUris}
        onChange={(uris) => draft.set('postLogoutRedirectUris', uris)}
        errors={messages(problems[1])}
        texts={{
          row: (position) =>
            position === 1 ? t('applications:redirects.afterSignOut') : t('applications:redirects.afterSignOutNumber', { position }),
          remove,
          add: t('applications:redirects.add'),
        }}
      />
      {problem ? (
        <Notice tone="error" title={t('common:save.failed')} requestId={problem.requestId}>
          {problem.message}
        </Notice>
      ) : null}
      <Row>
        <Button variant="primary" busy={update.isPending} onClick={save}>
          {t('common:action.saveChanges')}
        </Button>
      </Row>
    </>
  );
}
