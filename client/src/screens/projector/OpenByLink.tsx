import type { RefusalCode } from '@skab/shared/outcome.ts';
import { screenPath } from '@skab/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../sync/api.ts';
import { useText } from '../../text/useText.ts';
import { OpenByCode } from './OpenByCode.tsx';
import { Still } from '../../wall/Still.tsx';

type Opening =
  | { readonly state: 'opening' | 'away' | 'no-link' }
  | { readonly state: 'refused'; readonly code: RefusalCode };
type Found = Opening | { readonly state: 'found'; readonly workshopId: string };

const againMs = 3_000;

/** The workshop of the link in the address; without one, that of somebody who has a role in one and is no screen. */
const findWorkshop = async (token: string): Promise<Found> => {
  if (token !== '') {
    const redeemed = await api.redeem(token);
    if (redeemed.state !== 'done') return redeemed;
    const { workshopId } = redeemed.value;
    return workshopId === null ? { state: 'no-link' } : { state: 'found', workshopId };
  }
  const session = await api.session();
  if (session.state === 'away') return session;
  const grants = session.state === 'done' ? session.value.grants : [];
  for (const { role, where } of grants)
    if (where.kind === 'workshop' && role !== 'screen' && role !== 'touchScreen')
      return { state: 'found', workshopId: where.workshopId };
  return { state: 'no-link' };
};

/** Redeems the link this screen was opened with and goes on to its workshop; the link does not stay in the address. Without a link it is opened by a code. */
export const OpenByLink = () => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const token = window.location.hash.slice(1);
    const tryIt = async (): Promise<void> => {
      const found = await findWorkshop(token);
      if (isOver) return;
      if (found.state === 'found') navigate(`${screenPath}/${found.workshopId}`, { replace: true });
      else setOpening(found);
      if (found.state === 'away') timer = setTimeout(() => void tryIt(), againMs);
    };
    void tryIt();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [navigate]);
  if (opening.state === 'refused') return <Still title={t('desk:wallName')} words={t(`refusals:${opening.code}`)} />;
  if (opening.state === 'no-link') return <OpenByCode />;
  return <Still title={t('common:oneMoment')} words={opening.state === 'away' ? t('desk:wallAway') : ''} />;
};
