import { only } from '@skab/shared/board/collections.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { EmergencyCodesLeft } from '@skab/shared/protocol/deskHttp.ts';
import { folderRoute, mostFolderTables } from '@skab/shared/protocol/folderHttp.ts';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { mayIn } from '../../board/may.ts';
import { DeskGate } from '../../board/DeskGate.tsx';
import { meetingWhere } from '../../board/meetingWhere.ts';
import { download } from '../../board/download.ts';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { askFile } from '../../sync/askFile.ts';
import { deskApi } from '../../sync/deskApi.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { CheckRow } from '../../ui/Choice.tsx';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './DayBefore.module.css';

/** Where who leads gets the evening on paper: one button, one file. */
export const FolderScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <OpenedFolder workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('dayBefore:folder')} refusal={null} isAway={false} />
  );
};

const usualTables = 6;

const useCodesLeft = (workshopId: string): EmergencyCodesLeft | null => {
  const [left, setLeft] = useState<EmergencyCodesLeft | null>(null);
  useEffect(() => {
    void deskApi.emergencyCodesLeft(workshopId).then((answer) => {
      if (answer.state === 'done') setLeft(answer.value);
    });
  }, [workshopId]);
  return left;
};

export const OpenedFolder = ({
  workshopId,
  session,
}: {
  readonly workshopId: string;
  readonly session: WorkshopSession;
}) => {
  const text = useText();
  const { t } = text;
  const { board, state, refusal, line, actor } = useWorkshopView(session, (view) => view);
  const [openedAt] = useState(() => Date.now());
  usePageTitle(`${t('dayBefore:folder')} – ${t('common:name')}`);
  const workshop = board.get('workshop', only);
  const isIn = state === 'open' && workshop !== undefined;
  const may = mayIn(actor?.grants ?? [], board, workshopId, openedAt);
  if (!isIn || !may('printFolder')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return (
      <DeskGate title={t('dayBefore:folder')} refusal={why ?? (isIn ? 'not-allowed' : null)} isAway={line === 'away'} />
    );
  }
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={t('dayBefore:folder')} where={meetingWhere(board, text)}>
          <SettingsMenu />
        </PageBar>
      }
    >
      <main id="main" className={styles.main} tabIndex={-1}>
        <Stack gap={6}>
          <p>{t('dayBefore:folderAbout')}</p>
          <Holds />
          <FolderForm workshopId={workshopId} tables={board.get('doorQuestions', only)?.tables ?? usualTables} />
          <div>
            <Link href={`/styr/${workshopId}`} className={buttonClass('quiet')}>
              <Icon name="arrowLeft" />
              <span>{t('dayBefore:back')}</span>
            </Link>
          </div>
        </Stack>
      </main>
    </DeskFrame>
  );
};

const Holds = () => {
  const { t } = useText();
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">{t('dayBefore:folderHolds')}</h2>
      <ul className={styles.holds}>
        <li>{t('dayBefore:folderRunningOrder')}</li>
        <li>{t('dayBefore:folderProgramme')}</li>
        <li>{t('dayBefore:folderHowTo')}</li>
        <li>{t('dayBefore:folderCards')}</li>
        <li>{t('dayBefore:folderSlips')}</li>
        <li>{t('dayBefore:folderAttendance')}</li>
        <li>{t('dayBefore:folderByHand')}</li>
      </ul>
    </section>
  );
};

type Standing =
  | { readonly state: 'asked' | 'making' | 'away' }
  | { readonly state: 'made'; readonly hasCodes: boolean }
  | { readonly state: 'refused'; readonly code: RefusalCode };

const FolderForm = ({ workshopId, tables }: { readonly workshopId: string; readonly tables: number }) => {
  const { t, language } = useText();
  const left = useCodesLeft(workshopId);
  const [typed, setTyped] = useState(String(tables));
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [standing, setStanding] = useState<Standing>({ state: 'asked' });
  // Somebody may have a sheet in her pocket: its codes are not made void unasked.
  const withCodes = chosen ?? left?.left === 0;
  const count = Number(typed.trim());
  const isWrong = typed.trim() === '' || !(Number.isInteger(count) && count >= 0 && count <= mostFolderTables);
  const make = async (): Promise<void> => {
    setStanding({ state: 'making' });
    const answer = await askFile(folderRoute(workshopId), { language, tables: count, withCodes });
    if (answer.state === 'done') {
      download(answer.value.file, answer.value.name);
      setChosen(false);
      setStanding({ state: 'made', hasCodes: withCodes });
    } else setStanding(answer.state === 'away' ? { state: 'away' } : { state: 'refused', code: answer.code });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) void make();
      }}
    >
      <Stack gap={5}>
        <TextInput
          label={t('dayBefore:tables')}
          description={t('dayBefore:tablesHint')}
          error={isWrong ? t('dayBefore:tablesWrong', { most: mostFolderTables }) : undefined}
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
        />
        <Stack gap={1}>
          <CheckRow checked={withCodes} onChange={setChosen}>
            {t('dayBefore:codes')}
          </CheckRow>
          <p className={styles.hint}>{t('dayBefore:codesHint')}</p>
          {withCodes && left !== null && left.left > 0 && <p>{t('dayBefore:codesVoid', { count: left.left })}</p>}
        </Stack>
        {standing.state === 'away' && (
          <Refusal>
            <p>{t('desk:askAway')}</p>
          </Refusal>
        )}
        {standing.state === 'refused' && (
          <Refusal>
            <p>{t(`refusals:${standing.code}`)}</p>
          </Refusal>
        )}
        <Row gap={4}>
          <Button
            kind="primary"
            type="submit"
            icon={<DeskIcon name="printer" />}
            busy={standing.state === 'making'}
            disabled={isWrong}
          >
            {t('dayBefore:make')}
          </Button>
        </Row>
        <p role="status">
          {standing.state === 'made' && t(standing.hasCodes ? 'dayBefore:madeWithCodes' : 'dayBefore:made')}
        </p>
      </Stack>
    </form>
  );
};
