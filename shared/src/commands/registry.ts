import type * as z from 'zod/mini';
import { addPlace } from './addPlace.ts';
import { addStep } from './addStep.ts';
import { admitLateStatement } from './admitLateStatement.ts';
import { answerStatement } from './answerStatement.ts';
import { arrangeFloor } from './arrangeFloor.ts';
import { askForFloor } from './askForFloor.ts';
import { askAtDoor } from './askAtDoor.ts';
import { beginDraft } from './beginDraft.ts';
import { beginPractice } from './beginPractice.ts';
import { beginRehearsal } from './beginRehearsal.ts';
import { bindScreen } from './bindScreen.ts';
import { bringOver } from './bringOver.ts';
import { callNextSpeaker } from './callNextSpeaker.ts';
import { closeWorkshop } from './closeWorkshop.ts';
import { countRoom } from './countRoom.ts';
import { darkenWall } from './darkenWall.ts';
import { describeWorkshop } from './describeWorkshop.ts';
import { dissolveCluster } from './dissolveCluster.ts';
import { editStatement } from './editStatement.ts';
import { endPractice } from './endPractice.ts';
import { endSpeaking } from './endSpeaking.ts';
import { endStep } from './endStep.ts';
import { enterSpeaker } from './enterSpeaker.ts';
import { eraseStatement } from './eraseStatement.ts';
import { extendStep } from './extendStep.ts';
import { forgetScreen } from './forgetScreen.ts';
import { foundFromCopy } from './foundFromCopy.ts';
import { foundWorkshop } from './foundWorkshop.ts';
import { haltEvening } from './haltEvening.ts';
import { hideAllOfAuthor } from './hideAllOfAuthor.ts';
import { hideStatement } from './hideStatement.ts';
import { holdWall } from './holdWall.ts';
import { importStatements } from './importStatements.ts';
import { keepVersion } from './keepVersion.ts';
import { leaveFloor } from './leaveFloor.ts';
import { makePrinciple } from './makePrinciple.ts';
import { makeStation } from './makeStation.ts';
import { mergeClusters } from './mergeClusters.ts';
import { moveAgendaItem } from './moveAgendaItem.ts';
import { moveCluster } from './moveCluster.ts';
import { moveStep } from './moveStep.ts';
import { nestCluster } from './nestCluster.ts';
import { noteEnding } from './noteEnding.ts';
import { openAhead } from './openAhead.ts';
import { passDealt } from './passDealt.ts';
import { placeDealt } from './placeDealt.ts';
import { placeStatement } from './placeStatement.ts';
import { postSaidInRoom } from './postSaidInRoom.ts';
import { postStatement } from './postStatement.ts';
import { publishMinutes } from './publishMinutes.ts';
import { putAwayLetter } from './putAwayLetter.ts';
import { putOffItem } from './putOffItem.ts';
import { receivePutOff } from './receivePutOff.ts';
import { removeAgendaItem } from './removeAgendaItem.ts';
import { removeAttendee } from './removeAttendee.ts';
import { removeStep } from './removeStep.ts';
import { removeTask } from './removeTask.ts';
import { renameCluster } from './renameCluster.ts';
import { renamePrinciple } from './renamePrinciple.ts';
import { renameStation } from './renameStation.ts';
import { reopenWorkshop } from './reopenWorkshop.ts';
import { revealStatements } from './revealStatements.ts';
import { resumeEvening } from './resumeEvening.ts';
import { sayKind } from './sayKind.ts';
import { settleLetter } from './settleLetter.ts';
import { setBots } from './setBots.ts';
import { setWall } from './setWall.ts';
import { shortenStep } from './shortenStep.ts';
import { showCluster } from './showCluster.ts';
import { showDecision } from './showDecision.ts';
import { showInRoom } from './showInRoom.ts';
import { showItem } from './showItem.ts';
import { showUpshot } from './showUpshot.ts';
import { showStatement } from './showStatement.ts';
import { signal } from './signal.ts';
import { skipStep } from './skipStep.ts';
import { slowDown } from './slowDown.ts';
import { splitCluster } from './splitCluster.ts';
import { splitStep } from './splitStep.ts';
import { starStatement } from './starStatement.ts';
import { startCluster } from './startCluster.ts';
import { startStep } from './startStep.ts';
import { stepBack } from './stepBack.ts';
import { takeCallBack } from './takeCallBack.ts';
import { takeDealt } from './takeDealt.ts';
import { undo } from './undo.ts';
import { unplaceStatement } from './unplaceStatement.ts';
import { breakOffPoll } from './breakOffPoll.ts';
import { closePoll } from './closePoll.ts';
import { eraseObjection } from './eraseObjection.ts';
import { openPoll } from './openPoll.ts';
import { removeRoomVote } from './removeRoomVote.ts';
import { shelve } from './shelve.ts';
import { showPoll } from './showPoll.ts';
import { takeOffShelf } from './takeOffShelf.ts';
import { coverMandate } from './coverMandate.ts';
import { settleQuestion } from './settleQuestion.ts';
import { showQuestion } from './showQuestion.ts';
import { writeRoomVote } from './writeRoomVote.ts';
import { withdrawImport } from './withdrawImport.ts';
import { withdrawPutOff } from './withdrawPutOff.ts';
import { withdrawStatement } from './withdrawStatement.ts';
import { writeAgendaItem } from './writeAgendaItem.ts';
import { writeAttendee } from './writeAttendee.ts';
import { writeFollowUp } from './writeFollowUp.ts';
import { writeItemMinutes } from './writeItemMinutes.ts';
import { writeMinutes } from './writeMinutes.ts';
import { writeStep } from './writeStep.ts';
import { writeTask } from './writeTask.ts';
import { writeWifi } from './writeWifi.ts';

