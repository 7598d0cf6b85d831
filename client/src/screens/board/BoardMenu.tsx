import { useState } from 'react';
import { useLocation } from 'wouter';
import { only } from '@skab/shared/board/collections.ts';
import { meetingDay } from '../../board/meetingDay.ts';
import { PictureSheet } from '../../board/picture/PictureSheet.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { useDesk } from '../../board/useDesk.ts';
import { useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { OwnName } from './OwnName.tsx';

/** One's name, the other screens of this workshop, language and look. */
export const BoardMenu = ({
  session,
  workshopId,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
}) => {
  const { t, language } = useText();
  const [isPicturing, setIsPicturing] = useState(false);
  const workshop = useWorkshopView(session, ({ board }) => board.get('workshop', only));
  const [, go] = useLocation();
  const [typed, type] = useState<string | null>(null);
  // What was given here counts before the server's answer to the next entry says so.
  const [given, give] = useState<string | null | undefined>(undefined);
  const known = useWorkshopView(session, ({ door }) => door?.name ?? null);
  const name = given === undefined ? known : given;
  const { may } = useDesk().door;
  return (
    <>
      <SettingsMenu
        first={[
          {
            id: 'name',
            label: name === null ? t('board:nameGive') : t('board:nameIs', { name }),
            icon: <DeskIcon name="users" />,
            onPress: () => type(name ?? ''),
          },
          {
            id: 'picture',
            label: t('board:picture'),
            icon: <DeskIcon name="download" />,
            onPress: () => setIsPicturing(true),
          },
          ...(may('setWall')
            ? [
                {
                  id: 'lead',
                  label: t('board:toLead'),
                  icon: <DeskIcon name="play" />,
                  onPress: () => go(`/styr/${workshopId}`),
                },
              ]
            : []),
          ...(may('writeItemMinutes')
            ? [
                {
                  id: 'minutes',
                  label: t('board:toMinutes'),
                  icon: <DeskIcon name="fileText" />,
                  onPress: () => go(`/referat/${workshopId}`),
                },
              ]
            : []),
        ]}
      />
      <OwnName typed={typed} onType={type} onNamed={give} />
      {workshop && (
        <PictureSheet
          isOpen={isPicturing}
          onClose={() => setIsPicturing(false)}
          meeting={`${workshop.title}, ${meetingDay(workshop.date, language)}`}
          date={workshop.date}
        />
      )}
    </>
  );
};
