/** What is known of a file that arrived. */
export type KnownFile = { readonly fileName: string; readonly size: number; readonly sha256: string };

/**
 * Finds a file among those that arrived, by its content; where the browser cannot hash (no secure context), by its name
 * and size. Null when it is not there.
 */
export async function findSame<T extends KnownFile>(file: File, known: readonly T[]): Promise<T | null> {
  const alike = known.filter(({ size }) => size === file.size);
  if (alike.length === 0) return null;
  const hash = await sha256(file);
  return alike.find((one) => (hash === null ? one.fileName === file.name : one.sha256 === hash)) ?? null;
}

/** Hexadecimal; null where the browser cannot tell. */
async function sha256(file: File): Promise<string | null> {
  // Missing without a secure context, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
