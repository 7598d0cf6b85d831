import type { Signature } from '@skab/shared/meeting/naming.ts';
import { useState, type ReactNode } from 'react';
import { waitingFoot } from '../../../board/footOf.ts';
import { StatementFoot } from '../../../text/StatementFoot.tsx';
import { excerpt } from '../../../board/excerpt.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { Paper } from '../../../ui/Paper.tsx';
import { Row } from '../../../ui/Stack.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** Words that are received and not on the board. */
export interface WaitingPaper {
  readonly statementId: string;
  readonly text: string;
  readonly stepId: string;
  readonly receivedAt: number;
  readonly signature?: Signature;
  readonly buildsOn?: string;
}

export interface WaitingAction {
  readonly label: string;
  readonly act: (statementId: string) => void;
}

/** What waits under a heading, why, and what is done with all of it at once where there is more than one. */
export const WaitingPart = ({
  id,
  title,
  hint,
  all,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly all: { readonly label: string; readonly act: () => void } | null;
  readonly children: ReactNode;
}) => (
  <section className={styles.part} aria-labelledby={id}>
    <Row between>
      <h3 id={id}>{title}</h3>
      {all && (
        <Button kind="quiet" onClick={all.act}>
          {all.label}
        </Button>
      )}
    </Row>
    <p className={styles.hint}>{hint}</p>
    {children}
  </section>
);

/** The papers in the order they came. Each button says by its name which words it is about. */
export const WaitingPapers = ({
  evening: { board, scene, may },
  evening,
  papers,
  stateWords,
  actions,
}: {
  readonly evening: Evening;
  readonly papers: readonly WaitingPaper[];
  readonly stateWords: (time: string) => string;
  readonly actions: readonly WaitingAction[];
}) => {
  const { t, language } = useText();
  const [erasedId, setErasedId] = useState<string | null>(null);
  const every = may('eraseStatement') ? [...actions, { label: t('desk:erase'), act: setErasedId }] : actions;
  return (
    <>
      <ul className={styles.papers}>
        {papers.map(({ statementId, text, stepId, receivedAt, ...row }) => (
          <li key={statementId}>
            <Paper
              text={text}
              state="gate"
              stateWords={stateWords(clockTime(receivedAt, language, scene.meeting.timeZone))}
              foot={
                <>
                  <span>{board.get('steps', stepId)?.title}</span>
                  <StatementFoot statement={waitingFoot(board, row)} />
                </>
              }
              actions={
                every.length > 0 &&
                every.map(({ label, act }) => (
                  <Button key={label} kind="quiet" onClick={() => act(statementId)}>
                    {label}
                    <VisuallyHidden>: {excerpt(text)}</VisuallyHidden>
                  </Button>
                ))
              }
            />
          </li>
        ))}
      </ul>
      {erasedId && <EraseDialog evening={evening} statementId={erasedId} onClose={() => setErasedId(null)} />}
    </>
  );
};
