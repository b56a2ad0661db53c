import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommonText } from '@/i18n/common';

export function CopyButton({ value, label }: { readonly value: string; readonly label?: string }) {
  const t = useCommonText();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2500);
      },
      () => setCopied(false),
    );
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<Icon size={16} aria-hidden />} onClick={copy}>
      <span aria-live="polite">{copied ? t('action.copied') : (label ?? t('action.copy'))}</span>
    </Button>
  );
}
