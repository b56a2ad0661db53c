/** The pages of the wizard, in order. Apart from the rules, so that route guards stay small. */
export const taskKeys = ['applicant', 'form', 'papers', 'delivery', 'review'] as const;
export type TaskKey = (typeof taskKeys)[number];

export function isTaskKey(value: string): value is TaskKey {
  return (taskKeys as readonly string[]).includes(value);
}
