import { currentLanguage, useLanguage, type Language } from './language';

// Own small catalogue in place of a library: keys and parameters are checked by the compiler (a missing English
// sentence does not build), nothing is compiled at run time, no macro or extra build step is needed, and each
// audience loads only its own sentences. Vietnamese needs no plural; English plurals are plain functions.

type Values = Readonly<Record<string, string | number>>;
type Message = string | ((values: never) => string);
export type Catalogue = Readonly<Record<string, Message>>;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
/** The parameters of a message: those of the function, or the `{names}` in the text. */
type Parameters<M> = M extends (values: infer V) => string
  ? V
  : M extends string
    ? { readonly [Name in Names<M>]: string | number }
    : never;
type Arguments<M> = keyof Parameters<M> extends never ? [] : [values: Parameters<M>];

/** The shape that a translation of catalogue `T` must have: the same keys, the same parameters. */
export type Translation<T extends Catalogue> = {
  readonly [Key in keyof T]: string | ((values: Parameters<T[Key]>) => string);
};

export type Text<T extends Catalogue> = <Key extends keyof T & string>(
  key: Key,
  ...values: Arguments<T[Key]>
) => string;

function render(message: Message, values: Values | undefined): string {
  if (typeof message === 'function') return (message as (values: Values) => string)(values ?? {});
  if (!values) return message;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export type CatalogueSet<T extends Catalogue> = {
  readonly messages: Readonly<Record<Language, Catalogue>>;
  /** Hook: re-renders when the language changes. */
  readonly useText: () => Text<T>;
  /** For code outside components. */
  readonly text: Text<T>;
};

export function defineCatalogue<const T extends Catalogue>(vi: T, en: Translation<T>): CatalogueSet<T> {
  const messages = { vi, en: en as Catalogue };
  const texts = Object.fromEntries(
    Object.entries(messages).map(([language, catalogue]) => [
      language,
      (key: string, values?: Values) => render(catalogue[key] ?? key, values),
    ]),
  ) as unknown as Record<Language, Text<T>>;
  return {
    messages,
    useText: () => texts[useLanguage()],
    text: ((key: keyof T & string, ...values: never) => texts[currentLanguage()](key, ...values)) as Text<T>,
  };
}

/** English plural: `plural(2, 'day', 'days')` gives `2 days`. */
export function plural(count: string | number, one: string, other: string): string {
  return `${count} ${Number(count) === 1 ? one : other}`;
}
