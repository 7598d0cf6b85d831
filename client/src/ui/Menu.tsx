import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { buttonClass, type ButtonKind } from './buttonClass.ts';
import styles from './Menu.module.css';

export type MenuChoice = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
};

/** A button in words that opens a short list of things to do. */
export const Menu = ({
  children,
  icon,
  kind = 'quiet',
  choices,
}: {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly kind?: ButtonKind;
  readonly choices: readonly MenuChoice[];
}) => (
  <MenuTrigger>
    <AriaButton className={buttonClass(kind)}>
      {icon}
      <span>{children}</span>
    </AriaButton>
    <Popover className={styles.popover ?? ''}>
      <AriaMenu className={styles.menu ?? ''}>
        {choices.map(({ id, label, icon: sign, onPress, isDisabled = false }) => (
          <MenuItem
            key={id}
            id={id}
            className={styles.item ?? ''}
            textValue={label}
            isDisabled={isDisabled}
            onAction={onPress}
          >
            {sign}
            <span>{label}</span>
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
