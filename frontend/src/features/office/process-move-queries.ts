import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap } from '@/api/client';
import type { NewProcessMove, ProcessMoveScope } from '@/api/contract';
import { RequestKey } from '@/lib/request-key';

/** What a move would do; nothing is changed by asking. */
export function usePreviewMove() {
  return useMutation({
    mutationFn: (scope: ProcessMoveScope) => unwrap(api.POST('/process-moves/preview', { body: scope })),
  });
}

/** Moves dossiers. The same decision sent twice is one. */
export function useMoveDossiers() {
  const queries = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (body: NewProcessMove) =>
      unwrap(api.POST('/process-moves', { params: { header: { 'Idempotency-Key': key.of(body) } }, body })),
    onSuccess: () => {
      key.done();
      return queries.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
}
