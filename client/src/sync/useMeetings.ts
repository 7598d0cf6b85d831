import { inSeriesOrder, type SeriesMeeting } from '@skab/shared/meeting/series.ts';
import { useEffect, useState } from 'react';
import { deskApi } from './deskApi.ts';

/** The meetings of the series that something can be put off to, as they stood when the screen was opened or looked at again. */
export const useMeetings = (workshopId: string, date: string): readonly SeriesMeeting[] => {
  const [meetings, setMeetings] = useState<readonly SeriesMeeting[]>([]);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const answer = await deskApi.series(workshopId);
      if (!isGone && answer.state === 'done') setMeetings(answer.value);
    };
    const again = (): void => void look();
    again();
    window.addEventListener('focus', again);
    return () => {
      isGone = true;
      window.removeEventListener('focus', again);
    };
  }, [workshopId]);
  return inSeriesOrder(meetings).filter(
    (one) => one.workshopId !== workshopId && one.phase !== 'closed' && one.date >= date,
  );
};
