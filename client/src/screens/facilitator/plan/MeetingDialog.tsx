import { only } from '@skab/shared/board/collections.ts';
import { describeWorkshop } from '@skab/shared/commands/describeWorkshop.ts';
import type { Opening } from '@skab/shared/meeting/words.ts';
import { useState } from 'react';
import { readClockTime } from '../../../board/readClockTime.ts';
import { useText } from '../../../text/useText.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';
import { LadderChoice } from './LadderChoice.tsx';
import { OpeningChoice } from './OpeningChoice.tsx';

const empty = { title: '', body: '', place: '', date: '', from: '', to: '', timeZone: '', ladder: 'dialogue' } as const;
const left = { rooms: '', purpose: '', mandate: '', groundRules: '', openTo: 'invited' as Opening };

/** Changes what is said of the meeting. */
export const MeetingDialog = ({
  evening: { board, send },
  onClose,
}: {
  readonly evening: Evening;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [meeting, setMeeting] = useState({ ...left, ...(board.get('workshop', only) ?? empty) });
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());
  const change = (part: Partial<typeof meeting>): void => setMeeting({ ...meeting, ...part });
  const missing = (field: string) => (wrong.has(field) ? t('desk:fieldMissing') : undefined);

  const save = (): void => {
    const clocks = { from: readClockTime(meeting.from) ?? '', to: readClockTime(meeting.to) ?? '' };
    const described = { ...meeting, ...clocks };
    const read = describeWorkshop.args.safeParse(described);
    if (!read.success) {
      setWrong(new Set(read.error.issues.map((issue) => issue.path[0])));
      return;
    }
    send('describeWorkshop', described);
    onClose();
  };

  return (
    <FormDialog title={t('desk:meetingEdit')} onSave={save} onClose={onClose}>
      <TextInput
        label={t('desk:meetingTitle')}
        value={meeting.title}
        onChange={(title) => change({ title })}
        error={missing('title')}
        maxLength={120}
      />
      <TextInput
        label={t('desk:meetingBody')}
        note={t('desk:optional')}
        value={meeting.body}
        onChange={(body) => change({ body })}
        maxLength={120}
      />
      <TextInput
        label={t('desk:meetingPlace')}
        note={t('desk:optional')}
        value={meeting.place}
        onChange={(place) => change({ place })}
        maxLength={120}
      />
      <TextInput
        label={t('plan:rooms')}
        note={t('desk:optional')}
        description={t('screens:roomsHint')}
        value={meeting.rooms}
        onChange={(rooms) => change({ rooms })}
        maxLength={120}
      />
      <TextInput
        type="date"
        label={t('desk:meetingDate')}
        value={meeting.date}
        onChange={(date) => change({ date })}
        error={missing('date')}
      />
      <TextInput
        inputMode="decimal"
        maxLength={5}
        label={t('desk:meetingFrom')}
        value={meeting.from}
        onChange={(from) => change({ from })}
        error={wrong.has('from') ? t('minutes:adjournedWrong') : undefined}
      />
      <TextInput
        inputMode="decimal"
        maxLength={5}
        label={t('desk:meetingTo')}
        value={meeting.to}
        onChange={(to) => change({ to })}
        error={wrong.has('to') ? t('minutes:adjournedWrong') : undefined}
      />
      <TextArea
        size="line"
        label={t('plan:purpose')}
        note={t('desk:optional')}
        value={meeting.purpose}
        onChange={(purpose) => change({ purpose })}
        maxLength={1000}
      />
      <TextArea
        size="line"
        label={t('plan:mandate')}
        note={t('desk:optional')}
        description={t('plan:mandateHint')}
        value={meeting.mandate}
        onChange={(mandate) => change({ mandate })}
        maxLength={2000}
      />
      <TextArea
        size="line"
        label={t('plan:groundRules')}
        note={t('desk:optional')}
        description={t('plan:groundRulesHint')}
        value={meeting.groundRules}
        onChange={(groundRules) => change({ groundRules })}
        maxLength={400}
      />
      <OpeningChoice openTo={meeting.openTo} onChange={(openTo) => change({ openTo })} />
      <LadderChoice ladder={meeting.ladder} onChange={(ladder) => change({ ladder })} />
    </FormDialog>
  );
};
