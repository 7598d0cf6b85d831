import type { InvitedBy } from '@skab/shared/invitation/invitationText.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../text/useText.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { InvitationDialog } from './InvitationDialog.tsx';

/** What goes out before the evening - the invitation, and cards for the tables - and what those see who come. */
export const InviteActions = ({ evening, way }: { readonly evening: Evening; readonly way: InvitedBy }) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.quietActions}>
      <Button kind="quiet" icon={<Icon name="copy" />} onClick={() => setIsOpen(true)}>
        {t('invite:open')}
      </Button>
      <Link href={`/bordkort/${evening.workshopId}`} className={buttonClass('quiet')}>
        <DeskIcon name="printer" />
        <span>{t('invite:cards')}</span>
      </Link>
      <ButtonLink
        kind="quiet"
        href={`/se/${evening.workshopId}`}
        target="_blank"
        rel="noopener"
        icon={<DeskIcon name="phone" />}
      >
        {t('invite:preview')}
      </ButtonLink>
      {isOpen && <InvitationDialog evening={evening} way={way} onClose={() => setIsOpen(false)} />}
    </div>
  );
};
