import { only } from '@skab/shared/board/collections.ts';
import { wifiNameLimit, wifiPasswordLimit } from '@skab/shared/commands/writeWifi.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { FormDialog } from '../../../board/FormDialog.tsx';

/** The network that phones come in by, for the welcome. */
export const WifiPart = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const { board, may } = evening;
  const wifi = board.get('wifi', only);
  if (!may('writeWifi')) return null;
  return (
    <div className={styles.quietActions}>
      {wifi && <p className={styles.hint}>{t('screens:wifiIs', { name: wifi.name })}</p>}
      <Button kind="quiet" icon={<Icon name={wifi ? 'pencil' : 'plus'} />} onClick={() => setOpen(true)}>
        {t(wifi ? 'screens:wifiEdit' : 'screens:wifiAdd')}
      </Button>
      {isOpen && <WifiDialog evening={evening} onClose={() => setOpen(false)} />}
    </div>
  );
};

const WifiDialog = ({
  evening: { board, send },
  onClose,
}: {
  readonly evening: Evening;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const before = board.get('wifi', only);
  const [name, setName] = useState(before?.name ?? '');
  const [password, setPassword] = useState(before?.password ?? '');
  const [isMissing, setMissing] = useState(false);
  const save = (): void => {
    if (name.trim() === '') return setMissing(true);
    send('writeWifi', { wifi: { name, password } });
    onClose();
  };
  const remove = (): void => {
    send('writeWifi', { wifi: null });
    onClose();
  };
  return (
    <FormDialog title={t('screens:wifi')} onSave={save} onClose={onClose}>
      <p>{t('screens:wifiHint')}</p>
      <TextInput
        label={t('screens:wifiNameField')}
        value={name}
        onChange={setName}
        error={isMissing && name.trim() === '' ? t('screens:wifiNameMissing') : undefined}
        maxLength={wifiNameLimit}
        autoComplete="off"
        autoCapitalize="none"
        autoFocus
      />
      <TextInput
        label={t('screens:wifiPasswordField')}
        note={t('desk:optional')}
        value={password}
        onChange={setPassword}
        maxLength={wifiPasswordLimit}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {before && (
        <div>
          <Button kind="quiet" icon={<Icon name="trash" />} onClick={remove}>
            {t('screens:wifiNone')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
};
