import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, path } from '../api/client.ts';
import type { Resource, Scope } from '../api/types.ts';

const list = ['resources'];

/** The one API that cannot be changed: this server's own. */
export const isManagementApi = ({ indicator }: Pick<Resource, 'indicator'>) => /^https:\/\/[^.]+\.logto\.app\/api$/.test(indicator);

export function useResources() {
  return useQuery({ queryKey: list, queryFn: ({ signal }) => api.get<Resource[]>('resources', undefined, signal) });
}

/** Every API with its permissions, for pickers. */
export function useResourcesWithScopes(isWanted: boolean) {
  return useQuery({
    queryKey: [...list, 'with-scopes'],
    queryFn: ({ signal }) => api.get<Resource[]>('resources', { includeScopes: 'true' }, signal),
    enabled: isWanted,
  });
}

export function useResource(id: string) {
  return useQuery({ queryKey: [...list, id], queryFn: ({ signal }) => api.get<Resource>(path`resources/${id}`, undefined, signal) });
}

export function useScopes(resourceId: string) {
  return useQuery({
    queryKey: [...list, resourceId, 'scopes'],
    queryFn: ({ signal }) => api.page<Scope>(path`resources/${resourceId}/scopes`, { page: 1, page_size: 100 }, signal),
  });
}

export function useCreateResource() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; indicator: string }) => api.post<Resource>('resources', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: list }),
  });
}

export function useResourceActions(id: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: list });
  return {
    update: useMutation({
      mutationFn: (body: { name?: string; accessTokenTtl?: number }) => api.patch<Resource>(path`resources/${id}`, body),
      onSuccess,
    }),
    setDefault: useMutation({
      mutationFn: (isDefault: boolean) => api.patch<Resource>(path`resources/${id}/is-default`, { isDefault }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: () => api.delete(path`resources/${id}`),
      onSuccess: () => {
        queries.removeQueries({ queryKey: [...list, id] });
        return queries.invalidateQueries({ queryKey: list, exact: true });
      },
    }),
    createScope: useMutation({
      mutationFn: (body: { name: string; description?: string }) => api.post<Scope>(path`resources/${id}/scopes`, body),
      onSuccess,
    }),
    updateScope: useMutation({
      mutationFn: ({ scopeId, description }: { scopeId: string; description: string | null }) =>
        api.patch<Scope>(path`resources/${id}/scopes/${scopeId}`, { description }),
      onSuccess,
    }),
    removeScope: useMutation({ mutationFn: (scopeId: string) => api.delete(path`resources/${id}/scopes/${scopeId}`), onSuccess }),
  };
}
