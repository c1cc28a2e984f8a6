import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, path, type Page } from '../api/client.ts';
import type { Application, NewRole, Role, RoleType, ScopeWithResource, User } from '../api/types.ts';
import { userTitle } from '../users/userTitle.ts';

export const PAGE_SIZE = 20;
const list = ['roles'];

export function useRoles(page: number, keyword: string) {
  return useQuery({
    queryKey: [...list, 'page', page, keyword],
    queryFn: ({ signal }) =>
      api.page<Role>('roles', { page, page_size: PAGE_SIZE, search: keyword ? `%${keyword}%` : undefined }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useRole(id: string) {
  return useQuery({ queryKey: [...list, 'one', id], queryFn: ({ signal }) => api.get<Role>(path`roles/${id}`, undefined, signal) });
}

export function useCreateRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewRole) => api.post<Role>('roles', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: list }),
  });
}

export function useRoleScopes(id: string) {
  return useQuery({
    queryKey: [...list, 'one', id, 'scopes'],
    queryFn: ({ signal }) => api.get<ScopeWithResource[]>(path`roles/${id}/scopes`, undefined, signal),
  });
}

/** Who holds a role: people or programs, by its type, in one shape. */
export interface Member {
  id: string;
  name: string;
  detail: string | undefined;
}

export const memberKind = (type: RoleType) => (type === 'User' ? 'users' : 'applications');

const toMembers = ({ rows, total }: Page<User | Application>): Page<Member> => ({
  total,
  rows: rows.map((row) => {
    if ('oidcClientMetadata' in row) return { id: row.id, name: row.name, detail: row.description ?? row.id };
    const { label, description } = userTitle(row);
    return { id: row.id, name: label, detail: description };
  }),
});

export function useMembers(role: Role, page: number) {
  const kind = memberKind(role.type);
  return useQuery({
    queryKey: [...list, 'one', role.id, kind, page],
    queryFn: async ({ signal }) =>
      toMembers(await api.page<User | Application>(`${path`roles/${role.id}`}/${kind}`, { page, page_size: PAGE_SIZE }, signal)),
    placeholderData: keepPreviousData,
  });
}

/** People or programs that do not hold the role yet. */
export function useCandidates(role: Role, keyword: string) {
  const kind = memberKind(role.type);
  return useQuery({
    queryKey: [...list, 'candidates', role.id, keyword],
    queryFn: async ({ signal }) =>
      toMembers(
        await api.page<User | Application>(
          kind,
          {
            excludeRoleId: role.id,
            types: kind === 'applications' ? 'MachineToMachine' : undefined,
            search: keyword ? `%${keyword}%` : undefined,
            page: 1,
            page_size: PAGE_SIZE,
          },
          signal,
        ),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useRoleActions(role: Pick<Role, 'id' | 'type'>) {
  const queries = useQueryClient();
  const base = path`roles/${role.id}`;
  const kind = memberKind(role.type);
  const onSuccess = () => queries.invalidateQueries({ queryKey: list });
  return {
    update: useMutation({ mutationFn: (body: Partial<Pick<Role, 'name' | 'description' | 'isDefault'>>) => api.patch<Role>(base, body), onSuccess }),
    remove: useMutation({
      mutationFn: () => api.delete(base),
      onSuccess: () => {
        queries.removeQueries({ queryKey: [...list, 'one', role.id] });
        return queries.invalidateQueries({ queryKey: [...list, 'page'] });
      },
    }),
    assignScopes: useMutation({ mutationFn: (scopeIds: string[]) => api.post(`${base}/scopes`, { scopeIds }), onSuccess }),
    removeScope: useMutation({ mutationFn: (scopeId: string) => api.delete(`${base}/scopes/${encodeURIComponent(scopeId)}`), onSuccess }),
    assignMembers: useMutation({
      mutationFn: (ids: string[]) => api.post(`${base}/${kind}`, kind === 'users' ? { userIds: ids } : { applicationIds: ids }),
      onSuccess,
    }),
    removeMember: useMutation({ mutationFn: (id: string) => api.delete(`${base}/${kind}/${encodeURIComponent(id)}`), onSuccess }),
  };
}
