import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { Registration } from '@/api/contract';
import { clearSession, setSession } from '@/api/session';
import { forgetDevice } from '@/lib/device-store';

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => unwrap(api.POST('/auth/login', { body })),
    onSuccess: setSession,
  });
}

export function useRegister() {
  return useMutation({
    mutationFn: (body: Registration) => unwrap(api.POST('/auth/register', { body })),
    onSuccess: setSession,
  });
}

/** Signs out here whatever the server says: what was fetched and typed under this name leaves the device. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/auth/logout')),
    onSettled: () => {
      clearSession();
      forgetDevice();
      queries.clear();
    },
  });
}
