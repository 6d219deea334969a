import { useGetList } from 'ra-core';
import { useEffect, useState } from 'react';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { enterpriseFilter } from './enterpriseFilter.ts';

const PAUSE = 200;

/** What the server finds for the typed text, asked after a short pause in typing. `chosen` is not searched for again. */
export function useEnterpriseSearch(typed: string, chosen: string | undefined) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const isTyped = settled !== '' && settled !== chosen;
  const { data, isFetching } = useGetList<EnterpriseRecord>(
    'enterprises',
    {
      filter: enterpriseFilter(settled),
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 8 },
    },
    { enabled: isTyped },
  );
  return {
    found: isTyped ? (data ?? []) : [],
    isSearching: isTyped && isFetching && !data,
    isTyped,
  };
}
