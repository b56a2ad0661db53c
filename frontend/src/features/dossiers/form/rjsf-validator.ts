import {
  toErrorSchema,
  type RJSFSchema,
  type RJSFValidationError,
  type ValidationData,
  type ValidatorType,
} from '@rjsf/utils';
import { checkAnswers, matches } from './check';

/** Our checker in the shape that react-jsonschema-form asks for. */
export const rjsfValidator: ValidatorType = {
  isValid: (schema: RJSFSchema, formData: unknown) => matches(schema as Record<string, unknown>, formData),
  rawValidation: (schema: RJSFSchema, formData?: unknown) => ({
    errors: checkAnswers(schema as Record<string, unknown>, formData) as never[],
  }),
  validateFormData(formData: unknown, schema: RJSFSchema): ValidationData<unknown> {
    const errors: RJSFValidationError[] = checkAnswers(schema as Record<string, unknown>, formData).map(
      ({ pointer, message }) => ({
        property: pointer.replaceAll('/', '.'),
        message,
        stack: message,
      }),
    );
    return { errors, errorSchema: toErrorSchema(errors) };
  },
};

// vite.config.ts puts this module in the place of @rjsf/validator-ajv8, which @rjsf/core imports for its own tests.
export default rjsfValidator;
