import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { Numbered } from '@skab/shared/protocol/ownHttp.ts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ownApi } from '../../../sync/ownApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Logo } from '../../../ui/Logo.tsx';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Meta, Stack } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { dayWords } from '../meetingWords.ts';
import { FateWalk } from './FateWalk.tsx';

const codeInAddress = (): string => /[?&]kode=([^&#]*)/.exec(window.location.search)?.[1] ?? '';

/** What became of the statement with a number, for who has it on a slip and no phone of her own. */
export const FindNumber = ({ settings }: { readonly settings: ReactNode }) => {
  const { t, language } = useText();
  const [code, setCode] = useState(codeInAddress);
  const [number, setNumber] = useState('');
  const [wrong, setWrong] = useState<'code' | 'number' | null>(null);
  const [answer, setAnswer] = useState<Numbered | RefusalCode | 'away' | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [readCode, readNumber] = [readJoinCode(code), Number(number.trim())];
    const isNumber = number.trim() !== '' && Number.isInteger(readNumber) && readNumber > 0;
    setWrong(readCode === null ? 'code' : isNumber ? null : 'number');
    if (readCode === null || !isNumber) return;
    setIsAsking(true);
    const found = await ownApi.numbered(readCode, readNumber);
    setIsAsking(false);
    setAnswer(found.state === 'done' ? found.value : found.state === 'away' ? 'away' : found.code);
  };
  const problem = (why: RefusalCode | 'away'): string => {
    if (why === 'unknown-statement') return t('own:findNone');
    return why === 'away' ? t('common:screenNotFetched') : t(`refusals:${why}`);
  };
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t('own:findTitle')}</h1>
      <p>{t('own:findWhat')}</p>
      <form noValidate onSubmit={(event) => void find(event)}>
        <Stack gap={4}>
          <TextInput
            label={t('own:findCode')}
            value={code}
            onChange={setCode}
            error={wrong === 'code' && t('own:findNoCode')}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
          />
          <TextInput
            label={t('own:findNumber')}
            value={number}
            onChange={setNumber}
            error={wrong === 'number' && t('own:findWrong')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={7}
          />
          <Button kind="primary" wide type="submit" busy={isAsking}>
            {t('own:findGo')}
          </Button>
        </Stack>
      </form>
      <div role="status">
        {typeof answer === 'string' && (
          <Refusal>
            <p>{problem(answer)}</p>
          </Refusal>
        )}
        {answer !== null && typeof answer === 'object' && (
          <Stack gap={4}>
            <div>
              <h2>{answer.title}</h2>
              <Meta>{dayWords(answer.date, language)}</Meta>
            </div>
            <FateWalk fate={answer.fate} meeting={answer} />
          </Stack>
        )}
      </div>
      {settings}
    </PhoneFrame>
  );
};
