import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import type { Taken } from '../moves.ts';
import { useDesk } from '../useDesk.ts';

/** *Flyt*, and the rest behind one word. */
export const RowActions = ({ taken }: { readonly taken: Taken }) => {
  const { t } = useText();
  const { state, door } = useDesk();
  return (
    <>
      {door.may('placeStatement') && (
        <Button
          icon={<DeskIcon name="arrowRight" />}
          onClick={() => state.setState({ sheet: { kind: 'move', taken } })}
        >
          {t('board:move')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => state.setState({ sheet: { kind: 'statement', taken } })}>
        {t('board:more')}
      </Button>
    </>
  );
};
