import { CheckboxList, Muted, Skeleton, Stack } from '@cardea/ui';
import { useTranslation } from 'react-i18next';
import type { RoleType } from '../api/types.ts';
import { isManagementApi, useResourcesWithScopes } from '../resources/useResources.ts';

interface ScopePickerProps {
  type: RoleType;
  /** Permissions that are assigned already and not offered again. */
  without?: string[];
  values: string[];
  onChange: (values: string[]) => void;
}

/** Permissions by API. People never get the API of this server. */
export function ScopePicker({ type, without = [], values, onChange }: ScopePickerProps) {
  const { t } = useTranslation(['access', 'common']);
  const { data } = useResourcesWithScopes(true);
  if (!data) return <Skeleton shape="field" />;
  const groups = data
    .filter((resource) => type === 'MachineToMachine' || !isManagementApi(resource))
    .map((resource) => ({ resource, scopes: (resource.scopes ?? []).filter(({ id }) => !without.includes(id)) }))
    .filter(({ scopes }) => scopes.length > 0);
  if (groups.length === 0) return <Muted>{without.length > 0 ? t('roles.permissions.none') : t('roles.new.noPermissions')}</Muted>;
  return (
    <Stack>
      {groups.map(({ resource, scopes }) => {
        const ids = scopes.map(({ id }) => id);
        return (
          <CheckboxList
            key={resource.id}
            label={resource.name}
            values={values.filter((id) => ids.includes(id))}
            onChange={(chosen) => onChange([...values.filter((id) => !ids.includes(id)), ...chosen])}
            choices={scopes.map((scope) => ({ value: scope.id, label: scope.name, hint: scope.description ?? undefined }))}
          />
        );
      })}
    </Stack>
  );
}
