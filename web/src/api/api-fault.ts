/** A problem detail of RFC 9457 as the API sends it; `detail` is a sentence in the language asked. */
export interface ProblemDetail {
  status: number;
  code: string;
  title?: string | undefined;
  detail?: string | undefined;
  errors?: { field: string; detail: string }[] | undefined;
}

/** An answer of the API that is not a success, or no answer at all (`unreachable`, status 0). */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';

  constructor(readonly problem: ProblemDetail) {
    super(problem.detail ?? problem.title ?? problem.code);
  }

  get isConnection(): boolean {
    return this.problem.status === 0 || this.problem.status === 503;
  }

  /** A link that was used, withdrawn, or never was. */
  get isGone(): boolean {
    return this.problem.status === 404 || this.problem.status === 410;
  }

  get isNotFound(): boolean {
    return this.problem.status === 404;
  }

  /** What the API says of one field of a form; undefined when it says nothing of it. */
  of(field: string): string | undefined {
    return this.problem.errors?.find((one) => one.field === field)?.detail;
  }
}

/** The code of no answer: the machine is offline, or the server stopped. */
export const UNREACHABLE: ProblemDetail = { status: 0, code: 'unreachable' };

/** Reads a body that should be a problem detail; a proxy in between may have sent anything. */
export function faultOf(status: number, body: unknown): ApiFault {
  const told = typeof body === 'object' && body !== null ? (body as Partial<ProblemDetail>) : {};
  return new ApiFault({ ...told, status, code: told.code ?? `http-${status}` });
}
