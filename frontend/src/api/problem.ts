import type { FieldError, Problem } from './contract';

/** A refusal of the server, or a request that never reached it (`code: 'network'`, status 0). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  /** Seconds after which the server lets one try again (429, 503). */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(`${problem.status} ${problem.code}`);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function networkProblem(): Problem {
  return { type: 'about:blank', title: 'Network error', status: 0, code: 'network', requestId: '' };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'status' in value && 'code' in value;
}

/** Turns any failed answer into one shape, also when a proxy answered with HTML. */
export function toApiError(body: unknown, response: Response): ApiError {
  const retry = Number(response.headers.get('Retry-After'));
  const retryAfter = Number.isFinite(retry) && retry > 0 ? retry : null;
  const requestId = response.headers.get('X-Request-Id') ?? '';
  if (isProblem(body)) return new ApiError({ ...body, requestId: body.requestId || requestId }, retryAfter);
  return new ApiError(
    {
      type: 'about:blank',
      title: response.statusText || 'Error',
      status: response.status,
      code: 'unknown',
      requestId,
    },
    retryAfter,
  );
}

export function isStatus(error: unknown, status: number): error is ApiError {
  return error instanceof ApiError && error.status === status;
}

/** The inputs that the server found wrong, each with a JSON pointer and a stable code. */
export function inputErrors(error: unknown): readonly FieldError[] {
  return error instanceof ApiError ? (error.problem.errors ?? []) : [];
}
