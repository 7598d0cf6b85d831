import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonClass, type ButtonKind } from './buttonClass.ts';
import { Icon } from './Icon.tsx';

type Look = {
  /** `primary` at most once on a screen. */
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly icon?: ReactNode;
};

/** A button says in words what it does. While `busy` it stays where it is, keeps the focus and does nothing. */
export function Button({
  kind = 'second',
  wide = false,
  busy = false,
  icon,
  className,
  onClick,
  children,
  ...rest
}: Look & { readonly busy?: boolean } & ComponentProps<'button'>) {
  const click = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind, wide, className)}
      aria-disabled={busy || undefined}
      onClick={click}
    >
      {busy ? <Icon name="hourglass" /> : icon}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button; for a router's own link take `buttonClass`. */
export const ButtonLink = ({
  kind = 'second',
  wide = false,
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<'a'>) => (
  <a {...rest} className={buttonClass(kind, wide, className)}>
    {icon}
    <span>{children}</span>
  </a>
);
