import type { Voice } from './speech.ts';

const CHIME = [
  { hertz: 880, at: 0 },
  { hertz: 660, at: 0.28 },
] as const;
const CHIME_S = 0.9;

const isChinese = ({ lang }: SpeechSynthesisVoice): boolean => /^(zh|cmn)/i.test(lang);

/** The browser's own speech, and two notes from its synthesizer. Made in a press of a button: browsers ask for one. */
export function createBrowserVoice(): Voice {
  const audio = new AudioContext();
  void audio.resume();
  return {
    hasChinese: () => 'speechSynthesis' in window && speechSynthesis.getVoices().some(isChinese),
    speak: (text, language) =>
      new Promise(resolve => {
        if (!('speechSynthesis' in window)) return resolve();
        const words = new SpeechSynthesisUtterance(text);
        words.lang = language;
        words.rate = 0.9;
        const own = speechSynthesis.getVoices().find(voice => voice.lang.startsWith(language.slice(0, 2)));
        if (own) words.voice = own;
        words.onend = () => resolve();
        words.onerror = () => resolve();
        speechSynthesis.speak(words);
      }),
    async chime() {
      if (audio.state !== 'running') return;
      for (const { hertz, at } of CHIME) strike(audio, hertz, audio.currentTime + at);
      await new Promise(resolve => setTimeout(resolve, CHIME_S * 1000));
    },
  };
}

function strike(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.65);
}
