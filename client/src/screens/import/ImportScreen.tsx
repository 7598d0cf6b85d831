import { useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { mayIn } from '../../board/may.ts';
import { meetingWhere } from '../../board/meetingWhere.ts';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Columns, DeskFrame } from '../../ui/DeskFrame.tsx';
import { Note } from '../../ui/Note.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import styles from './ImportScreen.module.css';
import { Prepare } from './Prepare.tsx';
import { Running } from './Running.tsx';
import { ask } from './ask.ts';
import { useImport } from './useImport.ts';

/** Where statements from elsewhere are imported: what is pasted or in a file, judged first, then sent in parts. */
export const ImportScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  usePageTitle(`${t('imports:title')} – ${t('common:name')}`);
  if (!session) return <DeskGate title={t('imports:title')} refusal={null} isAway={false} />;
  return <OpenedImport session={session} workshopId={workshopId} />;
};

/** The screen as its session stands. */
export const OpenedImport = ({
  session,
  workshopId,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
}) => {
  const text = useText();
  const { t } = text;
  const { state, board, actor, line, waiting, refusal } = useWorkshopView(session, (whole) => whole);
  const [openedAt] = useState(() => Date.now());
  const { stage, begin, stop, again } = useImport(session);
  const may = mayIn(actor?.grants ?? [], board, workshopId, openedAt);
  if (state !== 'open' || !may('withdrawImport')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    const no = why ?? (state === 'open' ? 'not-allowed' : null);
    return <DeskGate title={t('imports:title')} refusal={no} isAway={line === 'away'} />;
  }
  const withdraw = (importId: string) => ask(session, 'withdrawImport', { importId });
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={t('imports:title')} where={meetingWhere(board, text)}>
          <DeskLine line={line} waiting={waiting} />
          {may('setWall') ? (
            <Link href={`/styr/${workshopId}`}>{t('imports:toLead')}</Link>
          ) : (
            <Link href={`/referat/${workshopId}`}>{t('desk:toMinutes')}</Link>
          )}
          <SettingsMenu />
        </PageBar>
      }
    >
      <Columns
        rest={{
          label: t('imports:earlier'),
          content: <EarlierImports board={board} onWithdraw={withdraw} />,
        }}
      >
        <div className={styles.work}>
          {stage.at !== 'choosing' ? (
            <Running
              stage={stage}
              board={board}
              isAway={line === 'away'}
              workshopId={workshopId}
              onStop={stop}
              onWithdraw={withdraw}
              onAgain={again}
            />
          ) : may('importStatements') ? (
            <Prepare board={board} onSend={begin} />
          ) : (
            <Note>{t('imports:mayNot')}</Note>
          )}
        </div>
      </Columns>
    </DeskFrame>
  );
};
