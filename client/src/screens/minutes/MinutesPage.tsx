import type { Block } from '@skab/shared/minutes/blocks.ts';
import type { Minutes, MinutesItem, MinutesSection, StatementGroup } from '@skab/shared/minutes/compose.ts';
import { itemToHtml, itemToText } from '@skab/shared/minutes/toHtml.ts';
import { useRef } from 'react';
import { copyRich } from '../../board/copyText.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PrintedPage } from '../../ui/PrintedPage.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './MinutesScreen.module.css';

/** The minutes as they will be exported: the same composition, drawn. */
export const MinutesPage = ({ minutes }: { readonly minutes: Minutes }) => (
  <PrintedPage lang={minutes.language}>
    <p className={styles.kicker}>{minutes.kicker}</p>
    <h2>{minutes.title}</h2>
    <p className={styles.facts}>
      {minutes.facts.map(({ label, value }) => (
        <span key={label}>
          {label}: {value}
        </span>
      ))}
    </p>
    {minutes.items.map((item) => (
      <Item key={item.agendaItemId} item={item} />
    ))}
    <Sections sections={minutes.closing} />
    {minutes.attachments && <Attachments attachments={minutes.attachments} />}
    {minutes.head && <p className={styles.headHash}>{minutes.head}</p>}
  </PrintedPage>
);

const Item = ({ item }: { readonly item: MinutesItem }) => {
  const { t } = useText();
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
        {item.caseId && <p>{item.caseId}</p>}
        <Sections sections={item.sections} />
      </div>
      <div className={styles.copy}>
        <Button kind="quiet" icon={<Icon name="copy" />} onClick={() => void copy()}>
          {t('minutes:copy')}
        </Button>
      </div>
    </section>
  );
};

const Sections = ({ sections }: { readonly sections: readonly MinutesSection[] }) =>
  sections.map(({ kind, heading, blocks }) => (
    <div key={kind} className={styles.section}>
      <h3>{heading}</h3>
      {blocks.map((block, at) => (
        // Blocks have nothing but their place to be told by.
        <BlockOf key={at} block={block} />
      ))}
    </div>
  ));

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

const Attachments = ({ attachments }: { readonly attachments: NonNullable<Minutes['attachments']> }) => (
  <div className={styles.item}>
    <h2>{attachments.heading}</h2>
    <ol>
      {attachments.titles.map((title, at) => (
        <li key={at}>{title}</li>
      ))}
    </ol>
    {attachments.statements && (
      <>
        <h2>{attachments.statements.heading}</h2>
        {attachments.statements.groups.map((group) => (
          <Group key={group.key} group={group} words={attachments.statements} />
        ))}
      </>
    )}
  </div>
);

const Group = ({
  group,
  words,
}: {
  readonly group: StatementGroup;
  readonly words: { readonly numberHeading: string; readonly textHeading: string } | null;
}) => (
  <div className={styles.section}>
    <h3>{group.heading}</h3>
    {group.prompt && <p>{group.prompt}</p>}
    <table className={styles.statements}>
      <thead>
        <tr>
          <th scope="col">{words?.numberHeading}</th>
          <th scope="col">{words?.textHeading}</th>
        </tr>
      </thead>
      <tbody>
        {group.statements.map(({ statementId, number, lines, mark }) => (
          <tr key={statementId}>
            <td>{number}</td>
            <td className={styles.lines}>
              <span dir="auto">{lines.join('\n')}</span>
              {mark && <i> ({mark})</i>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
