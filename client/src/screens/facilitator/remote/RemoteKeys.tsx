import { only } from '@skab/shared/board/collections.ts';
import { textScales } from '@skab/shared/commands/setWall.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { excerpt } from '../../../board/excerpt.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import { nextStep, type Evening } from '../evening.ts';
import { leading, textStep } from '../now/leading.ts';
import { shortExtension } from '../now/pace.ts';
import styles from './Remote.module.css';

/** The one way on, at the thumb: go on after a halt, start the next step, or close. */
export const WayOn = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [isClosing, setIsClosing] = useState(false);
  const { resume, next, tell } = leading(evening);
  const { phase } = evening.scene;
  const title = nextStep(evening)?.title ?? '';
  if (resume)
    return (
      <Button kind="primary" wide icon={<DeskIcon name="play" />} onClick={resume}>
        {t('plan:resume')}
      </Button>
    );
  if (next)
    return (
      <Button kind="primary" wide icon={<DeskIcon name="play" />} onClick={next}>
        {t('desk:startNamed', { title })}
      </Button>
    );
  if (phase === 'closed')
    return (
      <Link href={`/referat/${evening.workshopId}`} className={buttonClass('primary', true)}>
        <DeskIcon name="fileText" />
        <span>{t('desk:toMinutes')}</span>
      </Link>
    );
  return (
    <>
      {tell && (
        <Button kind="primary" wide icon={<DeskIcon name="monitor" />} onClick={tell}>
          {t('closing:show')}
        </Button>
      )}
      <Button kind={tell ? 'quiet' : 'primary'} wide icon={<DeskIcon name="lock" />} onClick={() => setIsClosing(true)}>
        {t('desk:close')}
      </Button>
      {isClosing && (
        <ConfirmDialog
          title={t('desk:closeAsk')}
          words={t('desk:closeWords')}
          confirm={t('desk:close')}
          onConfirm={() => evening.send('closeWorkshop', {})}
          onClose={() => setIsClosing(false)}
        />
      )}
    </>
  );
};

const Key = ({
  act,
  icon,
  children,
}: {
  /** Undefined where it does nothing now: the key stays in its place. */
  readonly act: (() => void) | undefined;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) => (
  <Button className={styles.key} icon={icon} disabled={!act} onClick={act}>
    {children}
  </Button>
);

/** Large keys, each always in the same place. */
export const RemoteKeys = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const toast = useToast();
  const { back, more, pause, stop, darken, smaller, larger, hideNewest } = leading(evening);
  const newest = composeFeed(evening.board).at(-1);
  /** Says which it was, for another may have come as the finger was on its way. */
  const hide = (): void => {
    hideNewest?.();
    if (!newest) return;
    const { statementId } = newest;
    toast({
      words: t('keys:remoteHidden', { words: excerpt(newest.text) }),
      action: { label: t('desk:show'), onPress: () => evening.send('showStatement', { statementId }) },
    });
  };
  const isBlack = evening.board.get('wall', only)?.isBlack ?? false;
  return (
    <>
      <section aria-labelledby="stepKeys">
        <h2 id="stepKeys">{t('keys:remoteStep')}</h2>
        <div className={styles.keys}>
          <Key act={back} icon={<Icon name="undo" />}>
            {t('keys:remoteBack')}
          </Key>
          <Key act={more} icon={<Icon name="plus" />}>
            {t('plan:more', { count: shortExtension })}
          </Key>
          <Key act={pause} icon={<DeskIcon name="pause" />}>
            {t('plan:pause')}
          </Key>
          <Key act={stop} icon={<Icon name="hand" />}>
            {t('plan:stop')}
          </Key>
        </div>
      </section>
      <section aria-labelledby="wallKeys">
        <h2 id="wallKeys">{t('keys:remoteWall')}</h2>
        <div className={styles.keys}>
          <Key act={smaller} icon={<DeskIcon name="textSmaller" />}>
            {t('desk:textSmaller')}
          </Key>
          <Key act={larger} icon={<DeskIcon name="textLarger" />}>
            {t('desk:textLarger')}
          </Key>
          <Key act={darken} icon={<DeskIcon name={isBlack ? 'eye' : 'monitor'} />}>
            {t(isBlack ? 'keys:remoteLight' : 'keys:remoteBlack')}
          </Key>
          <Key act={hideNewest && hide} icon={<Icon name="eyeOff" />}>
            {t('keys:remoteHideNewest')}
          </Key>
        </div>
        <p className={styles.quiet} role="status">
          {isBlack
            ? t('plan:isBlack')
            : t('desk:textSize', { step: textStep(evening.board) + 1, steps: textScales.length })}
        </p>
      </section>
    </>
  );
};
