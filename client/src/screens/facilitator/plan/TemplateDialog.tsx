import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useState } from 'react';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Refusal } from '../../../ui/Refusal.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';

/** Saves the plan as it stands under a name, to found other workshops from. */
export const TemplateDialog = ({ evening, onClose }: { readonly evening: Evening; readonly onClose: () => void }) => {
  const { t } = useText();
  const toast = useToast();
  const [title, setTitle] = useState(evening.scene.meeting.title);
  const [templateId] = useState(() => evening.newId());
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const save = async (): Promise<void> => {
    setIsMissing(title.trim() === '');
    if (title.trim() === '') return;
    const answer = await deskApi.saveTemplate(evening.workshopId, { templateId, title: title.trim() });
    if (answer.state !== 'done') return setProblem(answer.state === 'away' ? 'away' : answer.code);
    toast({ words: t('series:templateSaved') });
    onClose();
  };
  return (
    <FormDialog title={t('series:templateSave')} onSave={() => void save()} onClose={onClose}>
      <p>{t('series:templateHint')}</p>
      <TextInput
        label={t('series:templateName')}
        value={title}
        onChange={setTitle}
        maxLength={120}
        error={isMissing ? t('desk:fieldMissing') : undefined}
      />
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('series:bringAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
    </FormDialog>
  );
};
