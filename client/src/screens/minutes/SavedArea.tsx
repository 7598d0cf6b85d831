import { TextArea } from '../../ui/TextArea.tsx';
import { useSaved } from './useSaved.ts';

/** A sheet to write on that saves itself. */
export const SavedArea = ({
  label,
  description,
  id,
  kept,
  onSave,
  size = 'sheet',
}: {
  readonly label: string;
  readonly description?: string;
  readonly id?: string;
  readonly kept: string;
  readonly onSave: (words: string) => void;
  readonly size?: 'sheet' | 'line';
}) => {
  const { words, change, leave } = useSaved(kept, onSave);
  return <TextArea {...{ label, description, id, size }} value={words} onChange={change} onBlur={leave} />;
};
