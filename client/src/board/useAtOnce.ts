import { useState } from 'react';

/**
 * What a person just chose, until the board says something: what is sent is on the board a frame later, and a box that is ticked must
 * not blink meanwhile.
 */
export const useAtOnce = <Value>(kept: Value): readonly [Value, (chosen: Value) => void] => {
  const [own, setOwn] = useState<{ readonly kept: Value; readonly chosen: Value }>({ kept, chosen: kept });
  if (own.kept !== kept) setOwn({ kept, chosen: kept });
  return [own.kept === kept ? own.chosen : kept, (chosen) => setOwn({ kept, chosen })];
};
