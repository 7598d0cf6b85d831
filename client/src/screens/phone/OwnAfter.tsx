import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { ownPath } from '@skab/shared/protocol/ownHttp.ts';
import { useText } from '../../text/useText.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { readOwnKey } from './joined.ts';

/** The way to what became of one's own words, where this device has it. */
export const OwnAfter = () => {
  const { t } = useText();
  const code = readJoinCode(window.location.pathname);
  const key = code === null ? null : readOwnKey(code);
  return key === null ? null : <ButtonLink href={`${ownPath}#${key}`}>{t('phone:mineAfter')}</ButtonLink>;
};
