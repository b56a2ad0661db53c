import { Button } from '@mantine/core';
import type { Dossier } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { ChildrenPanel } from '@/ui/children-panel';
import { TextLink } from '@/ui/links';

type MatterProps = {
  readonly dossier: Dossier;
  /** Shows one of the papers. */
  readonly onShow: (key: string) => void;
};

/** The dossiers that this one opened with other agencies. Those of others are theirs: they open for whoever works there too. */
export function Matter({ dossier, onShow }: MatterProps) {
  const common = useCommonText();
  return (
    <ChildrenPanel
      dossiers={dossier.children}
      link={(child) =>
        child.agency.code === dossier.agency.code && (
          <TextLink to="/office/dossiers/$id" params={{ id: child.id }}>
            {common('children.open')}
          </TextLink>
        )
      }
      result={(child, attachment) => (
        <Button variant="subtle" size="compact-md" onClick={() => onShow(attachment)}>
          {common('children.result')}
          <span className="visually-hidden"> {child.name}</span>
        </Button>
      )}
    />
  );
}
