import { composeMandate, type Covering, type MandateStanding } from '@skab/shared/meeting/composeMandate.ts';
import { useState } from 'react';
import { FormDialog } from '../../../board/FormDialog.tsx';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Meta, Row, Stack } from '../../../ui/Stack.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Words } from '../../../ui/Words.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** How the mandate's questions stand, and what on the board answers each. While the room looks at them, and as long as something stands with one. */
export const MandatePanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [linking, setLinking] = useState<string | null>(null);
  const { board, scene, may } = evening;
  const questions = composeMandate(board);
  const isOn = scene.step?.activity === 'mandate';
  const hasLinks = questions.some(({ covered, missing }) => covered.length + missing.length > 0);
  if (!isOn && !hasLinks) return null;
  const asked = questions.find(({ mandateId }) => mandateId === linking);
  return (
    <section className={styles.part} aria-labelledby="mandate">
      <h3 id="mandate">{t('mandate:title')}</h3>
      <p className={styles.hint}>{t(questions.length === 0 ? 'mandate:noQuestions' : 'mandate:help')}</p>
      <Stack gap={5}>
        {questions.map((standing) => (
          <Question
            key={standing.mandateId}
            evening={evening}
            standing={standing}
            onLink={may('coverMandate') ? () => setLinking(standing.mandateId) : null}
          />
        ))}
      </Stack>
      {asked && <LinkDialog evening={evening} standing={asked} onClose={() => setLinking(null)} />}
    </section>
  );
};

const Question = ({
  evening: { send, may },
  standing: { mandateId, text, isGone, covered, missing },
  onLink,
}: {
  readonly evening: Evening;
  readonly standing: MandateStanding;
  readonly onLink: (() => void) | null;
}) => {
  const { t } = useText();
  const named = ({ title }: Covering): string => title || t('board:nameless');
  return (
    <Stack gap={2}>
      <p>
        <b dir="auto">
          <Words text={text} />
        </b>{' '}
        <Meta>
          {[
            isGone ? t('mandate:gone') : '',
            covered.length + missing.length === 0 ? t('mandate:bare') : '',
            missing.length > 0 ? t('mandate:missing', { count: missing.length }) : '',
          ]
            .filter(Boolean)
            .join('. ')}
        </Meta>
      </p>
      {covered.map((thing) => (
        <Row key={thing.id} between>
          <span dir="auto">
            {t(thing.of === 'cluster' ? 'mandate:cluster' : 'mandate:principle', { title: named(thing) })}
          </span>
          {may('coverMandate') && (
            <Button
              kind="quiet"
              aria-label={t('mandate:unlinkNamed', { what: named(thing) })}
              onClick={() => send('coverMandate', { mandateId, of: thing.of, itemId: thing.id, covers: false })}
            >
              {t('mandate:unlink')}
            </Button>
          )}
        </Row>
      ))}
      {onLink && !isGone && (
        <div>
          <Button
            kind="quiet"
            icon={<Icon name="plus" />}
            aria-label={t('mandate:linkNamed', { question: text })}
            onClick={onLink}
          >
            {t('mandate:link')}
          </Button>
        </div>
      )}
    </Stack>
  );
};

const LinkDialog = ({
  evening: { board, send },
  standing: { mandateId, text, covered },
  onClose,
}: {
  readonly evening: Evening;
  readonly standing: MandateStanding;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const linked = new Set(covered.map(({ id }) => id));
  const things = [
    ...[...board.all('principles')].map(([id, { title }]) => ({ of: 'principle' as const, id, title })),
    ...[...board.all('clusters')].map(([id, { title }]) => ({ of: 'cluster' as const, id, title })),
  ].filter(({ id }) => !linked.has(id));
  const [chosen, setChosen] = useState(things[0]?.id ?? '');
  const link = (): void => {
    const thing = things.find(({ id }) => id === chosen);
    if (thing) send('coverMandate', { mandateId, of: thing.of, itemId: thing.id, covers: true });
    onClose();
  };
  return (
    <FormDialog title={t('mandate:linkTitle')} save={t('mandate:link')} onSave={link} onClose={onClose}>
      <p dir="auto">
        <Words text={text} />
      </p>
      {things.length === 0 ? (
        <p>{t('mandate:nothingToLink')}</p>
      ) : (
        <Select
          label={t('mandate:what')}
          value={chosen}
          options={things.map(({ of, id, title }) => ({
            value: id,
            words: t(of === 'cluster' ? 'mandate:cluster' : 'mandate:principle', {
              title: title || t('board:nameless'),
            }),
          }))}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
};
