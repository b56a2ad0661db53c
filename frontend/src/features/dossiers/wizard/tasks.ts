import type { Applicant, Dossier, ProcedureForm } from '@/api/contract';
import { isEmail, isIdentityNumber, isMobilePhone } from '@/lib/identity-rules';
import type { DraftContent } from '../draft/saver';
import { matches } from '../form/check';
import type { TaskKey } from './task-keys';

export type ApplicantErrorKey = 'name' | 'identity' | 'taxCode' | 'phone' | 'email';

/** What is still wrong with the applicant part. A masked number is one that the server already holds. */
export function applicantErrors(applicant: Applicant): { pointer: string; key: ApplicantErrorKey }[] {
  const { kind, fullName, identityNumber, phone, email } = applicant;
  const number = (identityNumber ?? '').trim();
  const masked = number.includes('•') || number.includes('*');
  const numberRight =
    kind === 'citizen' ? isIdentityNumber(number) : /^(\d{10}(-\d{3})?|\d{12})$/.test(number);
  const errors: { pointer: string; key: ApplicantErrorKey }[] = [];
  if (fullName.trim().length < 2) errors.push({ pointer: '/applicant/fullName', key: 'name' });
  if (!masked && !numberRight) {
    errors.push({ pointer: '/applicant/identityNumber', key: kind === 'citizen' ? 'identity' : 'taxCode' });
  }
  const maskedPhone = (phone ?? '').includes('•') || (phone ?? '').includes('*');
  if (!maskedPhone && !isMobilePhone(phone ?? '')) errors.push({ pointer: '/applicant/phone', key: 'phone' });
  const maskedEmail = (email ?? '').includes('•') || (email ?? '').includes('*');
  if (email && !maskedEmail && !isEmail(email)) errors.push({ pointer: '/applicant/email', key: 'email' });
  return errors;
}

/** Required papers without a file. */
export function missingPapers(dossier: Dossier): Dossier['components'] {
  return dossier.components.filter(({ required, attachments }) => required && attachments.length === 0);
}

export type TaskState = 'done' | 'todo' | 'optional' | 'blocked';

/** How far each task is; the last opens when all others are done. */
export function taskStates(
  draft: DraftContent,
  dossier: Dossier,
  form: ProcedureForm | null,
): Record<TaskKey, TaskState> {
  const papers = dossier.components;
  const hasFiles = papers.some(({ attachments }) => attachments.length > 0);
  const states = {
    applicant: applicantErrors(draft.applicant).length === 0 ? 'done' : 'todo',
    form: form === null || matches(form.schema, draft.answers) ? 'done' : 'todo',
    papers:
      missingPapers(dossier).length > 0 ? 'todo' : hasFiles || papers.length === 0 ? 'done' : 'optional',
    delivery: 'done',
  } as const;
  const open = Object.values(states).includes('todo');
  return { ...states, review: open ? 'blocked' : 'todo' };
}
