import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useStore } from 'ra-core';
import { useEffect } from 'react';
import { useT } from '../i18n/useT.ts';

const EVERY_MS = 2000;

/** Two short tones; a browser that lets no page sound before a press stays silent, the red bar is there anyway. */
function beep() {
  const audio = new AudioContext();
  for (const [start, pitch] of [
    [0, 880],
    [0.25, 660],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + 0.2);
  }
  setTimeout(() => void audio.close(), 1000);
}

/** A sound while an alarm is on, for whoever wants it. */
export function AlarmSound({ isOn }: { isOn: boolean }) {
  const t = useT();
  const [hasSound, setSound] = useStore('live.alarmSound', false);
  const isSounding = hasSound && isOn;
  useEffect(() => {
    if (!isSounding) return;
    beep();
    const timer = setInterval(beep, EVERY_MS);
    return () => clearInterval(timer);
  }, [isSounding]);
  return (
    <FormControlLabel
      control={<Switch size="small" checked={hasSound} onChange={(_, isChecked) => setSound(isChecked)} />}
      label={t('live.sound')}
    />
  );
}
