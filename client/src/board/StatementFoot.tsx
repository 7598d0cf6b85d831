import type { Board } from '@skab/shared/board/board.ts';
import { numberBelow } from '@skab/shared/board/buildsOn.ts';
import type { Rows } from '@skab/shared/board/collections.ts';
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

/** The same of words that wait for those who lead. */
export const waitingFoot = (board: Board, row: Pick<Rows['statements'], 'signature' | 'buildsOn'>): Footed => {
  const buildsOn = numberBelow(board, row);
  return {
    number: null,
    ...(row.signature ? { signature: row.signature } : {}),
    ...(buildsOn === null ? {} : { buildsOn }),
  };
};

/** The same of a statement as the board shows it. */
export const footOf = ({ number, signature, buildsOn }: StatementView): Footed => ({
  number,
  ...(signature ? { signature } : {}),
  ...(buildsOn === null ? {} : { buildsOn }),
});
