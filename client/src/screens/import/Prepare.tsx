import type { Board } from '@skab/shared/board/board.ts';
import { importedWords } from '@skab/shared/exchange/judgeRows.ts';
import { utf8Bytes } from '@skab/shared/exchange/chunkStatements.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useText } from '../../text/useText.ts';
import { useAnnouncer } from '../../ui/Announcer.tsx';
import { Note } from '../../ui/Note.tsx';
import { ChooseMaterial } from './ChooseMaterial.tsx';
import { Judgement } from './Judgement.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { readMaterial, type Corrections, type Material, type Understood } from './readMaterial.ts';
import type { Wanted } from './useImport.ts';

const isTooLarge = (material: Material): boolean =>
  'pasted' in material && utf8Bytes(material.pasted) > limits.importBytes;

const isEmpty = (material: Material): boolean => 'pasted' in material && material.pasted.trim() === '';

/** What has been imported before, read again only when that has changed. */
const useImportedWords = (board: Board): ReadonlySet<string> => {
  let standing = 0;
  for (const [statementId] of board.all('origins')) if (board.get('statements', statementId)) standing += 1;
  const [known, setKnown] = useState(() => ({ standing, words: importedWords(board) }));
  if (known.standing === standing) return known.words;
  const fresh = { standing, words: importedWords(board) };
  setKnown(fresh);
  return fresh.words;
};

/** Everything before the first statement is sent: choosing, correcting how it is read, seeing what comes of it. */
export const Prepare = ({
  board,
  onSend,
  atFirst = { pasted: '' },
}: {
  readonly board: Board;
  readonly onSend: (wanted: Wanted) => void;
  readonly atFirst?: Material;
}) => {
  const { t } = useText();
  const announce = useAnnouncer();
  const [material, setMaterial] = useState<Material>(atFirst);
  const [corrections, setCorrections] = useState<Corrections>({});
  const alreadyHere = useImportedWords(board);
  // What is being typed or pasted goes first.
  const settled = useDeferredValue(material);
  const tooLarge = isTooLarge(settled);
  const understood = useMemo(
    () => (tooLarge || isEmpty(settled) ? null : readMaterial(settled, corrections, alreadyHere)),
    [tooLarge, settled, corrections, alreadyHere],
  );
  const summary = understood && summaryOf(t, understood);
  useEffect(() => {
    if (summary) announce.politely(summary, 'import');
  }, [announce, summary]);

  const choose = (chosen: Material): void => {
    setMaterial(chosen);
    // What was said of one material says nothing of another; words that are being typed are still the same.
    if (!('pasted' in chosen && 'pasted' in material) || isEmpty(material) || isEmpty(chosen)) setCorrections({});
  };
  return (
    <>
      <ChooseMaterial
        material={material}
        problem={tooLarge ? t('imports:textTooLarge') : undefined}
        onChoose={choose}
      />
      {understood && (
        <>
          <ReadingFields
            understood={understood}
            corrections={corrections}
            onCorrect={(more) => setCorrections({ ...corrections, ...more })}
          />
          {understood.isCut && <Note>{t('imports:rowsCut')}</Note>}
          <Judgement
            understood={understood}
            withRepeated={corrections.withRepeated ?? false}
            onWithRepeated={(withRepeated) => setCorrections({ ...corrections, withRepeated })}
          />
          {understood.taken.length > 0 && (
            <PlaceForm
              key={'file' in material ? material.file.name : ''}
              board={board}
              suggestedSource={'file' in material ? material.file.name.replace(/\.[a-z]{2,4}$/i, '') : ''}
              rows={understood.taken}
              onSend={onSend}
            />
          )}
        </>
      )}
    </>
  );
};

const summaryOf = (t: ReturnType<typeof useText>['t'], { taken, leftOut }: Understood): string =>
  [
    taken.length > 0 ? t('imports:taken', { count: taken.length }) : t('imports:takenNone'),
    ...(leftOut.length > 0 ? [t('imports:left', { count: leftOut.length })] : []),
  ].join('. ');
