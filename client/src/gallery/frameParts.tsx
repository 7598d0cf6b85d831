import { Ladder } from '../ui/Ladder.tsx';
import { Thread } from '../ui/Thread.tsx';
import { steps } from './words.ts';

export const skip = 'Gå til indholdet';
export const dialogue = (
  <Ladder step={3} title="Trin 3 af 6">
    Dialog
  </Ladder>
);
export const thread = <Thread label="Her er vi" steps={steps} />;
