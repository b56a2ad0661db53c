import type { JsonObject } from '@/api/contract';

/** A part of a JSON Schema, read leniently: it comes from the server as data. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value at a JSON pointer such as `/a/0/b`, with or without a leading `#`. */
export function atPointer(root: unknown, pointer: string): unknown {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => {
      if (Array.isArray(value)) return value[Number(key)] as unknown;
      return asObject(value)[key];
    }, root);
}

/**
 * The fields of an object schema as they are asked for these answers: the conditional parts (`allOf` of `if`/`then`)
 * give an empty field its type once their condition holds.
 */
export function fieldsOf(schema: JsonObject, holds: (test: JsonObject) => boolean): Map<string, JsonObject> {
  const fields = new Map<string, JsonObject>();
  const add = (properties: unknown) => {
    for (const [key, field] of Object.entries(asObject(properties))) {
      const known = fields.get(key);
      fields.set(key, known ? mergeField(known, asObject(field)) : asObject(field));
    }
  };
  add(schema.properties);
  for (const rule of asList(schema.allOf).map(asObject)) {
    if (rule.if !== undefined && holds(asObject(rule.if))) add(asObject(rule.then).properties);
  }
  return fields;
}

function mergeField(known: JsonObject, more: JsonObject): JsonObject {
  const merged: JsonObject = { ...known, ...more };
  if (known.properties || more.properties) {
    const properties = { ...asObject(known.properties) };
    for (const [key, field] of Object.entries(asObject(more.properties))) {
      properties[key] = mergeField(asObject(properties[key]), asObject(field));
    }
    merged.properties = properties;
  }
  if (known.allOf && more.allOf) merged.allOf = [...asList(known.allOf), ...asList(more.allOf)];
  return merged;
}
