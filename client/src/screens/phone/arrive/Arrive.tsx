import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useText } from '../../../text/useText.ts';

export { WhoIAm } from './WhoIAm.tsx';

/** What the meeting is for, and what it is to answer. */
export const AboutMeeting = ({
  about: { purpose, mandate, groundRules = [] },
}: {
  readonly about: NonNullable<Scene['about']>;
}) => {
  const { t } = useText();
  return (
    <>
      {purpose !== '' && <p dir="auto">{purpose}</p>}
      {mandate.length > 0 && (
        <>
          <h2>{t('arrive:mandate')}</h2>
          <ul>
            {mandate.map((question, at) => (
              <li key={at} dir="auto">
                {question.replace(/^(?:[-–•*·]|\d{1,3}[.)])\s+/, '')}
              </li>
            ))}
          </ul>
        </>
      )}
      {groundRules.length > 0 && (
        <>
          <h2>{t('arrive:groundRules')}</h2>
          <ul>
            {groundRules.map((rule) => (
              <li key={rule} dir="auto">
                {rule}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
