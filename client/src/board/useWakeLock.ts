import type { AwakeBy } from '@skab/shared/protocol/trial.ts';
import { useEffect, useState } from 'react';
import styles from './useWakeLock.module.css';

const drawEveryMs = 5_000;

/** A picture that plays in a loop without sound: what keeps a screen awake where the browser gives no wake lock. */
const playSilently = (onPlaying: () => void): (() => void) => {
  const canvas = document.createElement('canvas');
  canvas.width = 2;
  canvas.height = 2;
  const draw = (): void => canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  if (typeof canvas.captureStream !== 'function') return () => {};
  draw();
  const stream = canvas.captureStream(1);
  const video = document.createElement('video');
  video.muted = true;
  video.loop = true;
  video.playsInline = true;
  video.setAttribute('aria-hidden', 'true');
  video.tabIndex = -1;
  // Browsers only count a video that is on the page and large enough to be seen.
  video.className = styles.awake ?? '';
  video.srcObject = stream;
  document.body.append(video);
  // Refused where nobody has touched the page yet; the next touch tries again.
  const play = (): void => void video.play().then(onPlaying, () => {});
  play();
  const timer = setInterval(draw, drawEveryMs);
  document.addEventListener('pointerdown', play);
  document.addEventListener('visibilitychange', play);
  return () => {
    clearInterval(timer);
    document.removeEventListener('pointerdown', play);
    document.removeEventListener('visibilitychange', play);
    for (const track of stream.getTracks()) track.stop();
    video.remove();
  };
};

/** Holds a wake lock while the page is seen; a browser takes it back each time the page is hidden. */
const holdLock = (lock: WakeLock, onHeld: () => void, onRefused: () => void): (() => void) => {
  let held: WakeLockSentinel | null = null;
  let isOver = false;
  const take = (): void => {
    if (isOver || document.visibilityState !== 'visible') return;
    lock.request('screen').then(
      (sentinel) => {
        if (isOver) void sentinel.release();
        else {
          held = sentinel;
          onHeld();
        }
      },
      () => onRefused(),
    );
  };
  take();
  document.addEventListener('visibilitychange', take);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', take);
    void held?.release();
  };
};

/** Keeps the screen from going to sleep while this stands: by a wake lock, else by a silent picture. Tells which. */
export const useWakeLock = (): AwakeBy => {
  const [by, setBy] = useState<AwakeBy>('nothing');
  useEffect(() => {
    let stopPlaying: (() => void) | undefined;
    const play = (): void => {
      stopPlaying ??= playSilently(() => setBy('picture'));
    };
    // Missing over plain http, whatever the type says.
    const lock: WakeLock | undefined = navigator.wakeLock;
    const letGo = lock ? holdLock(lock, () => setBy('lock'), play) : undefined;
    if (!lock) play();
    return () => {
      letGo?.();
      stopPlaying?.();
    };
  }, []);
  return by;
};
