import Box from '@mui/material/Box';
import { GRADE_WORDS, type Grade, isBadGrade } from '../../domain/ratings/grades.ts';
import { useLocalText } from '../shared/records/localText.ts';

/** The grade in words; a bad one carries a sign as well. */
export function GradeTag({ grade }: { grade: number }) {
  const local = useLocalText();
  const known = grade as Grade;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontWeight: isBadGrade(known) ? 700 : 400 }}>
      {isBadGrade(known) && '▼ '}
      {local(GRADE_WORDS[known])}
    </Box>
  );
}
