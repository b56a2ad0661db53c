import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import RjsfForm from '@rjsf/core';
import { Theme } from '@rjsf/mantine';
import {
  TranslatableString,
  type BaseInputTemplateProps,
  type ObjectFieldTemplateProps,
  type RJSFSchema,
  type UiSchema,
  type WidgetProps,
} from '@rjsf/utils';
import { useState, type ReactNode } from 'react';
import type { JsonObject } from '@/api/contract';
import { citizenText, useCitizenText } from '@/i18n/citizen';
import { DateTextInput } from '@/ui/date-text-input';
import { PartialDateInput } from '@/ui/partial-date-input';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { fieldId } from '@/lib/field-id';
import { checkAnswers, isPartialDate } from './check';
import { keepDeclarations } from './declarations';
import css from './dossier-form.module.css';
import { rjsfValidator } from './rjsf-validator';
import { asObject } from './schema';

type DossierFormProps = {
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly answers: JsonObject;
  readonly onChange: (answers: JsonObject) => void;
  /** Called when everything is right. */
  readonly onDone: () => void;
  readonly submitLabel: string;
  readonly secondary?: ReactNode;
};

/** The application form of a procedure, drawn from its schema. Loaded only where a form is filled in. */
export default function DossierForm(props: DossierFormProps) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <div lang="vi">
      <ErrorSummary errors={errors} />
      <RjsfForm
        idPrefix="f"
        idSeparator="-"
        schema={props.schema as RJSFSchema}
        uiSchema={{ ...props.uiSchema, 'ui:submitButtonOptions': { norender: true } } as UiSchema}
        formData={props.answers}
        validator={rjsfValidator}
        templates={templates}
        widgets={widgets}
        translateString={translate}
        showErrorList={false}
        noHtml5Validate
        experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
        onChange={({ formData }, changed) =>
          props.onChange(keepDeclarations(props.schema, props.answers, asObject(formData), changed))
        }
        onSubmit={props.onDone}
        onError={() => setErrors(summaryOf(props.schema, props.answers))}
      >
        <div className={css.actions}>
          <Button type="submit" size="lg">
            {props.submitLabel}
          </Button>
          {props.secondary}
        </div>
      </RjsfForm>
    </div>
  );
}

/** Each error with its section: several sections ask for the same things. */
function summaryOf(schema: JsonObject, answers: JsonObject): FieldError[] {
  const sections = asObject(schema.properties);
  return checkAnswers(schema, answers)
    .map(({ pointer, message }) => {
      const section = asObject(sections[pointer.split('/')[1] ?? '']);
      const title = section.type === 'object' ? section.title : undefined;
      return { pointer, message: typeof title === 'string' ? `${title}: ${message}` : message };
    })
    .sort((a, b) => onPage(a.pointer, b.pointer));
}

/** The order of the fields as they stand on the page, which the schema need not have. */
function onPage(one: string, other: string): number {
  const first = document.getElementById(fieldId(one));
  const second = document.getElementById(fieldId(other));
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Sections are titled groups; groups inside them are fieldsets. The page carries the title of the whole form. */
function Section({ fieldPathId, title, description, properties }: ObjectFieldTemplateProps) {
  const fields = properties
    .filter(({ hidden }) => !hidden)
    .map(({ name, content }) => <div key={name}>{content}</div>);
  if (fieldPathId.path.length === 0) return <div className={css.form}>{fields}</div>;
  return (
    <fieldset
      id={fieldPathId.$id}
      className={fieldPathId.path.length === 1 ? css.section : css.group}
      tabIndex={-1}
    >
      <legend>{title}</legend>
      {description && <p className={css.description}>{description}</p>}
      {fields}
    </fieldset>
  );
}

function BaseInput(props: BaseInputTemplateProps) {
  const {
    id,
    value,
    schema,
    required,
    disabled,
    readonly,
    label,
    hideLabel,
    rawErrors,
    options,
    placeholder,
  } = props;
  const numeric = schema.type === 'integer' || schema.type === 'number';
  const read = (text: string): unknown => {
    if (text.trim() === '') return options.emptyValue;
    if (!numeric) return text;
    const number = Number(text.replaceAll('.', '').replace(',', '.'));
    return Number.isFinite(number) ? number : text;
  };
  if (isPartialDate({ pattern: schema.pattern })) {
    return (
      <PartialDateInput
        id={id}
        name={id}
        label={label}
        description={schema.description}
        withAsterisk={required}
        aria-required={required}
        value={typeof value === 'string' ? value : ''}
        error={rawErrors?.[0]}
        onChange={(next) => props.onChange(next === '' ? undefined : next)}
      />
    );
  }
  return (
    <TextInput
      id={id}
      name={id}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={schema.description}
      withAsterisk={required}
      aria-required={required}
      disabled={disabled || readonly}
      inputMode={numeric ? 'decimal' : undefined}
      type={typeof options.inputType === 'string' ? options.inputType : 'text'}
      placeholder={placeholder}
      autoComplete="off"
      value={value === undefined || value === null ? '' : String(value)}
      error={rawErrors?.[0]}
      onChange={(event) => props.onChange(read(event.currentTarget.value))}
    />
  );
}

function DateWidget({ id, value, label, schema, required, rawErrors, onChange }: WidgetProps) {
  return (
    <DateTextInput
      id={id}
      name={id}
      label={label}
      description={schema.description}
      withAsterisk={required}
      aria-required={required}
      value={typeof value === 'string' ? value : ''}
      error={rawErrors?.[0]}
      onChange={(next) => onChange(next === '' ? undefined : next)}
    />
  );
}

function LongText({ id, value, label, schema, required, rawErrors, options, onChange }: WidgetProps) {
  return (
    <Textarea
      id={id}
      name={id}
      label={label}
      description={schema.description}
      withAsterisk={required}
      aria-required={required}
      autosize
      minRows={typeof options.rows === 'number' ? options.rows : 3}
      value={typeof value === 'string' ? value : ''}
      error={rawErrors?.[0]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

/** A declaration: its words first, then the tick. */
function Agreement({ id, value, label, schema, rawErrors, onChange }: WidgetProps) {
  const t = useCitizenText();
  return (
    <div className={css.agreement}>
      {schema.description && <p className="measure">{schema.description}</p>}
      <Checkbox
        id={id}
        label={label || t('form.agree')}
        checked={value === true}
        error={rawErrors?.[0]}
        onChange={(event) => onChange(event.currentTarget.checked ? true : undefined)}
      />
    </div>
  );
}

const nothing = () => null;
const templates = {
  ...Theme.templates,
  ObjectFieldTemplate: Section,
  BaseInputTemplate: BaseInput,
  // Each input shows its own errors and help.
  FieldErrorTemplate: nothing,
};
const widgets = {
  ...Theme.widgets,
  DateWidget,
  TextareaWidget: LongText,
  CheckboxWidget: Agreement,
};

function translate(key: TranslatableString): string {
  switch (key) {
    case TranslatableString.AddItemButton:
    case TranslatableString.AddButton:
      return citizenText('form.addRow');
    case TranslatableString.RemoveButton:
      return citizenText('form.removeRow');
    case TranslatableString.MoveUpButton:
      return citizenText('form.moveUp');
    case TranslatableString.MoveDownButton:
      return citizenText('form.moveDown');
    case TranslatableString.YesLabel:
      return citizenText('form.yes');
    case TranslatableString.NoLabel:
      return citizenText('form.no');
    default:
      return key;
  }
}
