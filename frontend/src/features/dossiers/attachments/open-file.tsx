import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { fetchFile } from '@/api/client';
import { ApiError } from '@/api/problem';
import { useCommonText } from '@/i18n/common';
import { problemSentence } from '@/ui/problem';
import { toast } from '@/ui/toasts';

type OpenFileButtonProps = {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly label: string;
  /** Adds what the file is, for screen readers. */
  readonly describe?: string;
  /** Save under this name instead of showing it in a new tab. */
  readonly saveAs?: string;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
};

/** Fetches a protected file with the access token and shows or saves it. */
export function OpenFileButton({
  path,
  label,
  describe,
  saveAs,
  variant = 'subtle',
  size,
}: OpenFileButtonProps) {
  const common = useCommonText();
  const open = useMutation({
    mutationFn: () => fetchFile(path),
    onSuccess: (blob) => {
      const url = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = url;
      if (saveAs) link.download = saveAs;
      else link.target = '_blank';
      link.rel = 'noopener';
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    onError: (error) =>
      toast(
        error instanceof ApiError ? problemSentence(common, error.problem) : common('problem.unknown'),
        'danger',
      ),
  });
  const Icon = saveAs ? IconDownload : IconEye;
  return (
    <Button
      variant={variant}
      size={size}
      loading={open.isPending}
      leftSection={<Icon size={18} aria-hidden />}
      aria-label={describe ? `${label}: ${describe}` : undefined}
      onClick={() => open.mutate()}
    >
      {label}
    </Button>
  );
}
