import type { JsonObject } from '@/api/contract';

/** One answer as people read it: a text, or a small table. */
export type AnswerItem =
  | { readonly kind: 'text'; readonly label: string; readonly value: string }
  | { readonly kind: 'table'; readonly label: string; readonly columns: string[]; readonly rows: string[][] };
export type AnswerSection = {
  readonly key: string;
  readonly title: string | null;
  readonly items: AnswerItem[];
};

export type AnswerWords = {
  readonly yes: string;
  readonly no: string;
  readonly date: (iso: string) => string;
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, key: string): JsonObject =>
  isObject(value) && isObject(value[key]) ? (value[key] as JsonObject) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** All properties of an object schema, also those that a condition brings (`allOf` … `then`). */
function propertiesOf(schema: JsonObject): Record<string, JsonObject> {
  const found: Record<string, JsonObject> = {};
  const collect = (node: unknown): void => {
    if (!isObject(node)) return;
    for (const [key, property] of Object.entries(part(node, 'properties'))) {
      if (!isObject(property)) continue;
      const merged = { ...found[key], ...property };
      if (found[key] && isObject(property.properties)) {
        merged.properties = { ...propertiesOf(found[key]), ...property.properties };
      }
      found[key] = merged;
    }
    for (const rule of [...listOf(node.allOf), ...listOf(node.anyOf), ...listOf(node.oneOf)]) {
      collect(rule);
      if (isObject(rule)) {
        collect(rule.then);
        collect(rule.else);
      }
    }
    collect(node.then);
    collect(node.else);
  };
  collect(schema);
  return found;
}

function ordered(keys: string[], ui: JsonObject): string[] {
  const order = listOf(ui['ui:order']);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((a, b) => place(a) - place(b));
}

function nameOfChoice(value: unknown, schema: JsonObject, ui: JsonObject): string | null {
  for (const choice of [...listOf(schema.oneOf), ...listOf(schema.anyOf)]) {
    if (isObject(choice) && choice.const === value && typeof choice.title === 'string') return choice.title;
  }
  const at = listOf(schema.enum).indexOf(value);
  const names = [
    ...listOf(ui['ui:enumNames']),
    ...listOf(part(ui, 'ui:options').enumNames),
    ...listOf(schema.enumNames),
  ];
  const name = at < 0 ? undefined : names[at];
  return typeof name === 'string' ? name : null;
}

function textOf(value: unknown, schema: JsonObject, ui: JsonObject, words: AnswerWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    const items = part(schema, 'items');
    const itemUi = { ...ui, ...part(ui, 'items') };
    return value
      .map((item) => textOf(item, items, itemUi, words))
      .filter(Boolean)
      .join('; ');
  }
  if (isObject(value)) return compound(value, schema, ui, words);
  const choice = nameOfChoice(value, schema, ui);
  if (choice !== null) return choice;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return words.date(value);
  return String(value);
}

/** An address reads as one line; other small groups name each part. */
function compound(value: JsonObject, schema: JsonObject, ui: JsonObject, words: AnswerWords): string {
  const properties = propertiesOf(schema);
  const keys = ordered(Object.keys(value), ui);
  const isAddress = 'xa' in properties && 'tinh' in properties;
  return keys
    .map((key) => {
      const text = textOf(value[key], properties[key] ?? {}, part(ui, key), words);
      const title = properties[key]?.title;
      return text && !isAddress && typeof title === 'string' ? `${title}: ${text}` : text;
    })
    .filter(Boolean)
    .join(isAddress ? ', ' : '; ');
}

function itemOf(
  key: string,
  value: unknown,
  schema: JsonObject,
  ui: JsonObject,
  words: AnswerWords,
): AnswerItem | null {
  const label = typeof schema.title === 'string' ? schema.title : key;
  if (Array.isArray(value) && value.some(isObject)) {
    const columns = propertiesOf(part(schema, 'items'));
    const itemUi = part(ui, 'items');
    const keys = ordered(
      Object.keys(columns).length > 0
        ? Object.keys(columns)
        : [...new Set(value.filter(isObject).flatMap(Object.keys))],
      itemUi,
    );
    return {
      kind: 'table',
      label,
      columns: keys.map((column) =>
        typeof columns[column]?.title === 'string' ? columns[column].title : column,
      ),
      rows: value.map((row) =>
        keys.map((column) =>
          textOf(isObject(row) ? row[column] : '', columns[column] ?? {}, part(itemUi, column), words),
        ),
      ),
    };
  }
  const text = textOf(value, schema, ui, words);
  return text ? { kind: 'text', label, value: text } : null;
}

/** Answers as label and value, section by section, in the order of the form. What the form does not know keeps its key. */
export function readAnswers(
  answers: JsonObject,
  schema: JsonObject,
  ui: JsonObject,
  words: AnswerWords,
): AnswerSection[] {
  const properties = propertiesOf(schema);
  const loose: AnswerItem[] = [];
  const sections: AnswerSection[] = [];
  for (const key of ordered(Object.keys(answers), ui)) {
    const value = answers[key];
    const own = properties[key] ?? {};
    const ownUi = part(ui, key);
    const isSection = isObject(value) && !('xa' in propertiesOf(own) && 'tinh' in propertiesOf(own));
    if (!isSection) {
      const item = itemOf(key, value, own, ownUi, words);
      if (item) loose.push(item);
      continue;
    }
    const inner = propertiesOf(own);
    const items = ordered(Object.keys(value), ownUi).flatMap((name) => {
      const item = itemOf(name, value[name], inner[name] ?? {}, part(ownUi, name), words);
      return item ? [item] : [];
    });
    if (items.length > 0)
      sections.push({ key, title: typeof own.title === 'string' ? own.title : null, items });
  }
  return loose.length > 0 ? [...sections, { key: '', title: null, items: loose }] : sections;
}
