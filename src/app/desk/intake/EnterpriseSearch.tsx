import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useIntake } from './IntakeContext.ts';
import { useEnterpriseSearch } from './useEnterpriseSearch.ts';

const codeOf = (record: EnterpriseRecord) => record.creditCode ?? record.projectCode ?? '';

/** Finds the employer or project by credit code, name or pinyin initials; the server searches. */
export function EnterpriseSearch() {
  const t = useT();
  const { enterprise, change, isLocked, problemAt } = useIntake();
  const [typed, setTyped] = useState('');
  const { found, isSearching, isTyped } = useEnterpriseSearch(typed, enterprise?.name);
  const problem = problemAt('creditCode') ?? problemAt('projectCode');
  return (
    <Autocomplete<EnterpriseRecord>
      id="intake-enterprise"
      size="small"
      options={found}
      value={enterprise ?? null}
      onChange={(_, chosen) => change(before => ({ ...before, enterpriseId: chosen?.id ?? null }))}
      onInputChange={(_, text) => setTyped(text)}
      getOptionLabel={record => record.name}
      getOptionKey={record => record.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      // The server has searched already; pinyin would not survive a second filter.
      filterOptions={options => options}
      autoHighlight
      disabled={isLocked}
      loading={isSearching}
      loadingText={t('desk.intake.enterpriseSearching')}
      noOptionsText={t(isTyped ? 'desk.intake.enterpriseNone' : 'desk.intake.enterpriseType')}
      clearText={t('desk.intake.clear')}
      renderOption={({ key, ...props }, record) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0, width: '100%' }}>
            <Box sx={{ display: 'flex', gap: 1 }}>
              <span>{record.name}</span>
              {record.greenState === 'in-force' && (
                <Box component="span" sx={{ ml: 'auto', color: 'success.main', whiteSpace: 'nowrap' }}>
                  {t('desk.side.green')} ✔
                </Box>
              )}
            </Box>
            <Box sx={{ fontSize: '0.86rem', color: 'text.secondary' }}>
              {record.kind === 'project' && `${t('desk.intake.project')} · `}
              {codeOf(record)}
            </Box>
          </Box>
        </Box>
      )}
      renderInput={props => (
        <TextField
          {...props}
          label={t('desk.intake.enterprise')}
          placeholder={t('desk.intake.enterpriseHint')}
          error={problem !== undefined}
          helperText={problem}
        />
      )}
    />
  );
}
