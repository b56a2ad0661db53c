import { api, unwrap, unwrapVersioned } from '@/api/client';
import type { Dossier, NewDossier } from '@/api/contract';
import { ApiError } from '@/api/problem';
import { uploadAttachment } from '@/api/upload';
import { fold } from '@/lib/fold';
import { randomKey } from '@/lib/random-key';
import { findSame } from '@/lib/same-file';

type WantedFile = { readonly component: string; readonly file: File };
export type Intake = {
  readonly body: NewDossier;
  readonly files: readonly WantedFile[];
  /** How many sets of the papers are taken in. */
  readonly sets?: number;
  /** The duplicates were seen beside it, and it is another matter. */
  readonly despite?: boolean;
};
type Versioned = { readonly data: Dossier; readonly etag: string };

/** Whose dossier, and for what: papers of one person must never end in the dossier of another. */
export function matterOf({ procedureCode, applicant }: NewDossier): string {
  const person = applicant?.identityNumber ?? fold(applicant?.fullName ?? '');
  return JSON.stringify([procedureCode, applicant?.kind, person]);
}

/**
 * The intake of one person for one procedure, tried until it is received. What the server has is looked at before each
 * further try, so that a lost answer neither opens, sends nor receives anything twice.
 */
export class IntakeAttempt {
  readonly matter: string;
  readonly #createKey = randomKey();
  readonly #receiveKey = randomKey();
  /** What the server was told last. */
  #said: NewDossier;
  #id: string | null = null;

  constructor(body: NewDossier) {
    this.matter = matterOf(body);
    this.#said = body;
  }

  /** The dossier, received; or still a draft, where the person has such a one already and nobody has looked at both. */
  async receive({ body, files, sets = 1, despite = false }: Intake): Promise<Dossier> {
    let now = this.#id === null ? await this.#create(body) : await load(this.#id);
    const id = (this.#id = now.data.id);
    // It was received by a try whose answer was lost: this is its receipt.
    if (now.data.state !== 'draft') return now.data;
    const { add, remove } = await difference(files, now.data);
    for (const attachmentId of remove) {
      await unwrap(
        api.DELETE('/dossiers/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }),
      );
    }
    if (remove.length > 0) now = await load(id);
    if (JSON.stringify(body) !== JSON.stringify(this.#said)) now = await this.#correct(id, now.etag, body);
    if (now.data.duplicates.length > 0 && !despite) return now.data;
    for (const { component, file } of add) {
      await uploadAttachment({
        dossierId: id,
        component,
        file,
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
    }
    if (add.length > 0) now = await load(id);
    return unwrap(
      api.POST('/dossiers/{id}/actions', {
        // Another number of sets is another request.
        params: {
          path: { id },
          header: { 'If-Match': now.etag, 'Idempotency-Key': `${this.#receiveKey}-${sets}` },
        },
        body: sets > 1 ? { action: 'receive', sets } : { action: 'receive' },
      }),
    );
  }

  /** Takes the draft away. What is no longer a draft stays, and what cannot be reached harms nobody. */
  async discard(): Promise<void> {
    if (this.#id === null) return;
    await unwrap(api.DELETE('/dossiers/{id}', { params: { path: { id: this.#id } } })).catch(() => undefined);
  }

  /** Opens the draft. As long as nobody has answered, the same is asked under the same key; corrections follow. */
  async #create(body: NewDossier): Promise<Versioned> {
    try {
      return await unwrapVersioned(
        api.POST('/dossiers', {
          params: { header: { 'Idempotency-Key': this.#createKey } },
          body: this.#said,
        }),
      );
    } catch (error) {
      if (!isRefusal(error) || this.#said === body) throw error;
      // What was said first was wrong and opened nothing: what is said now counts.
      this.#said = body;
      return this.#create(body);
    }
  }

  async #correct(id: string, etag: string, body: NewDossier): Promise<Versioned> {
    const { agencyCode, caseVariantId, answers, applicant, resultDelivery, papers } = body;
    const now = await unwrapVersioned(
      api.PATCH('/dossiers/{id}', {
        params: { path: { id }, header: { 'If-Match': etag } },
        body: { agencyCode, caseVariantId, answers, applicant, resultDelivery, papers },
      }),
    );
    this.#said = body;
    return now;
  }
}

/** A plain no: nothing was done, and the same again would be refused again. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 409;
}

function load(id: string): Promise<Versioned> {
  return unwrapVersioned(api.GET('/dossiers/{id}', { params: { path: { id } } }));
}

/** What is wanted and not there, and what is there and no longer wanted. */
async function difference(
  files: readonly WantedFile[],
  dossier: Dossier,
): Promise<{ add: readonly WantedFile[]; remove: readonly string[] }> {
  const there = new Set(dossier.components.flatMap(({ attachments }) => attachments));
  const add: WantedFile[] = [];
  for (const wanted of files) {
    const found = await findSame(
      wanted.file,
      [...there].filter(({ component }) => component === wanted.component),
    );
    if (found) there.delete(found);
    else add.push(wanted);
  }
  return { add, remove: [...there].map(({ id }) => id) };
}
