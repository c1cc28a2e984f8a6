import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, path } from '../api/client.ts';
import type { NewUser, User, UserPatch } from '../api/types.ts';

export const PAGE_SIZE = 20;

const list = ['users'];
const one = (id: string) => ['users', 'one', id];

export function useUsers(page: number, keyword: string) {
  return useQuery({
    queryKey: [...list, 'page', page, keyword],
    queryFn: ({ signal }) =>
      api.page<User>('users', { page, page_size: PAGE_SIZE, search: keyword ? `%${keyword}%` : undefined }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useUser(id: string) {
  return useQuery({ queryKey: one(id), queryFn: ({ signal }) => api.get<User>(path`users/${id}`, undefined, signal) });
}

export function useCreateUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUser) => api.post<User>('users', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: list }),
  });
}

export function useUserActions(id: string) {
  const queries = useQueryClient();
  const onSuccess = (user: User) => {
    queries.setQueryData(one(id), user);
    void queries.invalidateQueries({ queryKey: [...list, 'page'] });
  };
  return {
    update: useMutation({ mutationFn: (body: UserPatch) => api.patch<User>(path`users/${id}`, body), onSuccess }),
    suspend: useMutation({
      mutationFn: (isSuspended: boolean) => api.patch<User>(path`users/${id}/is-suspended`, { isSuspended }),
      onSuccess,
    }),
    setPassword: useMutation({
      mutationFn: (password: string) => api.patch<User>(path`users/${id}/password`, { password }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: () => api.delete(path`users/${id}`),
      onSuccess: () => {
        queries.removeQueries({ queryKey: one(id) });
        return queries.invalidateQueries({ queryKey: [...list, 'page'] });
      },
    }),
  };
}
