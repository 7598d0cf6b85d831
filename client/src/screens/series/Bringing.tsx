import { routes } from '@skab/shared/protocol/http.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './BringScreen.module.css';
import { chosenOf, countOf, type Choice } from './choice.ts';
import { boardOfCopy, kinds, materialOf } from './material.ts';
import { ThingList } from './ThingList.tsx';
import { useBringing } from './useBringing.ts';

type Read = { readonly board: Board } | { readonly code: RefusalCode | 'away' };

const readEarlier = async (fromId: string, newId: () => string): Promise<Read> => {
  const answer = await fetch(routes.copy(fromId)).catch(() => null);
  if (!answer) return { code: 'away' };
  return answer.ok ? boardOfCopy(await answer.text(), newId) : { code: 'not-allowed' };
};

/** What may be brought over from one earlier meeting, what is chosen of it, and the one button that does it. */
export const Bringing = ({
  session,
  workshopId,
  fromId,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
  readonly fromId: string;
}) => {
  const { t } = useText();
  const { board } = useWorkshopView(session, (whole) => whole);
  const [earlier, setEarlier] = useState<Read | null>(null);
  const [choice, setChoice] = useState<Choice>(new Map());
  const [search, setSearch] = useState('');
  const { stage, bring, undo, again } = useBringing(session, workshopId, fromId);
  useEffect(() => {
    let isOver = false;
    void readEarlier(fromId, () => session.newId()).then((read) => !isOver && setEarlier(read));
    return () => {
      isOver = true;
    };
  }, [fromId, session]);
  const there = earlier && 'board' in earlier ? earlier.board : null;
  const material = useMemo(() => there && materialOf(there, fromId, board), [there, fromId, board]);
  const chosen = useMemo(() => material && chosenOf(material, choice), [material, choice]);

  if (earlier && 'code' in earlier)
    return (
      <Refusal>
        <p>{earlier.code === 'away' ? t('series:bringAway') : t(`refusals:${earlier.code}`)}</p>
      </Refusal>
    );
  if (!material || !chosen) return <Loading>{t('common:oneMoment')}</Loading>;
  if (stage.at === 'running')
    return <Loading>{t('series:bringRunning', { done: stage.done, all: stage.all })}</Loading>;
  if (stage.at === 'done')
    return (
      <Stack gap={4}>
        {stage.problem && <Problem code={stage.problem} />}
        {stage.problem === null && (
          <Note icon={<Icon name="check" />}>{t(stage.isUndone ? 'series:bringUndone' : 'series:bringDone')}</Note>
        )}
        <Row>
          {!stage.isUndone && (
            <Link href={`/tavle/${workshopId}`} className={buttonClass('primary')}>
              {t('series:bringToBoard')}
            </Link>
          )}
          <Button kind="quiet" onClick={again}>
            {t('series:bringAgain')}
          </Button>
          {!stage.isUndone && (
            <Button kind="quiet" icon={<Icon name="undo" />} onClick={() => undo(stage.importId)}>
              {t('series:bringUndo')}
            </Button>
          )}
        </Row>
      </Stack>
    );
  const set = (ids: readonly string[], isChosen: boolean): void =>
    setChoice((before) => new Map([...before, ...ids.map((id) => [id, isChosen] as const)]));
  const isNothing = kinds.every((kind) => material[kind].length === 0);
  if (isNothing) return <p>{t('series:bringEmpty')}</p>;
  const counts = {
    principles: t('series:bringSummaryPrinciples', { count: chosen.principles.length }),
    clusters: t('series:bringSummaryClusters', { count: chosen.clusters.length }),
    statements: t('series:bringSummaryStatements', { count: chosen.statements.length }),
    items: t('series:bringSummaryItems', { count: chosen.items.length }),
    tasks: t('series:bringSummaryTasks', { count: chosen.tasks.length }),
  } as const;
  const summary = (['principles', 'clusters', 'statements', 'items', 'tasks'] as const)
    .filter((kind) => chosen[kind].length > 0)
    .map((kind) => counts[kind]);
  return (
    <Stack gap={5}>
      {stage.problem && <Problem code={stage.problem} />}
      <TextInput type="search" label={t('series:bringSearch')} value={search} onChange={setSearch} />
      {kinds.map((kind) => (
        <ThingList
          key={kind}
          kind={kind}
          things={material[kind]}
          chosen={new Set(chosen[kind].map(({ id }) => id))}
          search={search}
          onSet={set}
        />
      ))}
      <section className={styles.summary} aria-labelledby="bring-summary">
        <h2 id="bring-summary">{t('series:bringSummary')}</h2>
        <p aria-live="polite">{summary.length === 0 ? t('series:bringNothing') : summary.join(' · ')}</p>
        <p className={styles.hint}>{t('series:bringHint')}</p>
        <div>
          <Button kind="primary" disabled={countOf(chosen) === 0} onClick={() => bring(chosen)}>
            {t('series:bringDo')}
          </Button>
        </div>
      </section>
    </Stack>
  );
};

const Problem = ({ code }: { readonly code: RefusalCode | 'away' }) => {
  const { t } = useText();
  return (
    <Refusal>
      <p>{code === 'away' ? t('series:bringAway') : t(`refusals:${code}`)}</p>
    </Refusal>
  );
};
