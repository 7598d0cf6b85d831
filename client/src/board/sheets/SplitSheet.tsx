import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckRow, ChoiceList } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { placeOnTable } from '../moves.ts';
import { useCluster, useDesk } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import styles from './Sheets.module.css';

/** Chooses what goes to a new cluster of its own, beside this one. */
export const SplitSheet = ({ clusterId, onClose }: { readonly clusterId: string; readonly onClose: () => void }) => {
  const { t } = useText();
  const { run, door, model, stage } = useDesk();
  const { titleOf } = useMoves();
  const view = useCluster(clusterId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const lying = (view?.statementIds ?? []).flatMap((id) => model.statement(id) ?? []);
  const statementIds = chosen.filter((id) => lying.some((statement) => statement.id === id));
  const mayGo = statementIds.length > 0 && statementIds.length < lying.length;
  const go = (): void => {
    const island = stage.laid(clusterId);
    const near = island ? { x: island.x + island.width, y: island.y } : undefined;
    const args = { clusterId, newClusterId: door.newId(), statementIds, ...placeOnTable(stage.layout(), near) };
    onClose();
    run({ name: 'splitCluster', args }, t('board:saidSplit', { count: statementIds.length }));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('board:splitTitle', { title: titleOf(clusterId) })}
      mayLeave={false}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" onClick={go} disabled={!mayGo}>
            {t('board:splitGo', { count: statementIds.length })}
          </Button>
        </>
      }
    >
      <div className={styles.picks}>
        <ChoiceList legend={t('board:splitWords')}>
          {lying.map(({ id, text }) => (
            <CheckRow
              key={id}
              checked={statementIds.includes(id)}
              onChange={(on) => setChosen(on ? [...statementIds, id] : statementIds.filter((one) => one !== id))}
            >
              {text ?? t('board:withdrawn')}
            </CheckRow>
          ))}
        </ChoiceList>
      </div>
    </Dialog>
  );
};
