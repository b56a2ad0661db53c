import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';

/** Progress by the token in the QR code of the slip. */
export const trackingQuery = (token: string) =>
  queryOptions({
    queryKey: ['tracking', token],
    queryFn: () => unwrap(api.GET('/tracking/{token}', { params: { path: { token } } })),
  });

/** Progress by code and the last four digits. A POST: neither stands in an address or a log. */
export function useTracking() {
  return useMutation({
    mutationFn: (body: { code: string; verifier: string }) => unwrap(api.POST('/tracking', { body })),
  });
}
