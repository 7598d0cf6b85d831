import { useState } from 'react';
import { useLocation } from 'wouter';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import type { Evening } from '../evening.ts';
import { problemOf, useRehearsal, type RehearsalProblem } from './useRehearsal.ts';

/** Begins the rehearsal of a workshop, or goes to the one that is there. A rehearsal has none of its own. */
export const HoldRehearsal = ({ evening: { workshopId, scene, may } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [, setAddress] = useLocation();
  const [problem, setProblem] = useState<RehearsalProblem>(null);
  const isRehearsal = scene.scratch !== undefined;
  const stands = useRehearsal(workshopId, may('rehearse') && !isRehearsal);
  if (isRehearsal || !may('rehearse')) return null;
  const hold = async (): Promise<void> => {
    const begun = await deskApi.beginRehearsal(workshopId);
    setProblem(problemOf(begun));
    if (begun.state === 'done') setAddress(`/styr/${begun.value.rehearsalId}`);
  };
  return (
    <>
      <Button kind="quiet" icon={<DeskIcon name="users" />} onClick={() => void hold()}>
        {t(stands?.rehearsalId ? 'rehearsal:go' : 'rehearsal:hold')}
      </Button>
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
    </>
  );
};
