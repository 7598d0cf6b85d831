import { deskIcons } from './deskIcons.ts';
import { IconOf } from './Icon.tsx';

export type DeskIconName = keyof typeof deskIcons;

/** As Icon, with the signs a phone never shows. */
export const DeskIcon = ({ name }: { readonly name: DeskIconName }) => <IconOf path={deskIcons[name]} />;
