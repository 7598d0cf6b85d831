import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { BoardDesk } from './boardDesk.ts';
import { clusterTopic, statementTopic, type WholeTopic } from './boardModel.ts';
import type { ClusterView, StatementView } from './modelViews.ts';
import type { DeskState } from './deskState.ts';

export const DeskContext = createContext<BoardDesk | null>(null);

/** The board and who is at it. Needs a `DeskContext` above. */
export const useDesk = (): BoardDesk => {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskContext above it');
  return desk;
};

/** Reads what stands under a topic; drawn anew only when that topic is told of and what was read has changed. */
export const useTopic = <Read>(
  subscribe: (topic: string, listener: () => void) => () => void,
  topic: string,
  read: () => Read,
): Read => {
  const listen = useCallback((listener: () => void) => subscribe(topic, listener), [subscribe, topic]);
  return useSyncExternalStore(listen, read);
};

export const useStatement = (id: string): StatementView | undefined => {
  const { model } = useDesk();
  return useTopic(model.subscribe, statementTopic(id), () => model.statement(id));
};

export const useCluster = (id: string): ClusterView | undefined => {
  const { model } = useDesk();
  return useTopic(model.subscribe, clusterTopic(id), () => model.cluster(id));
};

/** Reads of the whole board what a topic is about. What is read must be the same object for as long as it says the same. */
export const useBoard = <Read>(topic: WholeTopic, read: () => Read): Read =>
  useTopic(useDesk().model.subscribe, topic, read);

export const useDeskState = <Picked>(select: (state: DeskState) => Picked): Picked => useStore(useDesk().state, select);
