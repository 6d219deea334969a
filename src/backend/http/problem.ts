/** Anything that the caller did wrong, or that the state does not allow. One `onError` turns it into the error body. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: ProblemStatus;
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly fields: Record<string, string> | undefined;
  readonly extra: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(status: ProblemStatus, code: string, details: ProblemDetails = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.params = details.params ?? {};
    this.fields = details.fields;
    this.extra = details.extra ?? {};
    this.headers = details.headers ?? {};
  }
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 423 | 429 | 503 | 507;

export interface ProblemDetails {
  params?: Record<string, string | number>;
  /** Field → code of what is wrong with it; shown beside the field. */
  fields?: Record<string, string>;
  /** Joins the body: the state, the allowed actions, the present record. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

export const malformed = (code: string, params?: Record<string, string | number>) =>
  new Problem(400, code, { ...(params && { params }) });
export const notFound = (code = 'not-found') => new Problem(404, code);
export const invalid = (fields: Record<string, string>) => new Problem(422, 'invalid', { fields });
