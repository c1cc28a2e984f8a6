import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, path, type Page } from '../api/client.ts';
import type { Application, ApplicationPatch, ApplicationSecret, NewApplication, Role } from '../api/types.ts';

const PAGE = 100;
/** Beyond this many the list shows the newest ones; the palette's search still finds every application. */
export const SHOWN_AT_MOST = 1000;

const list = ['applications'];
const one = (id: string) => ['applications', id];
const secrets = (id: string) => ['applications', id, 'secrets'];
const roles = (id: string) => ['applications', id, 'roles'];

/**
 * All applications, newest first. They are made by administrators and few, so one read serves search, the
 * counts on the filter chips and all pages, where asking for each would be a dozen requests.
 */
export function useApplications() {
  return useQuery({
    queryKey: list,
    queryFn: async ({ signal }): Promise<Page<Application>> => {
      const first = await api.page<Application>('applications', { page: 1, page_size: PAGE }, signal);
      const pages = Math.ceil(Math.min(first.total, SHOWN_AT_MOST) / PAGE);
      const rest = await Promise.all(
        Array.from({ length: Math.max(0, pages - 1) }, (_, at) =>
          api.page<Application>('applications', { page: at + 2, page_size: PAGE }, signal),
        ),
      );
      return { rows: [first, ...rest].flatMap((page) => page.rows), total: first.total };
    },
  });
}

export function useApplication(id: string) {
  return useQuery({ queryKey: one(id), queryFn: ({ signal }) => api.get<Application>(path`applications/${id}`, undefined, signal) });
}

export function hasSecrets({ type }: Pick<Application, 'type'>): boolean {
  return type === 'Traditional' || type === 'MachineToMachine' || type === 'Protected';
}

export function useSecrets(application: Pick<Application, 'id' | 'type'> | undefined) {
  const id = application?.id ?? '';
  return useQuery({
    queryKey: secrets(id),
    queryFn: ({ signal }) => api.get<ApplicationSecret[]>(path`applications/${id}/secrets`, undefined, signal),
    enabled: application !== undefined && hasSecrets(application),
  });
}

/** The secret that code should use: the newest that has not ended, one that never ends last. */
export function currentSecret(all: ApplicationSecret[] | undefined, now = Date.now()): ApplicationSecret | undefined {
  return all
    ?.filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
    .toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

export function useCreateApplication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewApplication) => api.post<Application>('applications', body),
    onSuccess: (application) => {
      queries.setQueryData(one(application.id), application);
      return queries.invalidateQueries({ queryKey: list, exact: true });
    },
  });
}

export function useUpdateApplication(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ApplicationPatch) => api.patch<Application>(path`applications/${id}`, body),
    onSuccess: (application) => {
      queries.setQueryData(one(id), application);
      void queries.invalidateQueries({ queryKey: list, exact: true });
    },
  });
}

export function useDeleteApplication(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(path`applications/${id}`),
    onSuccess: () => {
      queries.removeQueries({ queryKey: one(id) });
      return queries.invalidateQueries({ queryKey: list, exact: true });
    },
  });
}

export function useSecretActions(id: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: secrets(id) });
  return {
    create: useMutation({
      mutationFn: (body: { name: string; expiresAt?: number }) => api.post<ApplicationSecret>(path`applications/${id}/secrets`, body),
      onSuccess,
    }),
    rename: useMutation({
      mutationFn: ({ from, to }: { from: string; to: string }) =>
        api.patch<ApplicationSecret>(path`applications/${id}/secrets/${from}`, { name: to }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (name: string) => api.delete(path`applications/${id}/secrets/${name}`), onSuccess }),
    removeLegacy: useMutation({
      mutationFn: () => api.delete(path`applications/${id}/legacy-secret`),
      onSuccess: () => queries.invalidateQueries({ queryKey: one(id) }),
    }),
  };
}

export function useApplicationRoles(id: string) {
  return useQuery({
    queryKey: roles(id),
    queryFn: ({ signal }) => api.page<Role>(path`applications/${id}/roles`, { page: 1, page_size: PAGE }, signal),
  });
}

export function useAssignableRoles(id: string, isOpen: boolean) {
  return useQuery({
    queryKey: ['roles', 'assignable', id],
    queryFn: ({ signal }) =>
      api.page<Role>('roles', { type: 'MachineToMachine', excludeApplicationId: id, page: 1, page_size: PAGE }, signal),
    enabled: isOpen,
  });
}

export function useRoleActions(id: string) {
  const queries = useQueryClient();
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: roles(id) });
    await queries.invalidateQueries({ queryKey: ['roles'] });
  };
  return {
    assign: useMutation({ mutationFn: (roleIds: string[]) => api.post(path`applications/${id}/roles`, { roleIds }), onSuccess }),
    remove: useMutation({ mutationFn: (roleId: string) => api.delete(path`applications/${id}/roles/${roleId}`), onSuccess }),
  };
}
