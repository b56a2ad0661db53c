import { Validator, type OutputUnit } from '@cfworker/json-schema';
import type { JsonObject } from '@/api/contract';
import { citizenText as t } from '@/i18n/citizen';
import { asList, asObject, atPointer } from './schema';

// An interpreting validator instead of ajv: ajv compiles code at run time, which a strict content security policy
// forbids. The schema itself is the one that the server checks again.

export type AnswerError = { readonly pointer: string; readonly label: string; readonly message: string };

/** Keywords that say something about one value; the others only pass on what happened below them. */
const telling = new Set([
  'required',
  'type',
  'enum',
  'const',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
]);

export function matches(schema: JsonObject, value: unknown): boolean {
  return new Validator(schema, '7', true).validate(asJson(value) ?? null).valid;
}

/** What would be sent: a field that was emptied holds `undefined`, which is no JSON and which the validator throws at. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** Every input error once, in the order of the form, in the language of the interface. */
export function checkAnswers(schema: JsonObject, answers: unknown): AnswerError[] {
  const { errors } = new Validator(schema, '7', false).validate(asJson(answers) ?? {});
  const found = new Map<string, AnswerError>();
  for (const unit of errors) {
    if (!telling.has(unit.keyword)) continue;
    for (const error of explain(schema, answers, unit)) {
      if (!found.has(error.pointer)) found.set(error.pointer, error);
    }
  }
  return [...found.values()];
}

function explain(schema: JsonObject, answers: unknown, unit: OutputUnit): AnswerError[] {
  const at = unit.instanceLocation.replace(/^#/, '');
  const owner = asObject(atPointer(schema, unit.keywordLocation.replace(/\/[^/]*$/, '')));
  if (unit.keyword === 'required') return missing(schema, answers, at, owner);
  const label = labelOf(schema, at, owner);
  return [{ pointer: at, label, message: sentence(unit.keyword, owner, label) }];
}

function missing(schema: JsonObject, answers: unknown, at: string, owner: JsonObject): AnswerError[] {
  const value = asObject(atPointer(answers, at));
  return asList(owner.required)
    .map(String)
    .filter((key) => value[key] === undefined)
    .flatMap((key): AnswerError[] => {
      const pointer = `${at}/${key}`;
      const field = asObject(asObject(owner.properties)[key]);
      // A whole section is missing: name its required fields, not the section.
      if (field.type === 'object' && field.required) return missing(schema, answers, pointer, field);
      const label = labelOf(schema, pointer, field);
      return [{ pointer, label, message: t('answer.required', { label }) }];
    });
}

/** What the form calls a field, by its pointer in the answers. */
export function labelOf(schema: JsonObject, pointer: string, known: JsonObject = {}): string {
  if (typeof known.title === 'string') return known.title;
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? '/items' : `/properties/${part}`))
    .join('');
  const title = asObject(atPointer(schema, path)).title;
  return typeof title === 'string' ? title : t('answer.thisField');
}

function sentence(keyword: string, schema: JsonObject, label: string): string {
  switch (keyword) {
    case 'minLength':
      return t('answer.required', { label });
    case 'maxLength':
      return t('answer.tooLong', { label, n: Number(schema.maxLength) });
    case 'minimum':
      return t('answer.tooSmall', { label, n: Number(schema.minimum) });
    case 'maximum':
      return t('answer.tooLarge', { label, n: Number(schema.maximum) });
    case 'minItems':
      return t('answer.noRows', { label });
    case 'enum':
    case 'const':
      return schema.type === 'boolean' ? t('answer.mustAgree') : t('answer.choose', { label });
    case 'format':
      return schema.format === 'email' ? t('answer.email', { label }) : t('answer.date', { label });
    case 'pattern':
      return patternSentence(String(schema.pattern), label);
    case 'type':
      return schema.type === 'integer' || schema.type === 'number'
        ? t('answer.number', { label })
        : t('answer.wrong', { label });
    default:
      return t('answer.wrong', { label });
  }
}

/** A text of which the schema wants a year, a month of a year or a day. */
export function isPartialDate({ pattern }: JsonObject): boolean {
  return typeof pattern === 'string' && pattern.startsWith('^[0-9]{4}(-');
}

function patternSentence(pattern: string, label: string): string {
  if (pattern === '\\S') return t('answer.required', { label });
  const digits = /^\^\[0-9\]\{(\d+)\}\$$/.exec(pattern);
  if (digits?.[1]) return t('answer.digits', { label, n: digits[1] });
  if (pattern.includes('+84')) return t('answer.phone', { label });
  if (isPartialDate({ pattern })) return t('answer.partialDate', { label });
  return t('answer.wrong', { label });
}
