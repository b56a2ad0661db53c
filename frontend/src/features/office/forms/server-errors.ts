import { ApiError } from '@/api/problem';

const known = [
  'required',
  'personalNumber',
  'taxCode',
  'fullName',
  'phone',
  'tooLong',
  'missingFile',
  'assigneeLacksRole',
  'alreadyAssigned',
  'away',
] as const;
export type ServerErrorKey = (typeof known)[number];
export type ServerError = {
  readonly pointer: string;
  readonly key: ServerErrorKey | null;
  readonly message: string;
};

/** Input errors that the server found: known codes get our words, others keep those of the server. */
export function serverErrors(error: unknown): ServerError[] {
  const list = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return list.map(({ pointer, code, message }) => ({
    pointer,
    key: known.find((key) => key === code) ?? null,
    message,
  }));
}
