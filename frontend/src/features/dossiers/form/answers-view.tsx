import type { JsonObject } from '@/api/contract';
import { citizenText as t } from '@/i18n/citizen';
import { formatDate } from '@/i18n/format';
import { Facts, type Fact } from '@/ui/facts';
import { matches } from './check';
import { showPartialDate } from '@/lib/typed-date';
import { isPartialDate } from './check';
import { asList, asObject, fieldsOf } from './schema';
import css from './answers-view.module.css';

type AnswersViewProps = {
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly answers: JsonObject;
};

/** The filled-in form to read: labels as printed, choices in words, nothing that was not asked. */
export function AnswersView({ schema, uiSchema, answers }: AnswersViewProps) {
  const sections = fieldsOf(schema, (test) => matches(test, answers));
  return (
    <div className={css.sections} lang="vi">
      {[...sections].map(([key, section]) => {
        const value = asObject(answers[key]);
        if (section.type !== 'object' || Object.keys(value).length === 0) return null;
        return (
          <section key={key}>
            <h3>{String(section.title ?? '')}</h3>
            <Facts items={factsOf(section, asObject(uiSchema[key]), value)} />
          </section>
        );
      })}
    </div>
  );
}

function factsOf(schema: JsonObject, ui: JsonObject, value: JsonObject): Fact[] {
  const fields = fieldsOf(schema, (test) => matches(test, value));
  const order = asList(ui['ui:order']).map(String);
  const keys = [...fields.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return keys.flatMap((key): Fact[] => {
    const field = fields.get(key) ?? {};
    const shown = textOf(field, asObject(ui[key]), value[key]);
    return shown === ''
      ? []
      : [{ label: String(field.title ?? key), value: <span className="pre-line">{shown}</span> }];
  });
}

/** One value in words. */
export function textOf(schema: JsonObject, ui: JsonObject, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? t('form.yes') : t('form.no');
  if (Array.isArray(value)) {
    const items = asObject(schema.items);
    return value
      .map((item) => textOf(items, asObject(ui.items), item))
      .join(items.type === 'object' ? '\n' : ', ');
  }
  if (typeof value === 'object') {
    return factsText(schema, ui, value as JsonObject);
  }
  const at = asList(schema.enum).indexOf(value);
  const name = asList(ui['ui:enumNames'])[at];
  if (at >= 0 && name !== undefined) return String(name);
  if (schema.format === 'date') return formatDate(String(value));
  if (isPartialDate(schema)) return showPartialDate(String(value));
  return String(value);
}

function factsText(schema: JsonObject, ui: JsonObject, value: JsonObject): string {
  const fields = asObject(schema.properties);
  const order = asList(ui['ui:order']).map(String);
  return Object.keys(value)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((key) => textOf(asObject(fields[key]), asObject(ui[key]), value[key]))
    .filter((text) => text !== '')
    .join(', ');
}
