import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { forwardRef, type AnchorHTMLAttributes, type ReactNode } from 'react';

type Html<Own> = Own & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Own>;

const ButtonAnchor = forwardRef<HTMLAnchorElement, Html<ButtonProps>>(function ButtonAnchor(props, ref) {
  return <Button ref={ref} component="a" {...props} />;
});
/** A link that looks like a button: it leads somewhere, it does not do anything. */
export const ButtonLink = createLink(ButtonAnchor);

const TextAnchor = forwardRef<HTMLAnchorElement, Html<AnchorProps>>(function TextAnchor(props, ref) {
  return <Anchor ref={ref} inherit underline="always" {...props} />;
});
export const TextLink = createLink(TextAnchor);

const BackAnchor = forwardRef<HTMLAnchorElement, Html<{ children: ReactNode }>>(
  function BackAnchor(props, ref) {
    const { children, ...rest } = props;
    return (
      <a
        ref={ref}
        {...rest}
        style={{ display: 'inline-flex', alignItems: 'center', gap: '0.375rem', minHeight: '2.75rem' }}
      >
        <IconArrowLeft size={18} aria-hidden />
        {children}
      </a>
    );
  },
);
/** One level up, above the title. */
export const BackLink = createLink(BackAnchor);
