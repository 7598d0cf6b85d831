import type { Board } from '@skab/shared/board/board.ts';
import { backgroundLimit } from '@skab/shared/commands/stepFields.ts';
import { agendaItemsInOrder } from '@skab/shared/meeting/agenda.ts';
import { presenterLimit } from '@skab/shared/meeting/settled.ts';
import { activities, ladderSteps, takesWords, type Activity } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { hasPrompt } from '../workshops/newWorkshop.ts';
import { NamingChoice } from './NamingChoice.tsx';
import { PublishingChoice } from './PublishingChoice.tsx';
import { PlacersChoice } from './PlacersChoice.tsx';
import type { StepForm } from './stepForm.ts';

const promptHints: { readonly [A in Activity]?: 'desk:stepPromptHint' | 'desk:clusterPromptHint' } = {
  collect: 'desk:stepPromptHint',
  cluster: 'desk:clusterPromptHint',
};

/** Everything that is said of a step. */
export const StepFormFields = ({
  board,
  form,
  isUsed,
  isNew,
  wrong,
  onChange,
}: {
  readonly board: Board;
  readonly form: StepForm;
  /** Something has happened in it, so that it stays what it is. */
  readonly isUsed: boolean;
  readonly isNew: boolean;
  readonly wrong: ReadonlySet<unknown>;
  readonly onChange: (part: Partial<StepForm>) => void;
}) => {
  const { t } = useText();
  const hint = isNew && form.activity === 'collect' ? undefined : promptHints[form.activity];
  const items = agendaItemsInOrder(board);
  return (
    <>
      <TextInput
        label={t('desk:stepTitle')}
        value={form.title}
        onChange={(title) => onChange({ title })}
        maxLength={60}
        error={wrong.has('title') ? t('desk:fieldMissing') : undefined}
      />
      <Select
        label={t('plan:activity')}
        {...(isUsed
          ? { description: t('plan:activityFixed') }
          : form.activity === 'night'
            ? { description: t('plan:nightHint') }
            : {})}
        disabled={isUsed}
        value={form.activity}
        options={activities.map((value) => ({ value, words: t(`desk:${value}Activity`) }))}
        onChange={(activity) => onChange({ activity })}
      />
      {form.activity === 'presentation' && (
        <TextInput
          label={t('desk:presenter')}
          description={t('desk:presenterHint')}
          value={form.presenter}
          onChange={(presenter) => onChange({ presenter })}
          maxLength={presenterLimit}
        />
      )}
      {hasPrompt(form.activity) && (
        <TextArea
          size="line"
          label={t('desk:stepPrompt')}
          {...(hint ? { description: t(hint) } : {})}
          value={form.prompt}
          onChange={(prompt) => onChange({ prompt })}
          maxLength={200}
        />
      )}
      {takesWords(form.activity) && (
        <>
          <PublishingChoice publishing={form.publishing} onChange={(publishing) => onChange({ publishing })} />
          <NamingChoice naming={form.naming} onChange={(naming) => onChange({ naming })} />
        </>
      )}
      {form.activity === 'cluster' && (
        <PlacersChoice placers={form.placers} onChange={(placers) => onChange({ placers })} />
      )}
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={600}
        label={t('desk:stepMinutes')}
        value={form.minutes}
        onChange={(minutes) => onChange({ minutes })}
        error={wrong.has('plannedMinutes') ? t('desk:minutesWrong') : undefined}
      />
      <TextArea
        size="line"
        label={t('desk:background')}
        description={t('desk:backgroundHint')}
        value={form.background}
        onChange={(background) => onChange({ background })}
        maxLength={backgroundLimit}
        error={wrong.has('background') ? t('desk:backgroundLong') : undefined}
      />
      <TextArea
        size="line"
        label={t('desk:say')}
        note={t('desk:sayNote')}
        value={form.note}
        onChange={(note) => onChange({ note })}
        maxLength={1000}
      />
      <TextInput
        label={t('plan:who')}
        note={t('desk:sayNote')}
        value={form.who}
        onChange={(who) => onChange({ who })}
        maxLength={120}
      />
      <TextInput
        label={t('plan:materials')}
        note={t('desk:sayNote')}
        value={form.materials}
        onChange={(materials) => onChange({ materials })}
        maxLength={200}
      />
      <Select
        label={t('plan:ladder')}
        value={form.ladder}
        options={[
          { value: '', words: t('plan:ladderMeeting') },
          ...ladderSteps.map((value) => ({ value, words: t(`common:${value}Name`) })),
        ]}
        onChange={(ladder) => onChange({ ladder })}
      />
      {items.length > 1 && (
        <Select
          label={t('plan:item')}
          value={form.agendaItemId}
          options={items.map(({ id, row }) => ({
            value: id,
            words: t('plan:itemNamed', { number: row.number, title: row.title }),
          }))}
          onChange={(agendaItemId) => onChange({ agendaItemId })}
        />
      )}
    </>
  );
};
