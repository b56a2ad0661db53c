import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommonText } from '@/i18n/common';

type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** A verb: what will happen, not "OK". */
  readonly confirmLabel: string;
  readonly destructive?: boolean;
  readonly pending?: boolean;
  readonly confirmDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useCommonText();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.25rem' } }}
    >
      <div className="stack">{props.children}</div>
      <div className="row" style={{ marginTop: '1.5rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={props.onCancel} disabled={props.pending}>
          {t('action.cancel')}
        </Button>
        <Button
          color={props.destructive ? 'red.9' : undefined}
          loading={props.pending}
          disabled={props.confirmDisabled}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
