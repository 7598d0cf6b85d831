import { usePageTitle } from '../text/usePageTitle.ts';
import { ProjectorFrame } from '../ui/ProjectorFrame.tsx';
import { Spoken } from './Spoken.tsx';

/** Words alone, while there is no workshop to show. */
export const Still = ({ title, words }: { readonly title: string; readonly words?: string }) => {
  usePageTitle(title);
  return (
    <ProjectorFrame>
      <Spoken title={title}>{words && <p>{words}</p>}</Spoken>
    </ProjectorFrame>
  );
};
