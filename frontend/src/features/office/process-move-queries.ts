import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, unwrap } from '@/api/client';
import type { NewProcessMove, ProcessMoveScope } from '@/api/contract';

/** What a move would do; nothing is changed by asking. */
export function usePreviewMove() {
  return useMutation({
    mutationFn: (scope: ProcessMoveScope) => unwrap(api.POST('/process-moves/preview', { body: scope })),
  });
}

/** Moves dossiers. The same decision sent twice is one. */
export function useMoveDossiers() {
  const queries = useQueryClient();
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: (body: NewProcessMove) => {
      const content = JSON.stringify(body);
      if (last.current?.content !== content) last.current = { content, key: crypto.randomUUID() };
      return unwrap(
        api.POST('/process-moves', { params: { header: { 'Idempotency-Key': last.current.key } }, body }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['dossiers'] }),
  });
}
