import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useDesk } from '../useDesk.ts';
import type { PictureKind, PictureOf } from './savePicture.ts';

const choices = [
  { of: 'board', name: 'board:pictureBoard' },
  { of: 'list', name: 'board:pictureList' },
] as const;
const kinds = ['png', 'svg'] as const;

/** Takes the board or the list of clusters with one as a picture for A3. */
export const PictureSheet = ({
  isOpen,
  onClose,
  meeting,
  date,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly meeting: string;
  readonly date: string;
}) => {
  const { t } = useText();
  const { model } = useDesk();
  const toast = useToast();
  const [making, setMaking] = useState<string | null>(null);
  const save = async (of: PictureOf, kind: PictureKind): Promise<void> => {
    setMaking(`${of}.${kind}`);
    try {
      const [{ savePicture }, { leastPoints }] = await Promise.all([
        import('./savePicture.ts'),
        import('./picture.ts'),
      ]);
      const name = `${t(of === 'board' ? 'board:pictureBoardFile' : 'board:pictureListFile')}-${date}`;
      const points = await savePicture(model, { of, kind, name, meeting }, t);
      toast({ words: t(points < leastPoints ? 'board:pictureSmall' : 'board:pictureSaved') });
      onClose();
    } catch {
      toast({ words: t('board:pictureFailed') });
    } finally {
      setMaking(null);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('board:picture')}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <Stack gap={5}>
        <p>{t('board:pictureHelp')}</p>
        {choices.map(({ of, name }) => (
          <Stack key={of} gap={2}>
            <h3>{t(name)}</h3>
            <Row>
              {kinds.map((kind) => (
                <Button
                  key={kind}
                  icon={<DeskIcon name="download" />}
                  busy={making === `${of}.${kind}`}
                  aria-label={t('board:pictureAs', { what: t(name), kind: kind.toUpperCase() })}
                  onClick={() => void save(of, kind)}
                >
                  {kind.toUpperCase()}
                </Button>
              ))}
            </Row>
          </Stack>
        ))}
      </Stack>
    </Dialog>
  );
};
