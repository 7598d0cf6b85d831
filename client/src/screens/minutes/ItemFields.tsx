import { itemMinutesFields, type ItemMinutesField } from '@skab/shared/commands/writeItemMinutes.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { useText } from '../../text/useText.ts';
import { Stack } from '../../ui/Stack.tsx';
import type { Drafting } from './drafting.ts';
import { fieldId } from './parts.ts';
import { SavedArea } from './SavedArea.tsx';

const mostSigns = 20_000;
const mostCaseIdSigns = 120;
const help = {
  proposal: 'minutes:proposalHelp',
  discussion: 'minutes:pointsHelp',
  decisions: 'minutes:pointsHelp',
} as const satisfies Partial<Record<ItemMinutesField, string>>;

/** What stands open while the point is on. */
const openNow: readonly ItemMinutesField[] = ['discussion', 'decisions'];

/** What the secretary types about one agenda item. Each field is sent by itself, so that two people in two fields never meet. */
export const ItemFields = ({
  drafting,
  agendaItemId,
  isOpenAbove,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
  /** Discussion and decisions stand open above: a field is there once. */
  readonly isOpenAbove: boolean;
}) => {
  const { t, language } = useText();
  const words = headingsIn[language];
  const row = drafting.board.get('itemMinutes', agendaItemId);
  return (
    <Stack gap={5}>
      {itemMinutesFields
        .filter((field) => !(isOpenAbove && openNow.includes(field)))
        .map((field) => (
          <SavedArea
            key={field}
            drafting={drafting}
            id={fieldId(agendaItemId, field)}
            label={words[field]}
            description={field in help ? t(help[field as keyof typeof help]) : undefined}
            kept={row?.[field] ?? ''}
            onSave={(text) => drafting.send('writeItemMinutes', { agendaItemId, field, text })}
            maxLength={field === 'caseId' ? mostCaseIdSigns : mostSigns}
          />
        ))}
    </Stack>
  );
};
