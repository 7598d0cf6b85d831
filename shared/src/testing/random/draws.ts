import type { CommandArgs, CommandName } from '../../commands/registry.ts';
import { anId, closeId, collectId, collectMoreId, welcomeId } from '../builders.ts';

/** Six numbers from which one command is made: any six make one, and the same six the same one. */
export type Draw = readonly [kind: number, who: number, one: number, two: number, three: number, wait: number];

/** Makes a command of three numbers. */
export type Maker = (
  one: number,
  two: number,
  three: number,
) => { [N in CommandName]: readonly [N, CommandArgs<N>] }[CommandName];

/** One of a list, the same for the same draw. */
export const at = <T>(list: readonly [T, ...T[]], draw: number): T => list[draw % list.length] ?? list[0];

// Few ids, so that they meet; one of them is nobody's.
export const stepIds = [collectId, collectMoreId, welcomeId, closeId, collectId, anId('nowhere')] as const;

export const maybeStep = (draw: number): string | null => (draw % 3 === 0 ? null : at(stepIds, draw));

export const addedStepId = (draw: number): string => anId(`added step ${draw % 3}`);
export const someStep = (draw: number): string => (draw % 3 === 0 ? addedStepId(draw) : at(stepIds, draw));

export const statementIdOf = (draw: number): string => anId(`statement ${draw % 5}`);
/** Words that belong to one statement and one draw, so that a test can tell whose words stand where. */
export const wordsOf = (statement: number, draw: number): string =>
  draw % 11 === 0 ? ' \u200B' : draw % 13 === 0 ? '😀'.repeat(281) : `ord<${statementIdOf(statement)}> ${draw % 3}`;

export const clusterIdOf = (draw: number): string => anId(`cluster ${draw % 4}`);
export const maybeCluster = (draw: number): string | null => (draw % 2 === 0 ? null : clusterIdOf(draw));
/** One of the few who speak in random commands. */
export const speakerIdOf = (draw: number): string => anId(`speaker ${draw % 2}`);
