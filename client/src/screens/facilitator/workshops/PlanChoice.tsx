import { minutesOfTemplate, templates } from '@skab/shared/meeting/templates/templates.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { TemplateSaved } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { useEffect, useRef, useState } from 'react';
import { meetingDay } from '../../../board/meetingDay.ts';
import { deskApi } from '../../../sync/deskApi.ts';
import { newId } from '../../../sync/newId.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { planOfCopy, planOfSaved, planOfTemplate, type StartingPlan } from './startingPlan.ts';

const blank = 'own';

/** What a new workshop starts from: a few steps, a template, or the plan of an earlier one. */
export const PlanChoice = ({
  earlier,
  startsAs,
  onPlan,
}: {
  readonly earlier: readonly WorkshopListed[];
  readonly startsAs: string | null;
  readonly onPlan: (plan: StartingPlan) => void;
}) => {
  const { t, language } = useText();
  const [chosen, setChosen] = useState(startsAs ?? blank);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const [saved, setSaved] = useState<readonly TemplateSaved[]>([]);
  useEffect(() => {
    void deskApi.templates().then((answer) => answer.state === 'done' && setSaved(answer.value));
  }, []);
  const chosenOwn = saved.find(({ templateId }) => templateId === chosen);
  const remove = async (templateId: string): Promise<void> => {
    const answer = await deskApi.removeTemplate(templateId);
    if (answer.state !== 'done') return setProblem(answer.state === 'away' ? 'away' : answer.code);
    setSaved((before) => before.filter((one) => one.templateId !== templateId));
    setChosen(blank);
  };
  const template = templates.find(({ id }) => id === chosen);

  const copy = async (workshopId: string): Promise<void> => {
    const answer = await fetch(routes.copy(workshopId)).catch(() => null);
    if (!answer?.ok) return setProblem(answer ? 'not-allowed' : 'away');
    const read = planOfCopy(await answer.text(), { closedPoint: t('series:closedPoint') }, newId);
    if ('plan' in read) onPlan(read.plan);
    else setProblem(read.code);
  };
  const choose = (value: string): void => {
    setChosen(value);
    setProblem(null);
    const wanted = templates.find(({ id }) => id === value);
    const own = saved.find(({ templateId }) => templateId === value);
    if (own) return onPlan(planOfSaved(own.plan, newId));
    if (wanted) onPlan(planOfTemplate(wanted, { closedPoint: t('series:closedPoint') }, newId));
    else if (value !== blank) void copy(value);
  };

  const begun = useRef(false);
  useEffect(() => {
    if (startsAs !== null && !begun.current) void copy(startsAs);
    begun.current = true;
  });

  return (
    <Stack gap={3}>
      <Select
        label={t('plan:startFrom')}
        description={template ? template.isFor : t(chosen === blank ? 'plan:startOwnHint' : 'plan:startCopyHint')}
        value={chosen}
        options={[
          { value: blank, words: t('plan:startOwn') },
          ...templates.map((one) => ({
            value: one.id,
            words: t('plan:startTemplate', { title: one.title, count: minutesOfTemplate(one) }),
          })),
          ...saved.map((one) => ({
            value: one.templateId,
            words: t('series:templateOwn', {
              title: one.title,
              count: one.plan.steps.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
            }),
          })),
          ...earlier.map(({ workshopId, title, date }) => ({
            value: workshopId,
            words: t('plan:startCopy', { title, day: meetingDay(date, language) }),
          })),
        ]}
        onChange={choose}
      />
      {chosenOwn && (
        <div>
          <Button kind="quiet" icon={<Icon name="trash" />} onClick={() => void remove(chosenOwn.templateId)}>
            {t('series:templateRemove', { title: chosenOwn.title })}
          </Button>
        </div>
      )}
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
    </Stack>
  );
};
