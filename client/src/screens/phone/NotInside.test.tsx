import { anId, workshopId } from '@skab/shared/testing/builders.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { demoEvening } from '../../gallery/demoEvening.ts';
import { localPhone } from '../../gallery/localPhone.ts';
import type { PhoneView } from '../../sync/phoneLine.ts';
import { mount } from '../../ui/testing/mount.ts';
import { NotInside } from './NotInside.tsx';
import { keepUnsent } from './unsent.ts';

const stepId = anId('a step that is over');
const waiting = 'En dato for næste skridt.';
const halfWritten = 'Jeg nåede ikke at';

const told = (overrides: Partial<PhoneView>, mayAskAgain = false): string => {
  const line = localPhone(demoEvening('closed'), { waits: [{ stepId, text: waiting }], overrides });
  mount(<NotInside workshopId={workshopId} line={line} mayAskAgain={mayAskAgain} settings={null} />);
  return document.body.textContent ?? '';
};

describe('a phone that is not let in', () => {
  afterEach(() => {
    keepUnsent(workshopId, {});
    document.body.replaceChildren();
  });

  it.each(['too-late', 'unknown-workshop'] as const)('[OB11] by %s shows the words that are on it alone', (refusal) => {
    keepUnsent(workshopId, { [stepId]: { statementId: anId('begun'), text: halfWritten, rest: '' } });
    const said = told({ state: 'refused', refusal });
    expect(said).toContain('phone:notArrivedWords');
    expect(said).toContain(waiting);
    expect(said).toContain(halfWritten);
  });

  it('says nothing of what waits while it is on its way, or asks the door again: it is sent when it is in', () => {
    expect(told({ state: 'opening', refusal: null })).not.toContain(waiting);
    document.body.replaceChildren();
    expect(told({ state: 'refused', refusal: 'signed-out' }, true)).not.toContain(waiting);
  });
});
