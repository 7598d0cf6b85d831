import { takesWords } from '@skab/shared/meeting/words.ts';
import { useState, type FormEvent } from 'react';
import { stepLimit } from '@skab/shared/commands/stepFields.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { readClockTime } from '../../../board/readClockTime.ts';
import { newId } from '../../../sync/newId.ts';
import type { Translate } from '../../../text/texts.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { LadderChoice } from '../plan/LadderChoice.tsx';
import { OpeningChoice } from '../plan/OpeningChoice.tsx';
import {
  addStep,
  foundArgs,
  moveStep,
  problemsOf,
  todayOf,
  type StepDraft,
  type WorkshopDraft,
} from './newWorkshop.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { endOf, noPlan } from './startingPlan.ts';
import { StepFields } from './StepFields.tsx';
import styles from './WorkshopsScreen.module.css';

const prompts = ['foundPrompt1', 'foundPrompt2', 'foundPrompt3'] as const;

const aStep = (title: string, activity: StepDraft['activity'], minutes: string): StepDraft => ({
  id: newId(),
  activity,
  title,
  prompt: '',
  minutes,
  placers: 'everyone',
});

const collectStep = (t: Translate, at: number): StepDraft => ({
  ...aStep(t('desk:foundCollect'), 'collect', '15'),
  prompt: t(`desk:${prompts[at % prompts.length] ?? 'foundPrompt1'}`),
});
const clusterStep = (t: Translate): StepDraft => aStep(t('desk:clusterActivity'), 'cluster', '25');
const talkStep = (t: Translate): StepDraft => ({
  ...aStep(t('desk:talkActivity'), 'talk', '10'),
  prompt: t('desk:foundTalkPrompt'),
});

const firstDraft = (t: Translate): WorkshopDraft => ({
  title: '',
  body: '',
  place: '',
  date: todayOf(new Date()),
  from: '19.00',
  to: '21.00',
  ladder: 'dialogue',
  agendaItem: '',
  steps: [
    aStep(t('desk:foundWelcome'), 'welcome', '10'),
    collectStep(t, 0),
    clusterStep(t),
    aStep(t('desk:foundClose'), 'close', '5'),
  ],
});

