const strikes = [0, 0.7] as const;
// A bell: one tone, and the overtones that die away sooner.
const tones = [
  { hertz: 660, loud: 0.5, seconds: 1.8 },
  { hertz: 1320, loud: 0.25, seconds: 1.1 },
  { hertz: 1980, loud: 0.12, seconds: 0.6 },
] as const;
const patienceMs = 400;

const strike = (audio: AudioContext, at: number): void => {
  for (const { hertz, loud, seconds } of tones) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(loud, at + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
};

/** Rings a bell that the browser makes itself. False where it may make no sound, for nobody has touched the page yet. */
export const ringBell = async (): Promise<boolean> => {
  if (typeof AudioContext === 'undefined') return false;
  const audio = new AudioContext();
  // Some browsers never answer while they want to be touched first.
  await Promise.race([audio.resume().catch(() => {}), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  if (audio.state !== 'running') {
    void audio.close();
    return false;
  }
  for (const after of strikes) strike(audio, audio.currentTime + after);
  setTimeout(() => void audio.close(), 4_000);
  return true;
};
