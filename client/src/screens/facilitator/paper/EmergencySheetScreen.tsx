import { composeScene } from '@skab/shared/scene/composeScene.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { EmergencyCodesLeft } from '@skab/shared/protocol/deskHttp.ts';
import { only } from '@skab/shared/board/collections.ts';
import { emergencyPath } from '@skab/shared/protocol/http.ts';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../../board/DeskGate.tsx';
import { SettingsMenu } from '../../../board/SettingsMenu.tsx';
import { wayIn } from '../../../board/wayIn.ts';
import { deskApi } from '../../../sync/deskApi.ts';
import { useWorkshop, useWorkshopView } from '../../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../../sync/workshopView.ts';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { clockTime, dayText } from '../../../ui/clockTime.ts';
import { DeskFrame } from '../../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageBar } from '../../../ui/PageBar.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row } from '../../../ui/Stack.tsx';
import { EmergencySheet } from './EmergencySheet.tsx';
import page from './PaperPage.module.css';

/** Where who leads makes her three emergency codes, and prints them: they are told this once. */
export const EmergencySheetScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <Making workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('keys:sheet')} refusal={null} isAway={false} />
  );
};

const Making = ({ workshopId, session }: { readonly workshopId: string; readonly session: WorkshopSession }) => {
  const { t, language } = useText();
  const { board, state, refusal, line, door } = useWorkshopView(session, (view) => view);
  const [left, setLeft] = useState<EmergencyCodesLeft | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const scene = useMemo(() => composeScene(board), [board]);
  usePageTitle(`${t('keys:sheet')} – ${t('common:name')}`);
  useEffect(() => {
    void deskApi.emergencyCodesLeft(workshopId).then((answer) => {
      if (answer.state === 'done') setLeft(answer.value);
      else setProblem(answer.state === 'away' ? 'away' : answer.code);
    });
  }, [workshopId]);
  if (state !== 'open' || !scene || !door) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return <DeskGate title={t('keys:sheet')} refusal={why} isAway={line === 'away'} />;
  }
  const make = async (): Promise<void> => {
    setIsMaking(true);
    const answer = await deskApi.makeEmergencyCodes(workshopId);
    setIsMaking(false);
    setProblem(answer.state === 'done' ? null : answer.state === 'away' ? 'away' : answer.code);
    if (answer.state === 'done') setCodes(answer.value.codes);
  };
  const { link } = wayIn(door.code, board.get('wall', only)?.address ?? null, door.addresses, window.location.origin);
  const when = left?.madeAt
    ? `${dayText(left.madeAt, language)} ${t('common:at', { time: clockTime(left.madeAt, language) })}`
    : '';
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={t('keys:sheet')} where={scene.meeting.title}>
          <SettingsMenu />
        </PageBar>
      }
    >
      <main id="main" className={page.main} tabIndex={-1}>
        <div className={page.about}>
          {codes ? (
            <p role="status">
              <b>{t('keys:sheetOnce')}</b>
            </p>
          ) : (
            <>
              <p>{t('keys:sheetWhat')}</p>
              {left && (
                <p>
                  {left.madeAt === null ? t('keys:sheetNone') : t('keys:sheetLeft', { count: left.left, when })}{' '}
                  {left.madeAt !== null && t('keys:sheetAgain')}
                </p>
              )}
            </>
          )}
          {problem && (
            <Refusal>
              <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
            </Refusal>
          )}
          <Row gap={5}>
            {codes ? (
              <Button kind="primary" icon={<DeskIcon name="printer" />} onClick={() => window.print()}>
                {t('keys:sheetPrint')}
              </Button>
            ) : (
              <Button kind="primary" icon={<DeskIcon name="key" />} busy={isMaking} onClick={() => void make()}>
                {left?.madeAt ? t('keys:sheetMakeAnew') : t('keys:sheetMake')}
              </Button>
            )}
            <Link href={`/styr/${workshopId}`} className={buttonClass('quiet')}>
              <Icon name="arrowLeft" />
              <span>{t('keys:sheetBack')}</span>
            </Link>
          </Row>
        </div>
        {codes && (
          <EmergencySheet
            codes={codes}
            meeting={scene.meeting}
            name={door.name}
            link={`${new URL(link).origin}${emergencyPath}`}
          />
        )}
      </main>
    </DeskFrame>
  );
};
