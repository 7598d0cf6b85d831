import { minutesOfTemplate, templates } from '@skab/shared/meeting/templates/templates.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { useEffect, useRef, useState } from 'react';
import { capitalised, meetingDay } from '../../board/meetingDay.ts';
import { newId } from '../../sync/newId.ts';
import { useText } from '../../text/useText.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { planOfCopy, planOfTemplate, type StartingPlan } from './startingPlan.ts';

const own = 'own';

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
  const [chosen, setChosen] = useState(startsAs ?? own);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
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
    if (wanted) onPlan(planOfTemplate(wanted, { closedPoint: t('series:closedPoint') }, newId));
    else if (value !== own) void copy(value);
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
        description={template ? template.isFor : t(chosen === own ? 'plan:startOwnHint' : 'plan:startCopyHint')}
        value={chosen}
        options={[
          { value: own, words: t('plan:startOwn') },
          ...templates.map((one) => ({
            value: one.id,
            words: t('plan:startTemplate', { title: one.title, count: minutesOfTemplate(one) }),
          })),
          ...earlier.map(({ workshopId, title, date }) => ({
            value: workshopId,
            words: t('plan:startCopy', { title, day: capitalised(meetingDay(date, language)) }),
          })),
        ]}
        onChange={choose}
      />
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
    </Stack>
  );
};
