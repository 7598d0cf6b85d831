import { sameRow } from '@skab/shared/board/equality.ts';
import { only } from '@skab/shared/board/collections.ts';
import { gatherUpshot, upshotDecisionLimit } from '@skab/shared/meeting/upshot.ts';
import { followUpLines } from '@skab/shared/minutes/followUpLines.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { useState } from 'react';
import { useText } from '../text/useText.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Cap, Row, Stack } from '../ui/Stack.tsx';
import type { ClosingDesk } from './closingDesk.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';

/** How a meeting ends: what is promised, then what it arrived at, on the wall and on a page to carry home. */
export const ClosingPanel = ({
  desk,
  isOfferedAbove = false,
}: {
  readonly desk: ClosingDesk;
  /** The screen's large button shows it already. */
  readonly isOfferedAbove?: boolean;
}) => {
  const { t, language } = useText();
  const [isWriting, setWriting] = useState(false);
  const { board, may, send, phase, workshopId } = desk;
  if (phase === 'before' || !(may('showUpshot') || may('exportMinutes'))) return null;
  const promised = followUpLines(board.get('followUp', only) ?? null, language);
  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <h2>{t('closing:title')}</h2>
        {phase === 'open' && <p>{t('closing:about')}</p>}
      </Stack>
      <Stack gap={2}>
        <Cap>{t('closing:promised')}</Cap>
        {promised.length === 0 ? (
          <p>{t('closing:promisedNone')}</p>
        ) : (
          promised.map(({ head, under }) => <p key={head}>{under === null ? head : `${head}. ${under}`}</p>)
        )}
        {may('writeFollowUp') && (
          <div>
            <Button kind="quiet" icon={<Icon name="pencil" />} onClick={() => setWriting(true)}>
              {t(promised.length === 0 ? 'closing:promisedWrite' : 'closing:promisedEdit')}
            </Button>
          </div>
        )}
      </Stack>
      <ShownUpshot desk={desk} />
      <Row gap={3}>
        {may('showUpshot') && !isOfferedAbove && !board.get('upshot', only) && (
          <Button icon={<DeskIcon name="monitor" />} onClick={() => send('showUpshot', { isShown: true })}>
            {t('closing:show')}
          </Button>
        )}
        {may('exportMinutes') && (
          <ButtonLink
            kind="quiet"
            icon={<DeskIcon name="printer" />}
            href={routes.upshot(workshopId, language)}
            target="_blank"
            rel="noopener"
          >
            {t('closing:page')}
          </ButtonLink>
        )}
      </Row>
      {isWriting && <FollowUpDialog desk={desk} onClose={() => setWriting(false)} />}
    </Stack>
  );
};

/** That the wall shows it, whether it still says what the desk does, and the way to take it away. */
const ShownUpshot = ({ desk: { board, may, send, phase } }: { readonly desk: ClosingDesk }) => {
  const { t } = useText();
  const shown = board.get('upshot', only);
  if (!shown) return null;
  const { adjournedAt: _, ...told } = shown;
  // Who may not read the minutes cannot tell whether they have changed.
  const isChanged = may('writeItemMinutes') && !sameRow(told, gatherUpshot(board, upshotDecisionLimit));
  return (
    <Stack gap={2}>
      <p role="status">
        {t(isChanged ? 'closing:changed' : phase === 'closed' ? 'closing:standing' : 'closing:shown')}
      </p>
      {may('showUpshot') && (
        <Row gap={3}>
          {isChanged && (
            <Button icon={<DeskIcon name="monitor" />} onClick={() => send('showUpshot', { isShown: true })}>
              {t('closing:showAnew')}
            </Button>
          )}
          <Button kind="quiet" icon={<Icon name="x" />} onClick={() => send('showUpshot', { isShown: false })}>
            {t('closing:hide')}
          </Button>
        </Row>
      )}
    </Stack>
  );
};
