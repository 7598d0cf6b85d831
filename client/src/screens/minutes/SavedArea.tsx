import { useText } from '../../text/useText.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Drafting } from './drafting.ts';
import { useKeptField } from './useKeptField.ts';

/** A sheet to write on that sends itself, and says when somebody else has written on it. */
export const SavedArea = ({
  drafting,
  id,
  partId = id,
  label,
  description,
  kept,
  onSave,
  maxLength,
}: {
  readonly drafting: Drafting;
  readonly id: string;
  readonly partId?: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly kept: string;
  readonly onSave: (words: string) => void;
  readonly maxLength: number;
}) => {
  const { t } = useText();
  const save = (words: string): boolean => {
    onSave(words);
    return true;
  };
  const field = useKeptField(id, kept, save, drafting, partId);
  return (
    <TextArea
      {...{ label, description, id, maxLength }}
      size="line"
      value={field.words}
      onChange={field.onChange}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
      foot={field.isOvertaken ? <span role="status">{t('minutes:overtaken')}</span> : undefined}
    />
  );
};
