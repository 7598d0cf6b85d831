import { only, type Rows } from '@skab/shared/board/collections.ts';
import { kinds, mostTables, type Kind } from '@skab/shared/meeting/kinds.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { CheckRow, ChoiceList } from '../../../ui/Choice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';

const nothing: Rows['doorQuestions'] = { kinds: [], councils: '', fromHome: false };

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
  const [typed, setTyped] = useState(before.tables === undefined ? '' : String(before.tables));
  const tables = typed.trim() === '' ? 0 : Number(typed.trim());
  const isWrong = !(Number.isInteger(tables) && tables >= 0 && tables <= mostTables);
  const tick = (kind: Kind, isTicked: boolean): void =>
    setChosen(kinds.filter((one) => (one === kind ? isTicked : chosen.includes(one))));
  const save = (): void => {
    if (isWrong) return;
    const asked = { kinds: chosen.length === 0 ? null : [...chosen], councils, fromHome };
    send('askAtDoor', tables === 0 ? asked : { ...asked, tables });
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
      <TextInput
        label={t('people:tables')}
        description={t('people:tablesHelp')}
        error={isWrong ? t('people:tablesWrong') : undefined}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
      />
    </FormDialog>
  );
};
