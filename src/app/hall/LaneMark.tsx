import type { Lane } from '../../domain/queue/lanes.ts';
import { type HallLanguage, LANE_WORDS } from './texts.ts';

/** The lane as a letter in a frame; green is the green channel and nothing else. */
export function LaneMark({ lane, language, full }: { lane: Lane; language: HallLanguage; full?: boolean }) {
  const words = LANE_WORDS[lane];
  return (
    <span className={`lane lane-${lane}`}>
      {full ? words[language] : <abbr title={words[language]}>{words.letter[language]}</abbr>}
    </span>
  );
}
