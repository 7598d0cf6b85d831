import { describe, expect, it } from 'vitest';
import { blocksOf, linesOf, proposalOf } from './blocks.ts';

describe('typed text', () => {
  it('[MI1] keeps its line breaks, and begins a new paragraph after a blank line', () => {
    expect(blocksOf(' Første linje\r\nanden linje \n\n \nNyt afsnit\n')).toEqual([
      { kind: 'paragraph', lines: ['Første linje', 'anden linje'] },
      { kind: 'paragraph', lines: ['Nyt afsnit'] },
    ]);
  });

  it('[MI1] with dashes or bullets is a list, between what stands around it', () => {
    expect(blocksOf('Udvalget kom frem til at:\n- Et\n• To\n– Tre\nOg så videre\n\n* Fire\n\n- Fem')).toEqual([
      { kind: 'paragraph', lines: ['Udvalget kom frem til at:'] },
      { kind: 'points', points: ['Et', 'To', 'Tre'] },
      { kind: 'paragraph', lines: ['Og så videre'] },
      { kind: 'points', points: ['Fire'] },
      { kind: 'points', points: ['Fem'] },
    ]);
  });

  it('[MI1] with a dash inside a line, or right before a word, is no list', () => {
    expect(blocksOf('-5 grader – og sol\n1. Et')).toEqual([
      { kind: 'paragraph', lines: ['-5 grader – og sol', '1. Et'] },
    ]);
  });

  it('[MI6] of nothing but blanks is nothing', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf(' \n\t\n\u200B\n')).toEqual([]);
    expect(linesOf(' \n-  \n')).toEqual(['-']);
  });
});

describe('a proposal', () => {
  const lead = 'Det indstilles til udvalget:';

  it('[MI5] is its »At ...« points, one a line, whatever stands before them', () => {
    expect(proposalOf('At udvalget drøfter.\n- at udvalget beslutter\n\n• At der spises', lead)).toEqual([
      { kind: 'paragraph', lines: [lead] },
      { kind: 'points', points: ['At udvalget drøfter.', 'At udvalget beslutter', 'At der spises'] },
    ]);
  });

  it('[MI5] pasted with its own first words keeps those', () => {
    expect(proposalOf('Det indstilles\nTil Opgaveudvalget:\n- At udvalget drøfter\n- Orientering', lead)).toEqual([
      { kind: 'paragraph', lines: ['Det indstilles', 'Til Opgaveudvalget:'] },
      { kind: 'points', points: ['At udvalget drøfter', 'Orientering'] },
    ]);
  });

  it('[MI5] without any »At« is points all the same', () => {
    expect(proposalOf('Orienteringen tages til efterretning', lead)).toEqual([
      { kind: 'paragraph', lines: [lead] },
      { kind: 'points', points: ['Orienteringen tages til efterretning'] },
    ]);
  });

  it('[MI6] of nothing is nothing', () => {
    expect(proposalOf(' \n', lead)).toEqual([]);
  });
});
