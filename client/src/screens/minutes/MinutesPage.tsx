import type { Block } from '@skab/shared/minutes/blocks.ts';
import type { MinutesAttachments } from '@skab/shared/minutes/attachments.ts';
import type { Minutes, MinutesItem, MinutesSection } from '@skab/shared/minutes/compose.ts';
import type { MinutesStatement, StatementGroup } from '@skab/shared/minutes/said.ts';
import { itemToHtml, itemToText, underHeading } from '@skab/shared/minutes/toHtml.ts';
import { createContext, use, useRef } from 'react';
import { Link } from 'wouter';
import { copyRich } from '../../board/copyText.ts';
import { minutesOfStatement } from '../../board/wayToStatement.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PrintedPage } from '../../ui/PrintedPage.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './MinutesScreen.module.css';

const ReadingOnly = createContext(false);

/** The minutes as they will be exported: the same composition, drawn. */
export const MinutesPage = ({
  minutes,
  isForReading = false,
}: {
  readonly minutes: Minutes;
  /** For those who only read: nothing to copy, and no way into another meeting's minutes. */
  readonly isForReading?: boolean;
}) => (
  <ReadingOnly value={isForReading}>
    <PrintedPage lang={minutes.language}>
      <p className={styles.kicker}>{minutes.kicker}</p>
      <h2 className={styles.title}>{minutes.title}</h2>
      <p className={styles.facts}>
        {minutes.facts.map(({ label, value }) => (
          <span key={label}>
            {label}: {value}
          </span>
        ))}
      </p>
      <Beside sections={minutes.opening} />
      {minutes.items.map((item) => (
        <Item key={item.agendaItemId} item={item} />
      ))}
      <Beside sections={minutes.closing} />
      {minutes.attachments && <Attachments attachments={minutes.attachments} />}
      {minutes.head && <p className={styles.headHash}>{minutes.head}</p>}
    </PrintedPage>
  </ReadingOnly>
);

/** What stands beside the points, before them or after them. */
const Beside = ({ sections }: { readonly sections: readonly MinutesSection[] }) =>
  sections.map(({ kind, heading, blocks }) => (
    <div key={kind} className={styles.item}>
      <h2>{heading}</h2>
      <Blocks blocks={blocks} />
    </div>
  ));

const Item = ({ item }: { readonly item: MinutesItem }) => {
  const { t } = useText();
  const isForReading = use(ReadingOnly);
  const words = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    if (!words.current) return;
    const copied = await copyRich(words.current, { html: itemToHtml(item), plain: itemToText(item) });
    toast({ words: t(copied === 'copied' ? 'minutes:copied' : 'minutes:marked') });
  };
  return (
    <section>
      <div ref={words} className={styles.item}>
        <h2>{item.heading}</h2>
        {underHeading(item).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Sections sections={item.sections} />
      </div>
      {!isForReading && (
        <div className={styles.copy}>
          <Button kind="quiet" icon={<Icon name="copy" />} onClick={() => void copy()}>
            {t('minutes:copy')}
          </Button>
        </div>
      )}
    </section>
  );
};

const Sections = ({ sections }: { readonly sections: readonly MinutesSection[] }) =>
  sections.map(({ kind, heading, blocks }) => (
    <div key={kind} className={styles.section}>
      <h3>{heading}</h3>
      <Blocks blocks={blocks} />
    </div>
  ));

// Blocks have nothing but their place to be told by.
const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, at) => <BlockOf key={at} block={block} />);

const BlockOf = ({ block }: { readonly block: Block }) =>
  block.kind === 'points' ? (
    <ul>
      {block.points.map((point, at) => (
        <li key={at}>{point}</li>
      ))}
    </ul>
  ) : (
    <p className={styles.lines}>{block.lines.join('\n')}</p>
  );

const Attachments = ({ attachments }: { readonly attachments: MinutesAttachments }) => (
  <>
    <div className={styles.item}>
      <h2>{attachments.heading}</h2>
      <ol>
        {attachments.titles.map((title, at) => (
          <li key={at}>{title}</li>
        ))}
      </ol>
    </div>
    {attachments.parts.map(({ heading, prompt, points, groups }) => (
      <div key={heading} className={styles.item}>
        <h2>{heading}</h2>
        {prompt && <p className={styles.prompt}>{prompt}</p>}
        {points.length > 0 && (
          <ul>
            {points.map((point, at) => (
              <li key={at}>{point}</li>
            ))}
          </ul>
        )}
        {groups.map((group) => (
          <Group key={group.key} group={group} words={attachments} />
        ))}
      </div>
    ))}
  </>
);

const Group = ({
  group: { heading, level, remarks, prompt, statements },
  words,
}: {
  readonly group: StatementGroup;
  readonly words: Pick<MinutesAttachments, 'numberHeading' | 'textHeading'>;
}) => {
  const Heading = level === 4 ? 'h4' : 'h3';
  return (
    <div className={styles.section}>
      {heading !== null && <Heading>{heading}</Heading>}
      {remarks.map((remark, at) => (
        <p key={at}>{remark}</p>
      ))}
      {prompt && <p className={styles.prompt}>{prompt}</p>}
      {statements.length > 0 && (
        <table className={styles.statements}>
          <thead>
            <tr>
              <th scope="col">{words.numberHeading}</th>
              <th scope="col">{words.textHeading}</th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement) => (
              <Statement key={statement.statementId} statement={statement} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};

const Statement = ({
  statement: { statementId, number, lines, mark, earlier },
}: {
  readonly statement: MinutesStatement;
}) => {
  const isForReading = use(ReadingOnly);
  return (
    <tr data-statement={statementId} tabIndex={-1}>
      <td>{number}</td>
      <td className={styles.lines}>
        {lines.length > 0 && <span dir="auto">{lines.join('\n')} </span>}
        {mark && (
          <i>
            (
            {earlier && !isForReading ? (
              <Link href={minutesOfStatement(earlier.meetingId, earlier.statementId)}>{mark}</Link>
            ) : (
              mark
            )}
            )
          </i>
        )}
      </td>
    </tr>
  );
};
