import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import type { WayIn } from '../../board/wayIn.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { KeptSlots } from '../../wall/KeptSlots.tsx';
import { Pictured } from '../../wall/Pictured.tsx';
import { Still } from '../../wall/Still.tsx';

interface Props {
  readonly practiceId: string;
  /** How one comes into the evening, which is the way into its practice round. */
  readonly way: WayIn | null;
  readonly scale: number;
}

/** A practice round on a shared screen, as the evening shows its own question, under the mark that nothing of it counts. */
export const PracticeWall = (props: Props) => {
  const { t } = useText();
  const session = useWorkshop(props.practiceId, 'screen');
  return session ? <Shown {...props} session={session} /> : <Still title={t('common:practice')} />;
};

const Shown = ({ session, way, scale }: Props & { readonly session: WorkshopSession }) => {
  const { t } = useText();
  const { board, line, phones, state } = useWorkshopView(session, (view) => ({
    board: view.board,
    line: view.line,
    phones: view.room?.phones,
    state: view.state,
  }));
  const scene = useMemo(() => composeScene(board), [board]);
  // When it has just ended, the evening says so itself.
  if (!scene || state === 'refused') return <Still title={t('common:practice')} />;
  return (
    <KeptSlots>
      <Pictured
        board={board}
        scene={scene}
        way={way}
        scale={scale}
        isAway={line === 'away'}
        clock={session.now}
        phones={phones}
      />
    </KeptSlots>
  );
};
