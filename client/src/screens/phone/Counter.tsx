import { statementLimit } from '@skab/shared/board/statementText.ts';
import { useText } from '../../text/useText.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

/** How many signs are written, of how many: `53 / 280`. */
export const Counter = ({ signs }: { readonly signs: number }) => {
  const { t } = useText();
  const of = { signs, limit: statementLimit };
  return (
    <span>
      <span aria-hidden="true">{t('phone:counter', of)}</span>
      <VisuallyHidden>{t('phone:counterHeard', of)}</VisuallyHidden>
    </span>
  );
};
