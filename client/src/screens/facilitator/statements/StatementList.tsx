import type { Signature } from '@skab/shared/meeting/naming.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { waitingFoot } from '../../../board/footOf.ts';
import { StatementFoot } from '../../../text/StatementFoot.tsx';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { clockTime } from '../../../ui/clockTime.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { useHold } from './useHold.ts';

const firstShown = 8;
const moreShown = 40;

interface Listed {
  readonly id: string;
  readonly text: string;
  readonly number: number | null;
  readonly at: number;
  readonly isLate: boolean;
  readonly signature?: Signature;
  readonly buildsOn?: number;
}

/** What was said last, and what has been taken off the screens. */
export const StatementList = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board } = evening;
  const latest = composeFeed(board)
    .map(({ statementId: id, publishedAt: at, ...one }): Listed => ({ ...one, id, at }))
    .reverse();
  const hidden = [...board.all('hiddenStatements')]
    .sort(([, a], [, b]) => b.hiddenAt - a.hiddenAt)
    .map(([id, { text, hiddenAt: at, isLate, ...row }]): Listed => {
      const number = board.get('numbers', id)?.number ?? null;
      return { ...waitingFoot(board, row), id, text, number, at, isLate };
    });
  return (
    <>
      <Latest evening={evening} statements={latest} />
      {hidden.length > 0 && (
        <section className={styles.part} aria-labelledby="hidden">
          <h3 id="hidden">{t('desk:hidden')}</h3>
          <p className={styles.hint}>{t('desk:hiddenHint')}</p>
          <Listing evening={evening} statements={hidden} action="show" />
        </section>
      )}
      {evening.may('importStatements') && (
        <div>
          <Link href={`/forloeb/${evening.workshopId}`} className={buttonClass('quiet')}>
            <DeskIcon name="logIn" />
            <span>{t('series:bringLink')}</span>
          </Link>
          <Link href={`/hent/${evening.workshopId}`} className={buttonClass('quiet')}>
            <DeskIcon name="logIn" />
            <span>{t('desk:toImport')}</span>
          </Link>
        </div>
      )}
    </>
  );
};

/** The list stands still while a hand moves in it, so that nobody presses what has just come there. */
const Latest = ({ evening, statements }: { readonly evening: Evening; readonly statements: readonly Listed[] }) => {
  const { t } = useText();
  const { held, hold, letGo } = useHold(statements);
  const heldIds = held && new Set(held.map(({ id }) => id));
  const shown = heldIds ? statements.filter(({ id }) => heldIds.has(id)) : statements;
  const fresh = statements.length - shown.length;
  return (
    <section
      className={styles.part}
      aria-labelledby="latest"
      onPointerMove={hold}
      onPointerLeave={letGo}
      onKeyDown={hold}
      onFocus={hold}
    >
      <div className={styles.listHead}>
        <h3 id="latest">{t('desk:latest')}</h3>
        {fresh > 0 && (
          <Button kind="quiet" icon={<DeskIcon name="chevronUp" />} onClick={letGo}>
            {t('desk:showFresh', { count: fresh })}
          </Button>
        )}
      </div>
      {statements.length === 0 ? (
        <p className={styles.hint}>{t('desk:latestNone')}</p>
      ) : (
        <Listing evening={evening} statements={shown} action="hide" />
      )}
    </section>
  );
};

const Listing = ({
  evening,
  statements,
  action,
}: {
  readonly evening: Evening;
  readonly statements: readonly Listed[];
  readonly action: 'hide' | 'show';
}) => {
  const { t } = useText();
  const [most, setMost] = useState(firstShown);
  const [erasedId, setErasedId] = useState<string | null>(null);
  return (
    <>
      <ul className={styles.papers}>
        {statements.slice(0, most).map((statement) => (
          <li key={statement.id}>
            <Line evening={evening} statement={statement} action={action} onErase={() => setErasedId(statement.id)} />
          </li>
        ))}
      </ul>
      {statements.length > most && (
        <div>
          <Button kind="quiet" onClick={() => setMost(most + moreShown)}>
            {t('desk:showMore', { count: statements.length - most })}
          </Button>
        </div>
      )}
      {erasedId && <EraseDialog evening={evening} statementId={erasedId} onClose={() => setErasedId(null)} />}
    </>
  );
};

const Line = ({
  evening: { scene, may, send },
  statement: { id, text, number, at, isLate, ...beside },
  action,
  onErase,
}: {
  readonly evening: Evening;
  readonly statement: Listed;
  readonly action: 'hide' | 'show';
  readonly onErase: () => void;
}) => {
  const { t, language } = useText();
  const isHiding = action === 'hide';
  const which = number === null ? null : <VisuallyHidden> {t('common:number', { number })}</VisuallyHidden>;
  return (
    <Paper
      text={text}
      foot={
        <>
          {number !== null && <b>{number}</b>}
          <span>{clockTime(at, language, scene.meeting.timeZone)}</span>
          <StatementFoot statement={{ ...beside, number: null }} />
          {isLate && <span>{t('desk:wasLate')}</span>}
        </>
      }
      actions={
        <>
          {may(isHiding ? 'hideStatement' : 'showStatement') && (
            <Button
              kind="quiet"
              icon={isHiding ? <Icon name="eyeOff" /> : <Icon name="undo" />}
              onClick={() => send(isHiding ? 'hideStatement' : 'showStatement', { statementId: id })}
            >
              {t(isHiding ? 'desk:hide' : 'desk:show')}
              {which}
            </Button>
          )}
          {!isHiding && may('hideAllOfAuthor') && (
            <Button kind="quiet" onClick={() => send('hideAllOfAuthor', { statementId: id })}>
              {t('plan:hideAll')}
              {which}
            </Button>
          )}
          {may('eraseStatement') && (
            <Button kind="quiet" icon={<Icon name="trash" />} onClick={onErase}>
              {t('desk:erase')}
              {which}
            </Button>
          )}
        </>
      }
    />
  );
};
