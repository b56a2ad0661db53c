import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommonText } from '@/i18n/common';
import css from './office-modal.module.css';

type OfficeModalProps = {
  readonly title: string;
  readonly size?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog of the workplace, in its type size. It is there as long as it is rendered. */
export function OfficeModal({ title, size = '38rem', onClose, children }: OfficeModalProps) {
  const t = useCommonText();
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ title: css.title, body: css.body }}
    >
      {children}
    </Modal>
  );
}
