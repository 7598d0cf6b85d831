import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useEffect, useRef } from 'react';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { Words } from '../../../ui/Words.tsx';
import { OthersList } from '../Others.tsx';
import styles from '../Phone.module.css';
import type { Writing } from '../useWriting.ts';
import { WriteStatement } from '../WriteStatement.tsx';

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly writing: Writing;
}

/** What the others have written, to read; whoever chooses one writes to it, and is back among them when it is sent. */
export const ReadAndBuild = ({ line, step, writing }: Props) => {
  const { t } = useText();
  const { feed, own } = usePhoneView(line, (view) => ({ feed: view.feed, own: view.own }));
  const mine = new Set(own.map(({ statementId }) => statementId));
  const { buildsOn, text = '', rest = '' } = writing.unsent[step.stepId] ?? {};
  const isWriting = buildsOn !== undefined || text !== '' || rest !== '';
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(isWriting);
  useEffect(() => {
    // The field comes where the list was, and the other way round.
    if (was.current !== isWriting)
      (isWriting ? place.current?.querySelector('textarea') : place.current?.querySelector('h1'))?.focus();
    was.current = isWriting;
  }, [isWriting]);
  return (
    <div ref={place} className={styles.write}>
      {isWriting ? (
        <WriteStatement line={line} step={step} writing={writing} />
      ) : (
        <>
          <h1 tabIndex={-1}>
            <Words text={step.prompt ?? t('build:title')} />
          </h1>
          <p className={styles.quiet}>{t('build:how')}</p>
          <OthersList
            others={feed.filter(({ statementId }) => !mine.has(statementId))}
            onBuild={(statementId) => writing.buildOn(step.stepId, statementId)}
          />
        </>
      )}
    </div>
  );
};
