import type { ConsentOrganization, ConsentRequest, MissingScopes } from '../api';
import type { App } from '../app';
import { phraseAt } from '../i18n';
import { Icon } from '../ui/Icon';

export type PermissionGroup = { id: string; title: string; sentences: string[] };

const organizationResource = 'urn:logto:resource:organizations';

type Texts = Pick<App, 't' | 'phrases'>;

/** Every permission as a sentence: first about the person, then by API. */
export function personalPermissions(request: ConsentRequest, { t, phrases }: Texts): PermissionGroup[] {
  const personal = (request.missingOIDCScope ?? []).map(
    (scope) => phraseAt(phrases, ['user_scopes', 'descriptions', scope]) ?? scope,
  );
  return filled([
    { id: 'user', title: t('description.authorize_personal_data_usage'), sentences: personal },
    ...request.missingResourceScopes.map((scopes) => resourceGroup(scopes, t)),
  ]);
}

/** What the chosen organization brings with it. */
export function organizationPermissions(organization: ConsentOrganization | undefined, { t }: Texts): PermissionGroup[] {
  return filled(
    (organization?.missingResourceScopes ?? []).map((scopes) =>
      scopes.resource.indicator === organizationResource
        ? { ...resourceGroup(scopes, t), title: t('cardea.consent.in_organization', { name: organization?.name ?? '' }) }
        : resourceGroup(scopes, t),
    ),
  );
}

const filled = (groups: PermissionGroup[]) => groups.filter(({ sentences }) => sentences.length > 0);

const resourceGroup = ({ resource, scopes }: MissingScopes, t: App['t']): PermissionGroup => ({
  id: resource.id,
  title: t('cardea.consent.in_resource', { name: resource.name }),
  sentences: scopes.map((scope) => scope.description || scope.name),
});

export function Permissions({ groups }: { groups: PermissionGroup[] }) {
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
