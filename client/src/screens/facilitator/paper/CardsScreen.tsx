import { only } from '@skab/shared/board/collections.ts';
import { numberSlip, personalCards, tableCards } from '@skab/shared/invitation/cards.ts';
import { composeScene, questionsOf } from '@skab/shared/scene/composeScene.ts';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../../board/DeskGate.tsx';
import { SettingsMenu } from '../../../board/SettingsMenu.tsx';
import { wayIn } from '../../../board/wayIn.ts';
import { useWorkshop, useWorkshopView } from '../../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../../sync/workshopView.ts';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { DeskFrame } from '../../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageBar } from '../../../ui/PageBar.tsx';
import { Row } from '../../../ui/Stack.tsx';
import page from './PaperPage.module.css';
import { PersonalSheets, TableSheets } from './CardSheets.tsx';

type Printed = 'tables' | 'personal' | 'slips';

/** Where who leads prints the cards that say table, kind and council for those who come in. */
export const CardsScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <Cards workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('invite:cards')} refusal={null} isAway={false} />
  );
};

/** The cards of an evening as its session stands. */
export const Cards = ({ workshopId, session }: { readonly workshopId: string; readonly session: WorkshopSession }) => {
  const { t, language } = useText();
  const { board, state, refusal, line, door } = useWorkshopView(session, (view) => view);
  const [wanted, setWanted] = useState<Printed | null>(null);
  const scene = useMemo(() => composeScene(board), [board]);
  usePageTitle(`${t('invite:cards')} – ${t('common:name')}`);
  if (state !== 'open' || !scene || !door) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return <DeskGate title={t('invite:cards')} refusal={why} isAway={line === 'away'} />;
  }
  const asked = board.get('doorQuestions', only);
  const asks = asked && questionsOf(asked);
  const way = wayIn(door.code, board.get('wall', only)?.address ?? null, door.addresses, window.location.origin);
  const tables = tableCards(asks, way, language);
  const personal = personalCards(asks, way, language);
  const offered: readonly Printed[] = [
    ...(tables.length > 0 ? (['tables'] as const) : []),
    ...(personal.length > 0 ? (['personal'] as const) : []),
    'slips',
  ];
  const chosen = offered.find((one) => one === wanted) ?? offered[0] ?? 'slips';
  const named = {
    tables: t('invite:cardsTables', { count: tables.length }),
    personal: t('invite:cardsPersonal', { count: personal.length }),
    slips: t('invite:cardsSlips'),
  };
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={t('invite:cards')} where={scene.meeting.title}>
          <SettingsMenu />
        </PageBar>
      }
    >
      <main id="main" className={page.main} tabIndex={-1}>
        <div className={page.about}>
          <p>{t('invite:cardsWhat')}</p>
          {offered.length === 1 && (
            <p>
              <b>{t('invite:cardsNone')}</b>
            </p>
          )}
          <ChoiceList legend={t('invite:cardsWhich')}>
            {offered.map((one) => (
              <RadioRow key={one} name="printed" checked={one === chosen} onChange={() => setWanted(one)}>
                {named[one]}
              </RadioRow>
            ))}
          </ChoiceList>
          <Row gap={5}>
            <Button kind="primary" icon={<DeskIcon name="printer" />} onClick={() => window.print()}>
              {t('invite:cardsPrint')}
            </Button>
            <Link href={`/styr/${workshopId}`} className={buttonClass('quiet')}>
              <Icon name="arrowLeft" />
              <span>{t('invite:cardsBack')}</span>
            </Link>
          </Row>
        </div>
        {chosen === 'tables' && <TableSheets title={scene.meeting.title} cards={tables} />}
        {chosen === 'personal' && <PersonalSheets title={scene.meeting.title} cards={personal} />}
        {chosen === 'slips' && (
          <PersonalSheets title={scene.meeting.title} cards={[numberSlip(way, language)]} hasBlank />
        )}
      </main>
    </DeskFrame>
  );
};
