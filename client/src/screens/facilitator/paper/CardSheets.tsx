import type { PrintedCard } from '@skab/shared/invitation/cards.ts';
import { classes } from '../../../ui/classes.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import styles from './Cards.module.css';

/** So many of one card stand on a sheet that is cut up. */
const onSheet = 8;

const Card = ({
  title,
  card,
  hasBlank = false,
}: {
  readonly title: string;
  readonly card: PrintedCard;
  readonly hasBlank?: boolean;
}) => (
  <>
    <div className={styles.words}>
      <p>{title}</p>
      <h2 className={styles.heading}>{card.heading}</h2>
      {hasBlank && <div className={styles.blank} />}
      <ul className={styles.how}>
        {card.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
    <div className={styles.qr}>
      <QrCode value={card.link} title={`${card.heading}: ${card.qr}`} />
    </div>
  </>
);

interface Props {
  readonly title: string;
  readonly cards: readonly PrintedCard[];
}

/** The tables' cards, half an A4 each, to be folded or cut. */
export const TableSheets = ({ title, cards }: Props) => (
  <div className={styles.sheets}>
    {cards.map((card) => (
      <article key={card.key} className={classes(styles.card, styles.large)}>
        <Card title={title} card={card} />
      </article>
    ))}
  </div>
);

/** Cards to be handed out: a sheet of equal ones for each, to be cut up; `hasBlank` leaves room to write in. Only the first is heard. */
export const PersonalSheets = ({ title, cards, hasBlank = false }: Props & { readonly hasBlank?: boolean }) => (
  <div className={styles.sheets}>
    {cards.map((card) => (
      <div key={card.key} className={styles.cut}>
        {Array.from({ length: onSheet }, (_, at) => (
          <article key={at} className={styles.card} aria-hidden={at > 0}>
            <Card title={title} card={card} hasBlank={hasBlank} />
          </article>
        ))}
      </div>
    ))}
  </div>
);
