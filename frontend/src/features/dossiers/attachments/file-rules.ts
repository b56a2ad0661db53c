/** What the server takes; it looks at the content, we only at name and size to save a useless upload. */
export const maxFileSize = 20_000_000;
export const acceptedTypes = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

export type FileProblem = 'type' | 'large' | 'empty';

export function fileProblem(file: { name: string; type: string; size: number }): FileProblem | null {
  if (!/\.(pdf|jpe?g|png)$/i.test(file.name) && !/^(application\/pdf|image\/(jpeg|png))$/.test(file.type)) {
    return 'type';
  }
  if (file.size === 0) return 'empty';
  return file.size > maxFileSize ? 'large' : null;
}
