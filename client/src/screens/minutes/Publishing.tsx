import { only } from '@skab/shared/board/collections.ts';
import { publishedPath } from '@skab/shared/protocol/publishedHttp.ts';
import { useText } from '../../text/useText.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import type { ClosingDesk } from '../../closing/closingDesk.ts';

/** When the meeting is over: lets everybody with the link read the minutes, or not any more. */
export const Publishing = ({ desk: { board, may, send, workshopId } }: { readonly desk: ClosingDesk }) => {
  const { t } = useText();
  if (!may('publishMinutes')) return null;
  const isPublished = board.get('publishedMinutes', only) !== undefined;
  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <h2>{t('closing:publishTitle')}</h2>
        <p role="status">{t(isPublished ? 'closing:published' : 'closing:publishAbout')}</p>
      </Stack>
      <Row gap={3}>
        {isPublished ? (
          <>
            <ButtonLink href={`${publishedPath}/${workshopId}`} target="_blank" rel="noopener">
              {t('closing:seePublished')}
            </ButtonLink>
            <Button
              kind="quiet"
              icon={<Icon name="x" />}
              onClick={() => send('publishMinutes', { isPublished: false })}
            >
              {t('closing:unpublish')}
            </Button>
          </>
        ) : (
          <Button onClick={() => send('publishMinutes', { isPublished: true })}>{t('closing:publish')}</Button>
        )}
      </Row>
    </Stack>
  );
};
