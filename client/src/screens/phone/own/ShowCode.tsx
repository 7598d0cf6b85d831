import { useText } from '../../../text/useText.ts';
import { Code } from '../../../ui/Code.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import styles from './Own.module.css';

/** The code of the evening, for the one who sits beside: to scan, or to type. */
export const ShowCode = ({ code, origin }: { readonly code: string; readonly origin: string }) => {
  const { t } = useText();
  const address = origin.replace(/^https?:\/\//u, '');
  return (
    <Stack gap={3}>
      <p>{t('own:codeHow', { address })}</p>
      <p className={styles.code}>
        <Code value={code} />
      </p>
      <div className={styles.qr}>
        <QrCode value={`${origin}/m/${code}`} title={t('own:codeQr', { address })} />
      </div>
    </Stack>
  );
};
