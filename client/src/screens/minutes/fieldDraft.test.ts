import { describe, expect, it } from 'vitest';
import {
  focusField,
  isOvertaken,
  isUnsent,
  leaveField,
  openField,
  sentField,
  typeField,
  wordsOf,
} from './fieldDraft.ts';

describe('a field two people may write in', () => {
  it('shows what is kept as long as nobody writes here, also when it changes', () => {
    const field = openField('et');
    expect(wordsOf(field, 'to')).toBe('to');
    expect(isUnsent(field)).toBe(false);
  });

  it('keeps what one is writing when newer words arrive, and says that they have', () => {
    const field = typeField(focusField(openField('et'), 'et'), 'et og to');
    expect(wordsOf(field, 'andet')).toBe('et og to');
    expect(isOvertaken(field, 'andet')).toBe(true);
    expect(isOvertaken(field, 'et')).toBe(false);
    expect(isUnsent(field)).toBe(true);
  });

  it('shows the newer words when one leaves without having written', () => {
    const field = leaveField(focusField(openField('et'), 'et'));
    expect(wordsOf(field, 'andet')).toBe('andet');
  });

  it('keeps unsent words until they are sent, also after one has left', () => {
    const left = leaveField(typeField(focusField(openField('et'), 'et'), 'mit'));
    expect(wordsOf(left, 'et')).toBe('mit');
    const sent = sentField(left);
    expect(isUnsent(sent)).toBe(false);
    expect(wordsOf(sent, 'mit')).toBe('mit');
    expect(wordsOf(sent, 'senere')).toBe('senere');
  });

  it('counts what was sent while writing as known, so that the own words coming back are not somebody else’s', () => {
    const sent = sentField(typeField(focusField(openField(''), ''), 'mit'));
    expect(isOvertaken(sent, 'mit')).toBe(false);
    expect(isUnsent(typeField(sent, 'mit ord'))).toBe(true);
    expect(isOvertaken(typeField(sent, 'mit ord'), 'mit')).toBe(false);
  });

  it('does not lose a focus that comes back to unsent words', () => {
    const left = leaveField(typeField(focusField(openField('et'), 'et'), 'mit'));
    expect(wordsOf(focusField(left, 'andet'), 'andet')).toBe('mit');
  });
});
