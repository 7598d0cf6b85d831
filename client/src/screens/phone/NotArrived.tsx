import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { Paper } from '../../ui/Paper.tsx';
import styles from './Phone.module.css';
import { readUnsent } from './unsent.ts';

/** Words that are on this phone alone when it is not let in any more: nobody else will ever show them. */
export const NotArrived = ({ workshopId, line }: { readonly workshopId: string; readonly line: PhoneLine }) => {
  const { t } = useText();
  const own = usePhoneView(line, (view) => view.own);
  const queued = own.filter(({ stage }) => stage === 'waiting' || stage === 'refused');
  const known = new Set(own.map(({ statementId }) => statementId));
  const begun = Object.values(readUnsent(workshopId)).filter(({ statementId }) => !known.has(statementId));
  const words = [
    ...queued.map(({ statementId, text, refusal }) => ({ id: statementId, text: refusal?.words ?? text ?? '' })),
    ...begun.map(({ statementId, text, rest }) => ({ id: statementId, text: [text, rest].join('\n').trim() })),
  ].filter(({ text }) => text !== '');
  if (words.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('phone:notArrived')}</h2>
      <p>{t('phone:notArrivedWords')}</p>
      {words.map(({ id, text }) => (
        <Paper key={id} text={text} />
      ))}
    </section>
  );
};
