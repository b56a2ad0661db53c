import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/problem';

/** Refusals (4xx) are answers and are not repeated; a lost connection or a busy server is tried again. */
function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: worthRetrying, networkMode: 'offlineFirst' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
