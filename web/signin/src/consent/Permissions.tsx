import type { ConsentRequest, MissingScopes } from '../api';
import type { App } from '../app';
import { useApp } from '../app';
import { phraseAt } from '../i18n';
import { Icon } from '../ui/Icon';

export type PermissionGroup = { id: string; title: string; sentences: string[] };

const organizationResource = 'urn:logto:resource:organizations';

/** Every permission as a sentence: first about the person, then by API, last in the chosen organization. */
export function groupPermissions(
  request: ConsentRequest,
  organizationId: string | undefined,
  { t, phrases }: Pick<App, 't' | 'phrases'>,
): PermissionGroup[] {
  const organization = request.organizations.find(({ id }) => id === organizationId);
  const personal = (request.missingOIDCScope ?? []).map(
    (scope) => phraseAt(phrases, ['user_scopes', 'descriptions', scope]) ?? scope,
  );
  const groups = [
    { id: 'user', title: t('description.authorize_personal_data_usage'), sentences: personal },
    ...request.missingResourceScopes.map((scopes) => resourceGroup(scopes, scopes.resource.name, t)),
    ...(organization?.missingResourceScopes ?? []).map((scopes) =>
      scopes.resource.indicator === organizationResource
        ? {
            ...resourceGroup(scopes, scopes.resource.name, t),
            title: t('cardea.consent.in_organization', { name: organization?.name ?? '' }),
          }
        : { ...resourceGroup(scopes, scopes.resource.name, t), id: `organization-${scopes.resource.id}` },
    ),
  ];
  return groups.filter(({ sentences }) => sentences.length > 0);
}

const resourceGroup = ({ resource, scopes }: MissingScopes, name: string, t: App['t']): PermissionGroup => ({
  id: resource.id,
  title: t('cardea.consent.in_resource', { name }),
  sentences: scopes.map((scope) => scope.description || scope.name),
});

export function Permissions({ groups }: { groups: PermissionGroup[] }) {
  const { t } = useApp();
  if (groups.length === 0) {
    return <p class="lead">{t('cardea.consent.no_permissions')}</p>;
  }
  return (
    <div class="permissions">
      {groups.map(({ id, title, sentences }) => (
        <section key={id}>
          <h2>{title}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>
                <Icon name="check" size={18} />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
