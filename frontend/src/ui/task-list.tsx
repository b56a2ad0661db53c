import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useCommonText } from '@/i18n/common';
import css from './task-list.module.css';

export type Task = {
  readonly key: string;
  /** A link to the task; its text is the task's name. */
  readonly link: ReactNode;
  readonly hint?: ReactNode;
  readonly state: 'done' | 'todo' | 'optional' | 'blocked';
};

/** What is left to do, each on its own page, in the order that makes sense but free to choose. */
export function TaskList({ tasks, label }: { readonly tasks: readonly Task[]; readonly label: string }) {
  const t = useCommonText();
  const base = useId();
  return (
    <ol className={css.list} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.key} className={css.task} data-state={task.state}>
          <div className={css.words}>
            <div className={css.name}>{task.link}</div>
            {task.hint && <div className={css.hint}>{task.hint}</div>}
          </div>
          <span className={css.state} id={`${base}-${task.key}`}>
            {task.state === 'done' ? (
              <IconCheck size={18} aria-hidden />
            ) : (
              <IconCircleDashed size={18} aria-hidden />
            )}
            {t(`task.${task.state}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
