import type { Board } from '@skab/shared/board/board.ts';
import { emptyItemMinutes, type ItemMinutesField } from '@skab/shared/commands/writeItemMinutes.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { SavedArea } from './SavedArea.tsx';
import { useSaved } from './useSaved.ts';

/** The long fields of an agenda item's minutes, in the order they are printed. */
export const longFields = [
  'summary',
  'background',
  'proposal',
  'earlierDecisions',
  'discussion',
  'decisions',
] as const satisfies readonly ItemMinutesField[];

export const fieldId = (agendaItemId: string, field: ItemMinutesField): string => `${agendaItemId}-${field}`;

/** What the secretary types about one agenda item. */
export const ItemFields = ({
  board,
  session,
  agendaItemId,
}: {
  readonly board: Board;
  readonly session: WorkshopSession;
  readonly agendaItemId: string;
}) => {
  const { t, language } = useText();
  const words = headingsIn[language];
  const row = board.get('itemMinutes', agendaItemId) ?? emptyItemMinutes;
  const write = (field: ItemMinutesField, text: string): void =>
    void session.send('writeItemMinutes', { agendaItemId, field, text });
  const caseId = useSaved(row.caseId, (text) => write('caseId', text));
  return (
    <Stack gap={5}>
      <TextInput
        id={fieldId(agendaItemId, 'caseId')}
        label={t('minutes:caseId')}
        value={caseId.words}
        onChange={caseId.change}
        onBlur={caseId.leave}
        autoComplete="off"
      />
      {longFields.map((field) => (
        <SavedArea
          key={field}
          id={fieldId(agendaItemId, field)}
          label={words[field]}
          {...(field === 'proposal' ? { description: t('minutes:proposalHelp') } : {})}
          {...(field === 'decisions' ? { description: t('minutes:pointsHelp') } : {})}
          kept={row[field]}
          onSave={(text) => write(field, text)}
        />
      ))}
    </Stack>
  );
};
