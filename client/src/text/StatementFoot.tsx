import type { Signature } from '@skab/shared/meeting/naming.ts';
import { signedBy } from './signedBy.ts';
import { useText } from './useText.ts';

/** What stands under a statement, beside its words. */
export interface Footed {
  readonly number: number | null;
  readonly signature?: Signature;
  readonly buildsOn?: number;
}

/** What stands under a statement as its step lets it: its number, whose it is as far as that is shown, and what it builds on. */
export const StatementFoot = ({
  statement: { number, signature, buildsOn },
  isBare = false,
}: {
  readonly statement: Footed;
  /** On the wall a number stands by itself. */
  readonly isBare?: boolean;
}) => {
  const { t } = useText();
  const below = buildsOn === undefined ? null : t('names:buildsOn', { number: buildsOn });
  if (isBare) {
    const words = [number, signature && signedBy(signature, t), below].filter(Boolean).join(' · ');
    return words === '' ? null : <span dir="auto">{words}</span>;
  }
  return (
    <>
      {number !== null && <span>{t('common:number', { number })}</span>}
      {signature && <span dir="auto">{signedBy(signature, t)}</span>}
      {below && <span>{below}</span>}
    </>
  );
};
