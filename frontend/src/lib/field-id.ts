/** The DOM id of the field that a JSON pointer names: `/applicant/phone` gives `f-applicant-phone`. */
export function fieldId(pointer: string): string {
  return `f${pointer.replaceAll('/', '-').replaceAll(/[^\w-]/g, '_')}`;
}
