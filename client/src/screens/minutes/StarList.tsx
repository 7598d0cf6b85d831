import type { Board } from '@skab/shared/board/board.ts';
import { pointOf } from '@skab/shared/minutes/starred.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { foldWords } from '../../board/foldWords.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';

const atFirst = 8;
const more = 40;

interface Listed {
  readonly statementId: string;
  readonly text: string;
  readonly number: number | null;
  readonly isSaidInRoom: boolean;
}

/** The statements of a point, newest first. */
const listOf = (board: Board, agendaItemId: string): readonly Listed[] =>
  [...board.all('statements')]
    .filter(([, { stepId }]) => pointOf(board, stepId) === agendaItemId)
    .sort(([a, one], [b, other]) => other.publishedAt - one.publishedAt || (a < b ? -1 : 1))
    .map(([statementId, { text }]) => ({
      statementId,
      text,
      number: board.get('numbers', statementId)?.number ?? null,
      isSaidInRoom: board.get('saidInRoom', statementId) !== undefined,
    }));

/** The statements of the point, each of which can be taken with into the minutes; what was said in the room can be taken back. */
export const StarList = ({
  drafting,
  agendaItemId,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
}) => {
  const { t } = useText();
  const [sought, setSought] = useState('');
  const [limit, setLimit] = useState(atFirst);
  const board = useDeferredValue(drafting.board);
  const all = useMemo(() => listOf(board, agendaItemId), [board, agendaItemId]);
  const wanted = foldWords(sought.trim());
  const found = all.filter(
    ({ text, number }) => wanted === '' || String(number) === wanted || foldWords(text).includes(wanted),
  );
  return (
    <Stack gap={3}>
      <h3>{t('secretary:statements')}</h3>
      <p className={styles.help}>{t(all.length === 0 ? 'secretary:statementsNone' : 'secretary:statementsHelp')}</p>
      {all.length > atFirst && (
        <TextInput type="search" label={t('secretary:find')} value={sought} onChange={setSought} maxLength={80} />
      )}
      {all.length > 0 && found.length === 0 && <p>{t('secretary:findNone')}</p>}
      <ul className={styles.people}>
        {found.slice(0, limit).map((statement) => (
          <Statement key={statement.statementId} drafting={drafting} statement={statement} />
        ))}
      </ul>
      {found.length > limit && (
        <div>
          <Button kind="quiet" onClick={() => setLimit(limit + more)}>
            {t('secretary:more')}
          </Button>
        </div>
      )}
    </Stack>
  );
};

const Statement = ({
  drafting: { board, send },
  statement: { statementId, text, number, isSaidInRoom },
}: {
  readonly drafting: Drafting;
  readonly statement: Listed;
}) => {
  const { t } = useText();
  const isStarred = board.get('stars', statementId) !== undefined;
  const named = { number: number ?? '' };
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        <b>{number}</b> <span dir="auto">{text}</span>
        {isSaidInRoom && <span className={styles.help}> · {t('secretary:saidInRoom')}</span>}
      </span>
      <Row gap={3}>
        {isSaidInRoom && (
          <Button
            kind="quiet"
            aria-label={t('secretary:takeBackName', named)}
            onClick={() => send('withdrawStatement', { statementId })}
          >
            {t('secretary:takeBack')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-pressed={isStarred}
          aria-label={t('secretary:starName', named)}
          icon={isStarred ? <Icon name="check" /> : <DeskIcon name="star" />}
          onClick={() => send('starStatement', { statementId, isStarred: !isStarred })}
        >
          {t(isStarred ? 'secretary:starred' : 'secretary:star')}
        </Button>
      </Row>
    </li>
  );
};
