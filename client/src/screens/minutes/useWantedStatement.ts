import type { Minutes } from '@skab/shared/minutes/compose.ts';
import { useEffect, useRef } from 'react';
import { statementIn } from '../../board/wayToStatement.ts';

/** Goes to the statement that the address names, once it stands in the minutes. */
export const useWantedStatement = (workshopId: string, minutes: Minutes): void => {
  const shown = useRef('');
  useEffect(() => {
    const statementId = statementIn(window.location.hash);
    if (statementId === null || shown.current === `${workshopId}/${statementId}`) return;
    const row = document.querySelector<HTMLElement>(`[data-statement="${CSS.escape(statementId)}"]`);
    if (!row) return;
    shown.current = `${workshopId}/${statementId}`;
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
  }, [workshopId, minutes]);
};
