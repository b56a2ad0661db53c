import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import { currentLanguage } from '@/i18n/language';

/** Progress by the token in the QR code of the slip. What happened is written in the language of the reader. */
export const trackingQuery = (token: string) =>
  queryOptions({
    queryKey: ['tracking', token, currentLanguage()],
    queryFn: () => unwrap(api.GET('/tracking/{token}', { params: { path: { token } } })),
  });

/** What stands on the slip, and the last four digits of the applicant's number or telephone. */
export type TrackingCode = { readonly code: string; readonly verifier: string };

// A POST: neither stands in an address or a log.
const track = (body: TrackingCode) => unwrap(api.POST('/tracking', { body }));

/** Progress by code and the last four digits. */
export function useTracking() {
  return useMutation({ mutationFn: track });
}

/** The same once more, when the reader has changed the language. */
export const trackedAgainQuery = (asked: TrackingCode) =>
  queryOptions({
    queryKey: ['tracking', 'by-code', asked, currentLanguage()],
    queryFn: () => track(asked),
    // Whoever asks next at this device begins with nothing.
    gcTime: 0,
  });