/** Everything a workshop is founded from, with a whole evening filled in. `onFound` is told the arguments when they can stand. */
export const NewWorkshopForm = ({
  title,
  earlier,
  startsAs = null,
  isSending,
  onFound,
  onCancel,
}: {
  readonly title: string;
  /** Workshops whose plan can be copied. */
  readonly earlier: readonly WorkshopListed[];
  /** The one whose plan it begins with, if it is to be like another. */
  readonly startsAs?: string | null;
  readonly isSending: boolean;
  readonly onFound: (args: ReturnType<typeof foundArgs>) => void;
  readonly onCancel: () => void;
}) => {
  const { t } = useText();
  const [draft, setDraft] = useState(() => firstDraft(t));
  const [problems, setProblems] = useState<ReadonlySet<string>>(new Set());
  const change = (part: Partial<WorkshopDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const args = foundArgs(draft, newId);
    const found = problemsOf(draft, args);
    setProblems(found);
    if (found.size === 0 && !isSending) onFound(args);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        <h2>{title}</h2>
        <PlanChoice
          earlier={earlier}
          startsAs={startsAs}
          onPlan={(plan) => change({ ...noPlan, ...plan, to: endOf(readClockTime(draft.from) || '19.00', plan.steps) })}
        />
        <MeetingFields draft={draft} problems={problems} onChange={change} />
        <StepsFields draft={draft} problems={problems} onChange={change} />
        {problems.size > 0 && (
          <Refusal>
            <p>{t('desk:foundMissing')}</p>
          </Refusal>
        )}
        <Row>
          <Button type="submit" kind="primary" busy={isSending}>
            {t('desk:foundSend')}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
};

interface PartProps {
  readonly draft: WorkshopDraft;
  readonly problems: ReadonlySet<string>;
  readonly onChange: (part: Partial<WorkshopDraft>) => void;
}

const MeetingFields = ({ draft, problems, onChange }: PartProps) => {
  const { t } = useText();
  const missing = (field: string) => (problems.has(field) ? t('desk:fieldMissing') : undefined);
  return (
    <Stack gap={5}>
      <TextInput
        label={t('desk:meetingTitle')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={missing('title')}
        maxLength={120}
        autoFocus
      />
      <div className={styles.pair}>
        <TextInput
          label={t('desk:meetingBody')}
          note={t('desk:optional')}
          value={draft.body}
          onChange={(body) => onChange({ body })}
          maxLength={120}
        />
        <TextInput
          label={t('desk:meetingPlace')}
          note={t('desk:optional')}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          maxLength={120}
        />
      </div>
      <div className={styles.when}>
        <TextInput
          type="date"
          label={t('desk:meetingDate')}
          value={draft.date}
          onChange={(date) => onChange({ date })}
          error={missing('date')}
        />
        <TextInput
          inputMode="decimal"
          maxLength={5}
          label={t('desk:meetingFrom')}
          value={draft.from}
          onChange={(from) => onChange({ from })}
          error={problems.has('from') ? t('minutes:adjournedWrong') : undefined}
        />
        <TextInput
          inputMode="decimal"
          maxLength={5}
          label={t('desk:meetingTo')}
          value={draft.to}
          onChange={(to) => onChange({ to })}
          error={problems.has('to') ? t('minutes:adjournedWrong') : undefined}
        />
      </div>
      <TextInput
        label={t('desk:agendaItemTitle')}
        note={t('desk:optional')}
        description={t('desk:agendaItemHint')}
        value={draft.agendaItem}
        onChange={(agendaItem) => onChange({ agendaItem })}
        maxLength={200}
      />
      {(draft.moreItems ?? []).map((point, at) => (
        <TextInput
          // They stand in their order as long as the plan is this one.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={t(point.isClosed ? 'series:closedPointNumber' : 'plan:itemTitle', { number: at + 2 })}
          value={point.title}
          onChange={(title) =>
            onChange({
              moreItems: (draft.moreItems ?? []).map((one, index) => (index === at ? { ...one, title } : one)),
            })
          }
          error={missing(`point ${at}`)}
          maxLength={200}
        />
      ))}
      <OpeningChoice openTo={draft.openTo ?? 'invited'} onChange={(openTo) => onChange({ openTo })} />
      <LadderChoice ladder={draft.ladder} onChange={(ladder) => onChange({ ladder })} />
    </Stack>
  );
};

const StepsFields = ({ draft, problems, onChange }: PartProps) => {
  const { t } = useText();
  const { steps } = draft;
  const collecting = steps.filter((step) => takesWords(step.activity)).length;
  const adding = [
    { words: 'desk:stepAdd', make: () => collectStep(t, collecting) },
    { words: 'desk:stepAddClusters', make: () => clusterStep(t) },
    { words: 'desk:stepAddTalk', make: () => talkStep(t) },
  ] as const;
  return (
    <Stack gap={4}>
      <h3>{t('desk:runningOrder')}</h3>
      {problems.has('steps') && (
        <Refusal>
          <p>{t('desk:foundNoSteps')}</p>
        </Refusal>
      )}
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <StepFields
            key={step.id}
            step={step}
            openTo={draft.openTo}
            isFirst={at === 0}
            isLast={at === steps.length - 1}
            problems={problems}
            onChange={(changed) => onChange({ steps: steps.map((one) => (one.id === step.id ? changed : one)) })}
            onMove={(by) => onChange({ steps: moveStep(steps, step.id, by) })}
            onRemove={() => onChange({ steps: steps.filter((one) => one.id !== step.id) })}
          />
        ))}
      </ol>
      <Row>
        {adding.map(({ words, make }) => (
          <Button
            key={words}
            icon={<Icon name="plus" />}
            onClick={() => onChange({ steps: addStep(steps, make()) })}
            disabled={steps.length >= stepLimit}
          >
            {t(words)}
          </Button>
        ))}
      </Row>
    </Stack>
  );
};
