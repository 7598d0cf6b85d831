import type { Signature } from '@skab/shared/meeting/naming.ts';
import { signedBy } from '../text/signedBy.ts';
import { useText } from '../text/useText.ts';
import type { StatementView } from './modelViews.ts';

interface Footed {
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
  return (
    <>
      {number !== null && <span>{isBare ? number : t('common:number', { number })}</span>}
      {signature && <span dir="auto">{signedBy(signature, t)}</span>}
      {buildsOn !== undefined && <span>{t('names:buildsOn', { number: buildsOn })}</span>}
    </>
  );
};

/** The same of a statement as the board shows it. */
export const footOf = ({ number, signature, buildsOn }: StatementView): Footed => ({
  number,
  ...(signature ? { signature } : {}),
  ...(buildsOn === null ? {} : { buildsOn }),
});
