import { useText } from '../text/useText.ts';
import { useBoard, useDesk } from './useDesk.ts';

/** Why nothing lies in the tray: all has found its place, or nobody has written yet. */
export const EmptyTray = () => {
  const { t } = useText();
  const { model } = useDesk();
  const isBare = useBoard('any', () => model.count() === 0);
  return <>{t(isBare ? 'board:trayBare' : 'board:trayEmpty')}</>;
};
