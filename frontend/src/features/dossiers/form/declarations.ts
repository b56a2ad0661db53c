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
  const fields = asObject(schema.properties);
  const made = (key: string) => (changed === fieldId(`/${key}`) ? after[key] : before[key]) === true;
  const declarations = Object.keys(fields).filter((key) => isDeclaration(asObject(fields[key])));
  const others = Object.entries(after).filter(([key]) => !declarations.includes(key));
  return Object.fromEntries([...others, ...declarations.filter(made).map((key) => [key, true] as const)]);
}

function isDeclaration(field: JsonObject): boolean {
  const allowed = field.const === undefined ? asList(field.enum) : [field.const];
  return allowed.length === 1 && allowed[0] === true;
}
