import { Fragment } from 'react';
import { useText } from '../../text/useText.ts';
import type { TextKey } from '../../text/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Sheets.module.css';

const keys = [
  [['M'], 'board:keyMove'],
  [['K'], 'board:keyAlso'],
  [['Enter'], 'board:keyOpen'],
  [['Space'], 'board:keyChoose'],
  [['Esc'], 'board:keyUnchoose'],
  [['←', '↑', '→', '↓'], 'board:keyArrows'],
  [['Home', 'End'], 'board:keyEnds'],
  [['Shift ←', 'Shift →'], 'board:keyIsland'],
  [['F2'], 'board:keyName'],
  [['+', '-', '0'], 'board:keyZoom'],
  [['Ctrl Z'], 'board:undo'],
  [['Ctrl Shift Z'], 'board:redo'],
  [['/'], 'board:keySearch'],
] as const satisfies readonly (readonly [readonly string[], TextKey])[];

/** All keys of the board. */
export const KeysSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useText();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('board:allKeys')}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <dl className={styles.keys}>
        {keys.map(([signs, words]) => (
          <Fragment key={words}>
            <dt>
              {signs.map((sign) => (
                <kbd key={sign} className={styles.key}>
                  {sign}
                </kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
};
