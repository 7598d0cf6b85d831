import { only } from '@skab/shared/board/collections.ts';
import { kinds, type Kind } from '@skab/shared/meeting/kinds.ts';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { CheckRow, ChoiceList } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Evening } from './evening.ts';
import { FormDialog } from './FormDialog.tsx';

const nothing = { kinds: [], councils: '', fromHome: false } as const;

/** What people are asked at the door: nothing, until something is ticked here. */
export const DoorDialog = ({
  evening: { board, send },
  onClose,
}: {
  readonly evening: Evening;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const before = board.get('doorQuestions', only) ?? nothing;
  const [chosen, setChosen] = useState<readonly Kind[]>(before.kinds);
  const [councils, setCouncils] = useState(before.councils);
  const [fromHome, setFromHome] = useState(before.fromHome);
  const tick = (kind: Kind, isTicked: boolean): void =>
    setChosen(kinds.filter((one) => (one === kind ? isTicked : chosen.includes(one))));
  const save = (): void => {
    send('askAtDoor', { kinds: chosen.length === 0 ? null : [...chosen], councils, fromHome });
    onClose();
  };
  return (
    <FormDialog title={t('people:askTitle')} onSave={save} onClose={onClose}>
      <p>{t('people:askHelp')}</p>
      <ChoiceList legend={t('people:askKinds')}>
        {kinds.map((kind) => (
          <CheckRow key={kind} checked={chosen.includes(kind)} onChange={(isTicked) => tick(kind, isTicked)}>
            {t(`people:${kind}`)}
          </CheckRow>
        ))}
      </ChoiceList>
      {chosen.includes('councilMember') && (
        <TextArea
          size="line"
          label={t('people:councils')}
          description={t('people:councilsHelp')}
          value={councils}
          onChange={setCouncils}
          maxLength={1000}
        />
      )}
      <ChoiceList legend={t('people:askHome')}>
        <CheckRow checked={fromHome} onChange={setFromHome}>
          {t('people:askHomeRow')}
        </CheckRow>
      </ChoiceList>
    </FormDialog>
  );
};
