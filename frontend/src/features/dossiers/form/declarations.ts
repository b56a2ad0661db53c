import type { JsonObject } from '@/api/contract';
import { fieldId } from '@/lib/field-id';
import { asList, asObject } from './schema';

/**
 * A declaration allows one value only, `true`. The form library fills such a field in by itself when the shape of the
 * form changes; a declaration is made by its own tick or not at all.
 */
export function keepDeclarations(
  schema: JsonObject,
  before: JsonObject,
  after: JsonObject,
  changed: string | undefined,
): JsonObject {
  const kept: JsonObject = { ...after };
  for (const [key, value] of Object.entries(asObject(schema.properties))) {
    const field = asObject(value);
    const allowed = field.const === undefined ? asList(field.enum) : [field.const];
    if (allowed.length !== 1 || allowed[0] !== true) continue;
    const made = changed === fieldId(`/${key}`) ? after[key] : before[key];
    // What is undefined is not sent.
    kept[key] = made === true ? true : undefined;
  }
  return kept;
}
