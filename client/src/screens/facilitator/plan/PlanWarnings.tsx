import { planWarnings } from '@skab/shared/meeting/planWarnings.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { phoneMinutes } from '@skab/shared/meeting/timing.ts';
import { useText } from '../../../text/useText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Note } from '../../../ui/Note.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import type { Evening } from '../evening.ts';

/** What the plan should be looked at for, each with its reason, and how much of the evening phones are out. */
export const PlanWarnings = ({ evening: { board } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { out, of } = phoneMinutes(stepsInOrder(board).map(({ row }) => row));
  return (
    <>
      {planWarnings(board).map((warning) => (
        <Note key={`${warning.kind}/${warning.stepId}`} icon={<Icon name="alert" />}>
          {warning.kind === 'hearing-late'
            ? t('plan:hearingLate', { title: warning.title, after: warning.after })
            : t('plan:promisesMore', {
                title: warning.title,
                step: t(`common:${warning.ladder}Name`),
                meeting: t(`common:${warning.meeting}Name`),
              })}
        </Note>
      ))}
      {out > 0 && (
        <Note icon={<DeskIcon name="phone" />}>
          {t(out * 2 >= of ? 'plan:phonesMany' : 'plan:phonesOut', { out, of })}
        </Note>
      )}
    </>
  );
};