/** Every way a workshop can change. */
export const commands = {
  foundWorkshop,
  foundFromCopy,
  beginRehearsal,
  setBots,
  beginPractice,
  endPractice,
  describeWorkshop,
  writeStep,
  addStep,
  moveStep,
  removeStep,
  skipStep,
  openAhead,
  splitStep,
  shortenStep,
  writeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  putOffItem,
  writeTask,
  removeTask,
  receivePutOff,
  withdrawPutOff,
  settleLetter,
  putAwayLetter,
  startStep,
  endStep,
  stepBack,
  extendStep,
  slowDown,
  haltEvening,
  resumeEvening,
  closeWorkshop,
  reopenWorkshop,
  setWall,
  darkenWall,
  showItem,
  showInRoom,
  holdWall,
  bindScreen,
  forgetScreen,
  writeWifi,
  askForFloor,
  leaveFloor,
  enterSpeaker,
  callNextSpeaker,
  endSpeaking,
  takeCallBack,
  arrangeFloor,
  postStatement,
  postSaidInRoom,
  editStatement,
  withdrawStatement,
  hideStatement,
  hideAllOfAuthor,
  showStatement,
  admitLateStatement,
  revealStatements,
  answerStatement,
  eraseStatement,
  importStatements,
  withdrawImport,
  bringOver,
  placeStatement,
  takeDealt,
  placeDealt,
  passDealt,
  addPlace,
  unplaceStatement,
  startCluster,
  renameCluster,
  moveCluster,
  nestCluster,
  mergeClusters,
  splitCluster,
  dissolveCluster,
  beginDraft,
  keepVersion,
  makePrinciple,
  renamePrinciple,
  makeStation,
  renameStation,
  showCluster,
  undo,
  writeItemMinutes,
  writeAttendee,
  removeAttendee,
  writeMinutes,
  starStatement,
  showDecision,
  noteEnding,
  writeFollowUp,
  showUpshot,
  openPoll,
  closePoll,
  breakOffPoll,
  showPoll,
  shelve,
  takeOffShelf,
  writeRoomVote,
  removeRoomVote,
  eraseObjection,
  coverMandate,
  settleQuestion,
  showQuestion,
  publishMinutes,
  countRoom,
  askAtDoor,
  sayKind,
  signal,
} as const;

export type CommandName = keyof typeof commands;
export type CommandArgs<N extends CommandName> = z.input<(typeof commands)[N]['args']>;

/** A command as it crosses: which workshop, a client-made id that makes a resend harmless, its name and arguments. */
export type CommandCall = {
  [N in CommandName]: {
    readonly workshopId: string;
    readonly id: string;
    readonly name: N;
    readonly args: CommandArgs<N>;
  };
}[CommandName];

export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);
