import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paper } from '../../ui/Paper.tsx';
import type { Taken } from '../moves.ts';
import { useDesk, useStatement } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import { ChooseCluster, type Choice } from './ChooseCluster.tsx';

/** *Flyt til ...*: type to choose where a statement goes, or where it lies as well. */
export const MoveSheet = ({
  kind,
  taken,
  onClose,
}: {
  readonly kind: 'move' | 'alsoIn';
  readonly taken: Taken;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const { door } = useDesk();
  const moves = useMoves();
  const view = useStatement(taken.statementId);
  const isMove = kind === 'move';
  const choose = (choice: Choice): void => {
    onClose();
    if (!isMove) {
      if (choice.kind === 'cluster') moves.alsoIn(taken, choice.clusterId);
    } else if (choice.kind === 'new')
      moves.place(taken, choice.title === '' ? { kind: 'new' } : { kind: 'new', title: choice.title });
    else moves.place(taken, choice);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(isMove ? 'board:moveTo' : 'board:alsoIn')}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      {view?.text && <Paper text={view.text} />}
      <ChooseCluster
        label={t('board:typeToChoose')}
        except={view?.clusterIds ?? []}
        hasNew={isMove && door.may('startCluster')}
        hasTray={isMove && taken.clusterId !== null && door.may('unplaceStatement')}
        autoFocus
        onChoose={choose}
      />
    </Dialog>
  );
};
