import type { RefusalCode } from '@skab/shared/outcome.ts';
import { ownPath } from '@skab/shared/protocol/ownHttp.ts';
import { useRef, useState } from 'react';
import { copyText, markAll, type Copied } from '../../../board/copyText.ts';
import { ownApi } from '../../../sync/ownApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Meta, Row, Stack } from '../../../ui/Stack.tsx';
import { keepOwnKey, readOwnKey } from '../joined.ts';
import styles from './Own.module.css';

interface Props {
  readonly workshopId: string;
  readonly code: string;
  readonly origin: string;
}

/** One's private link: to open, to keep, and to make anew when others have seen it. Its QR code stays hidden until it is asked for. */
export const PrivateLink = ({ workshopId, code, origin }: Props) => {
  const { t } = useText();
  const [key, setKey] = useState(() => readOwnKey(code));
  const [copied, setCopied] = useState<Copied | null>(null);
  const [isQrShown, setIsQrShown] = useState(false);
  const [isMaking, setIsMaking] = useState(false);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const make = async (): Promise<void> => {
    setIsMaking(true);
    const answer = await ownApi.makeLink(workshopId);
    setIsMaking(false);
    setCopied(null);
    setProblem(answer.state === 'done' ? null : answer.state === 'away' ? 'away' : answer.code);
    if (answer.state !== 'done') return;
    keepOwnKey(code, answer.value.key);
    setKey(answer.value.key);
  };
  const link = key === null ? '' : `${origin}${ownPath}#${key}`;
  const copy = async (): Promise<void> => {
    if (field.current) setCopied(await copyText(field.current, link));
  };
  const refused = problem && (
    <Refusal>
      <p>{problem === 'away' ? t('common:screenNotFetched') : t(`refusals:${problem}`)}</p>
    </Refusal>
  );
  if (key === null)
    return (
      <Stack gap={3}>
        <p>{t('own:linkWhat')}</p>
        {refused}
        <Button wide busy={isMaking} onClick={() => void make()}>
          {t('own:make')}
        </Button>
      </Stack>
    );
  return (
    <Stack gap={3}>
      <p>{t('own:linkWhat')}</p>
      <input
        ref={field}
        className={styles.link}
        readOnly
        value={link}
        aria-label={t('own:linkLabel')}
        onFocus={(event) => markAll(event.currentTarget)}
      />
      <Button wide onClick={() => void copy()}>
        {t('own:copy')}
      </Button>
      <p role="status">{copied === null ? '' : t(copied === 'copied' ? 'own:copied' : 'own:marked')}</p>
      <Row gap={5}>
        <ButtonLink kind="quiet" href={`${ownPath}#${key}`}>
          {t('own:linkOpen')}
        </ButtonLink>
        <Button kind="quiet" aria-expanded={isQrShown} onClick={() => setIsQrShown(!isQrShown)}>
          {t(isQrShown ? 'own:hideQr' : 'own:showQr')}
        </Button>
      </Row>
      {isQrShown && (
        <div className={styles.qr}>
          <QrCode value={link} title={t('own:linkQr')} />
        </div>
      )}
      <Meta>{t('own:yours')}</Meta>
      <Meta>{t('own:makeNewWhat')}</Meta>
      {refused}
      <div>
        <Button kind="quiet" busy={isMaking} onClick={() => void make()}>
          {t('own:makeNew')}
        </Button>
      </div>
    </Stack>
  );
};
