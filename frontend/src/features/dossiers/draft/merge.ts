/** A place where both sides changed the same thing since they last agreed. */
export type Conflict = { readonly path: string; readonly mine: unknown; readonly theirs: unknown };
export type Merged = { readonly value: unknown; readonly conflicts: readonly Conflict[] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON: what is `undefined` counts as missing. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => sameJson(a[key], b[key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  return false;
}

/**
 * Brings together what two places wrote since `base`. Fields that only one side changed are taken from it; where both
 * changed the same field differently, `mine` stands and the conflict is reported. Lists count as one value.
 */
export function merge3(base: unknown, mine: unknown, theirs: unknown, path = ''): Merged {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { value: mine, conflicts: [] };
  if (sameJson(base, mine)) return { value: theirs, conflicts: [] };
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {};
    const value: Record<string, unknown> = {};
    const conflicts: Conflict[] = [];
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      const merged = merge3(before[key], mine[key], theirs[key], `${path}/${key}`);
      if (merged.value !== undefined) value[key] = merged.value;
      conflicts.push(...merged.conflicts);
    }
    return { value, conflicts };
  }
  return { value: mine, conflicts: [{ path, mine, theirs }] };
}
