/** Two soft tones, one after the other: pitch in hertz, when they begin in seconds. */
const TONES = [
  { pitch: 659.3, from: 0 },
  { pitch: 880, from: 0.16 },
] as const;
const LOUDNESS = 0.06;
const LASTS = 0.5;

let context: AudioContext | null = null;

/** A quiet sign that something has come, besides what is seen. Silent where the browser lets no sound out. */
export function chime(): void {
  navigator.vibrate?.(60);
  if (!navigator.userActivation?.hasBeenActive) return;
  context ??= new AudioContext();
  const now = context.currentTime;
  for (const { pitch, from } of TONES) {
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, now + from);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, now + from + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, now + from + LASTS);
    tone.connect(loudness).connect(context.destination);
    tone.start(now + from);
    tone.stop(now + from + LASTS);
  }
}
