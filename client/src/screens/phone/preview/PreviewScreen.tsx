import { useEffect, useState, type SyntheticEvent } from 'react';
import { DeskGate } from '../../../board/DeskGate.tsx';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useWorkshop, useWorkshopView } from '../../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../../sync/workshopView.ts';
import { useText } from '../../../text/useText.ts';
import { sawLate } from '../cameLate.ts';
import { Evening } from '../Evening.tsx';
import styles from './Preview.module.css';
import { previewLine } from './previewLine.ts';

/** The evening as a participant's phone shows it, for who leads: to look at, not to write in. */
export const PreviewScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <Preview workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('invite:preview')} refusal={null} isAway={false} />
  );
};

/** The same, as a session stands. */
export const Preview = ({
  workshopId,
  session,
}: {
  readonly workshopId: string;
  readonly session: WorkshopSession;
}) => {
  const { t } = useText();
  const { state, refusal, line } = useWorkshopView(session, (view) => ({
    state: view.state,
    refusal: view.refusal,
    line: view.line,
  }));
  const [phone, setPhone] = useState<PhoneLine | null>(null);
  useEffect(() => {
    // Who leads knows where the evening is.
    sawLate(workshopId);
    const opened = previewLine(session);
    setPhone(opened);
    return () => opened.dispose();
  }, [session, workshopId]);
  if (state !== 'open' || phone === null) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return <DeskGate title={t('invite:preview')} refusal={why} isAway={line === 'away'} />;
  }
  return <Shown workshopId={workshopId} line={phone} />;
};

/** Nothing is done here, but everything can be read, also aloud. */
const stop = (event: SyntheticEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

const Shown = ({ workshopId, line }: { readonly workshopId: string; readonly line: PhoneLine }) => {
  const { t } = useText();
  const scene = usePhoneView(line, (view) => view.scene);
  return (
    <>
      <aside className={styles.note} aria-label={t('invite:preview')}>
        <p>{t('invite:previewNote')}</p>
        {scene?.practice && <p>{t('practice:onPhones')}</p>}
      </aside>
      <div className={styles.frame} onClickCapture={stop} onSubmitCapture={stop} onBeforeInputCapture={stop}>
        {scene && <Evening workshopId={workshopId} line={line} scene={scene} settings={null} />}
      </div>
    </>
  );
};
