import type { BoardDesk } from '../boardDesk.ts';
import type { Spot } from '../deskState.ts';
import { paperRect } from './hitTest.ts';

const selectorOf = ({ clusterId, statementId }: Spot): string =>
  statementId === null ? `[data-head="${clusterId}"]` : `[data-paper="${statementId}"][data-in="${clusterId}"]`;

const mostFrames = 12;

/** Focuses what a selector finds as soon as it is on the page; what never comes there is let be. */
const focusWhenThere = (selector: string, framesLeft = mostFrames): void => {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.focus({ preventScroll: true });
  else if (framesLeft > 0) requestAnimationFrame(() => focusWhenThere(selector, framesLeft - 1));
};

/** Takes the keyboard to an island or a paper, wherever it lies: it is brought into sight and kept on the page. */
export const focusSpot = (desk: BoardDesk, spot: Spot): void => {
  const { stage, state } = desk;
  const { clusterId, statementId } = spot;
  const island = stage.laid(clusterId);
  if (!island) return;
  state.setState({ current: spot });
  stage.hold(statementId === null ? null : { clusterId, statementId });
  const head = { x: island.x, y: island.y, width: island.width, height: island.shape.headHeight + 28 };
  stage.reveal((statementId && paperRect(stage.layout(), statementId, clusterId)) || head);
  focusWhenThere(selectorOf(spot));
};

/** The same for a paper in the tray, which brings it into sight itself. */
export const focusPaperInTray = (desk: BoardDesk, statementId: string): void => {
  desk.state.setState({ currentInTray: statementId });
  focusWhenThere(`[data-paper="${statementId}"][data-in=""]`);
};
