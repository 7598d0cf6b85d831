import { isTimeToPractise } from '@skab/shared/meeting/practice.ts';
import { useState } from 'react';
import type { WorkshopSession } from '../../../sync/workshopView.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import type { Evening } from '../evening.ts';
import panel from '../rehearsal/RehearsalPanel.module.css';
import { useEvening } from '../useEvening.ts';
import { PracticeDialog } from './PracticeDialog.tsx';
import { PracticeWords } from './PracticeWords.tsx';

interface Props {
  readonly evening: Evening;
  /** The practice round that is on, for who sees what is written in it here. */
  readonly practice: WorkshopSession | null;
}

/** Begins a practice round, when there is time for one. */
export const BeginPractice = ({ evening }: Pick<Props, 'evening'>) => {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const { board, scene, may } = evening;
  if (scene.practice || !may('practise') || !isTimeToPractise(board)) return null;
  return (
    <div>
      <Button icon={<DeskIcon name="phone" />} onClick={() => setAsking(true)}>
        {t('practice:begin')}
      </Button>
      {isAsking && <PracticeDialog evening={evening} onClose={() => setAsking(false)} />}
    </div>
  );
};

/** Over the evening while a practice round is on: that it is, what is written in it, and the way out. */
export const PracticePanel = ({ evening, practice }: Props) => {
  const { t } = useText();
  const { scene, may, send } = evening;
  if (!scene.practice) return null;
  const { workshopId: practiceId } = scene.practice;
  return (
    <section className={panel.panel} aria-labelledby="practice">
      <h2 id="practice">{t('practice:isOn')}</h2>
      <p>{t('practice:words')}</p>
      {may('endPractice') && (
        <div>
          <Button kind="primary" icon={<DeskIcon name="square" />} onClick={() => send('endPractice', { practiceId })}>
            {t('practice:end')}
          </Button>
        </div>
      )}
      {practice && <Written practiceId={practiceId} practice={practice} />}
    </section>
  );
};

const Written = ({ practiceId, practice }: { readonly practiceId: string; readonly practice: WorkshopSession }) => {
  const { evening } = useEvening(practiceId, practice);
  return evening && <PracticeWords practised={evening} />;
};
