import type { Dossier } from '@/api/contract';
import { filePath, type SlipName } from '@/features/office/queries';

/** Something that the viewer can show. */
export type Paper = {
  readonly key: string;
  /** The component that it is for, or what it is. */
  readonly group: string;
  readonly name: string;
  readonly path: string;
  readonly mediaType: string;
  readonly size: number | null;
  /** Made anew at each request, as slips are. */
  readonly changes: boolean;
};

type PaperWords = { readonly result: string; readonly slip: (slip: SlipName) => string };

/** All papers in reading order: the result first where there is one, what was handed in, the slips. */
export function papersOf(dossier: Dossier, words: PaperWords): Paper[] {
  const papers: Paper[] = [];
  if (dossier.result) {
    const { fileName, mediaType, size } = dossier.result;
    papers.push({
      key: 'result',
      group: words.result,
      name: fileName,
      path: filePath.result(dossier.id),
      mediaType,
      size,
      changes: true,
    });
  }
  for (const component of dossier.components) {
    for (const { id, fileName, mediaType, size } of component.attachments) {
      papers.push({
        key: id,
        group: component.name,
        name: fileName,
        path: filePath.attachment(dossier.id, id),
        mediaType,
        size,
        changes: false,
      });
    }
  }
  const slips: [SlipName, boolean][] = [
    ['receipt', Boolean(dossier.receivedAt)],
    ['supplement', Boolean(dossier.supplementRequest)],
    ['refusal', dossier.state === 'declined' || dossier.state === 'refused'],
    ['apology', Boolean(dossier.apology)],
    ['termination', dossier.state === 'halted'],
    ['control', Boolean(dossier.receivedAt)],
  ];
  for (const [slip, there] of slips) {
    if (!there) continue;
    papers.push({
      key: `slip-${slip}`,
      group: words.slip(slip),
      name: `${slip}.pdf`,
      path: filePath.slip(dossier.id, slip),
      mediaType: 'application/pdf',
      size: null,
      changes: true,
    });
  }
  return papers;
}
