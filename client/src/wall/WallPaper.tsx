import { StatementFoot } from '../text/StatementFoot.tsx';
import { useText } from '../text/useText.ts';
import { Paper } from '../ui/Paper.tsx';
import type { WallStatement } from './wallStatements.ts';

/** One statement on the wall: its words, its number, and of who wrote it what its step lets everybody see. */
export const WallPaper = ({
  statement,
  page,
  isNew,
}: {
  readonly statement: WallStatement;
  /** When it is too long for the wall: which part is up. */
  readonly page?: { readonly text: string; readonly at: number; readonly of: number } | undefined;
  readonly isNew: boolean;
}) => {
  const { t } = useText();
  const { text, isSaidInRoom, elsewhere } = statement;
  const foot = (
    <>
      <StatementFoot statement={statement} isBare />
      {isSaidInRoom && <span>{t('board:saidInRoom')}</span>}
      {page && <span>{t('desk:wallPage', { page: page.at + 1, pages: page.of })}</span>}
      {elsewhere?.kind === 'prompt' && <span>{t('desk:wallElsewhere', { prompt: elsewhere.words })}</span>}
      {elsewhere?.kind === 'cluster' && (
        <span>{t('board:wallInside', { title: elsewhere.words || t('board:nameless') })}</span>
      )}
    </>
  );
  const words = page?.text ?? text;
  return isNew ? (
    <Paper text={words} foot={foot} state="new" stateWords={t('desk:wallNew')} />
  ) : (
    <Paper text={words} foot={foot} />
  );
};
