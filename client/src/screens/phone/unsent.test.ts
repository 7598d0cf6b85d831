import { anId, collectId, workshopId } from '@skab/shared/testing/builders.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { joinUnsent } from './joinUnsent.ts';
import { keepUnsent, readUnsent } from './unsent.ts';

const unsent = { statementId: anId('statement'), text: 'Et halvt udsa', rest: '' };

describe('words in a field', () => {
  afterEach(() => localStorage.clear());

  it('are there after a reload, under the same statement id', () => {
    keepUnsent(workshopId, { [collectId]: unsent });
    expect(readUnsent(workshopId)).toEqual({ [collectId]: unsent });
    expect(readUnsent(anId('another workshop'))).toEqual({});
  });

  it('leave nothing on the device when the field is blank', () => {
    keepUnsent(workshopId, { [collectId]: unsent });
    keepUnsent(workshopId, { [collectId]: { ...unsent, text: ' \n' } });
    expect(localStorage.length).toBe(0);
  });

  it('are not made up of what somebody else wrote there', () => {
    for (const odd of ['', 'null', '7', '{', '{"a":1}', `{"${collectId}":{"text":"x"}}`]) {
      localStorage.setItem(`skab.unsent.${workshopId}`, odd);
      expect(readUnsent(workshopId)).toEqual({});
    }
  });

  it('take refused words in after those that are there, and keep their id', () => {
    expect(joinUnsent(unsent, 'Det gamle')).toEqual({ ...unsent, text: 'Et halvt udsa\nDet gamle' });
    expect(joinUnsent(undefined, 'Det gamle').text).toBe('Det gamle');
  });
});
