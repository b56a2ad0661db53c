type Json = Record<string, unknown>;

/** A field of a form: its place in the answers, its name, and that of its section. */
export type FormField = { readonly pointer: string; readonly title: string; readonly section: string | null };

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The named properties of an object schema, with the titles that conditions give them. */
function namedOf(schema: Json): Map<string, Json> {
  const found = new Map<string, Json>();
  const add = (properties: unknown) => {
    for (const [key, field] of Object.entries(asObject(properties)))
      found.set(key, { ...found.get(key), ...asObject(field) });
  };
  add(schema.properties);
  for (const rule of Array.isArray(schema.allOf) ? schema.allOf : []) {
    add(asObject(asObject(rule).then).properties);
  }
  return found;
}

/** Every field that a form can ask for, section by section. */
export function formFields(schema: Json): FormField[] {
  return [...namedOf(schema)].flatMap(([key, part]): FormField[] => {
    const title = typeof part.title === 'string' ? part.title : key;
    if (part.type !== 'object') return [{ pointer: `/${key}`, title, section: null }];
    return [...namedOf(part)].map(([name, field]) => ({
      pointer: `/${key}/${name}`,
      title: typeof field.title === 'string' ? field.title : name,
      section: title,
    }));
  });
}
