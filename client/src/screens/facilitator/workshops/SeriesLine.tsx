import { inSeriesOrder, meetingOn } from '@skab/shared/meeting/series.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { Link } from 'wouter';
import { capitalised, meetingDay } from '../../../board/meetingDay.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Code } from '../../../ui/Code.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './WorkshopsScreen.module.css';

/** Workshops by the series they are of, each in the order of their days; the series stand as the newest of each does. */
export const seriesOf = (workshops: readonly WorkshopListed[]): readonly (readonly WorkshopListed[])[] => {
  const bySeries = new Map<string, WorkshopListed[]>();
  for (const workshop of workshops)
    bySeries.set(workshop.seriesId, [...(bySeries.get(workshop.seriesId) ?? []), workshop]);
  return [...bySeries.values()].map((meetings) => inSeriesOrder(meetings));
};

/** The meetings of a series, and the code that leads to the one that is on. */
export const SeriesLine = ({
  meetings,
  now,
  onNew,
}: {
  readonly meetings: readonly WorkshopListed[];
  readonly now: number;
  /** A meeting more is wanted, like the one given; null for who may not. */
  readonly onNew: ((like: WorkshopListed) => void) | null;
}) => {
  const { t } = useText();
  const [first] = meetings;
  const last = meetings.at(-1);
  if (!first || !last) return null;
  const addMeeting = onNew && (
    <div>
      <Button kind="quiet" icon={<Icon name="plus" />} onClick={() => onNew(last)}>
        {t('series:newMeeting')}
      </Button>
    </div>
  );
  if (meetings.length === 1)
    return (
      <li>
        <Meeting meeting={first} code={first.code} />
        {addMeeting}
      </li>
    );
  const on = meetingOn(meetings, now);
  return (
    <li>
      <h2 className={styles.seriesTitle}>{t('series:title', { title: first.title })}</h2>
      <p className={styles.about}>
        {t('desk:code')} <Code value={first.code} />
      </p>
      <ol className={styles.meetings} aria-label={t('series:meetings')}>
        {meetings.map((meeting) => (
          <li key={meeting.workshopId}>
            <Meeting meeting={meeting} code={null} isOn={meeting === on} />
          </li>
        ))}
      </ol>
      {addMeeting}
    </li>
  );
};

const Meeting = ({
  meeting,
  code,
  isOn = false,
}: {
  readonly meeting: WorkshopListed;
  readonly code: string | null;
  readonly isOn?: boolean;
}) => {
  const { t, language } = useText();
  const { workshopId, title, date, phase } = meeting;
  return (
    <>
      <Link href={`/styr/${workshopId}`}>{title}</Link>
      <p className={styles.about}>
        <span>{capitalised(meetingDay(date, language))}</span>
        <span>{t(`desk:${phase}Phase`)}</span>
        {code !== null && (
          <span>
            {t('desk:code')} <Code value={code} />
          </span>
        )}
        {isOn && <span>{t('series:codeLeadsHere')}</span>}
        <Link href={`/referat/${workshopId}`}>{t('minutes:title')}</Link>
      </p>
    </>
  );
};
