import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Row } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { readFile, type FileProblem } from './decodeFile.ts';
import styles from './ImportScreen.module.css';
import type { Material } from './readMaterial.ts';

// A browser lays in long text line by line, which takes it many seconds; as a value it stands there at once.
const longPaste = 10_000;

/** Pasting, choosing a file, or dropping one anywhere on the page. */
export const ChooseMaterial = ({
  material,
  problem,
  onChoose,
}: {
  readonly material: Material;
  readonly problem: string | undefined;
  readonly onChoose: (material: Material) => void;
}) => {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [fileProblem, setFileProblem] = useState<FileProblem | null>(null);
  const file = 'file' in material ? material.file : null;

  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const read = await readFile(chosen);
    setFileProblem(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') onChoose({ file: read });
  };
  const isOver = useDrop((dropped) => void take(dropped));
  const paste = (pasted: string): void => {
    setFileProblem(null);
    onChoose({ pasted });
  };

  return (
    <section className={styles.part} aria-labelledby="material">
      <h2 id="material">{t('imports:material')}</h2>
      {file ? (
        <p className={styles.file}>
          <DeskIcon name="fileText" />
          <b>{t('imports:fileRead', { name: file.name })}</b>
        </p>
      ) : (
        <TextArea
          size="well"
          label={t('imports:paste')}
          description={t('imports:pasteHelp')}
          error={problem}
          value={'pasted' in material ? material.pasted : ''}
          onChange={paste}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (pasted.length < longPaste) return;
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            event.preventDefault();
            paste(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
          }}
          spellCheck={false}
        />
      )}
      {fileProblem && (
        <Refusal>
          <p>{t(`imports:${fileProblem}`)}</p>
        </Refusal>
      )}
      {!file && <p className={styles.hint}>{t('imports:orFile')}</p>}
      <Row gap={3}>
        <Button icon={<DeskIcon name="fileText" />} onClick={() => input.current?.click()}>
          {t(file ? 'imports:otherFile' : 'imports:chooseFile')}
        </Button>
        {file && (
          <Button kind="quiet" icon={<Icon name="x" />} onClick={() => paste('')}>
            {t('imports:clear')}
          </Button>
        )}
      </Row>
      {/* Pressed by the button above, which can be reached and read. */}
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      {isOver && (
        <p className={styles.drop} aria-hidden>
          {t('imports:drop')}
        </p>
      )}
    </section>
  );
};

/** Files dropped anywhere on the page; without it the browser would leave the page for the file. */
const useDrop = (onFile: (file: File | undefined) => void): boolean => {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      latest.current(event.dataTransfer?.files[0]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
};
