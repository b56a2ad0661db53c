import type { Fee } from '@/api/contract';

/** Fees of a channel in one line: each different text once. */
export function feeText(fees: readonly Fee[], unknown: string): string {
  const texts = [...new Set(fees.map((fee) => fee.text).filter((text) => text !== ''))];
  return texts.length > 0 ? texts.join('; ') : unknown;
}
