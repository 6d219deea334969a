import { useState } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { BY_POST, handoverProblems, isSignedFor, type Signer } from '../../../domain/cases/handover.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { useDirtyDraft } from '../../shared/useDirtyDraft.ts';

export interface DeliveryDraft {
  way: string;
  signedBy: Signer;
  signedOn: string;
  name: string;
  relation: string;
  postNumber: string;
}

/** A delivery while it is put on record. Nobody has signed until somebody says who. */
export function useDelivery(record: CaseDetail, item: Item) {
  const today = useToday();
  const form = useDirtyDraft<DeliveryDraft>(`deliver:${record.id}`, {
    way: item.delivery[0]?.code ?? '',
    signedBy: 'nobody',
    signedOn: today,
    name: '',
    relation: '',
    postNumber: '',
  });
  const [isTried, setTried] = useState(false);
  const draft = form.value;
  const isPosted = BY_POST.includes(draft.way);
  const isSigned = isSignedFor(draft.way);
  const handover = isSigned
    ? {
        signedBy: draft.signedBy,
        signedOn: draft.signedOn || undefined,
        ...(draft.signedBy === 'other' && { name: draft.name.trim(), relation: draft.relation.trim() }),
      }
    : { signedBy: 'nobody' as const };
  const paperNumber = isPosted ? draft.postNumber.trim() : undefined;
  const problems = handoverProblems(handover, {
    deliveryCode: draft.way,
    paperNumber,
    decidedOn: record.decidedAt ? dayOf(Date.parse(record.decidedAt)) : null,
    today,
  });
  return {
    form,
    draft,
    today,
    isPosted,
    isSigned,
    set: (change: Partial<DeliveryDraft>) => form.setValue(before => ({ ...before, ...change })),
    problemOf: (field: (typeof problems)[number]['field']) =>
      isTried ? problems.find(problem => problem.field === field)?.code : undefined,
    /** The body to send; undefined, with what is wrong shown, while something is. */
    take: () => {
      setTried(true);
      if (problems.length > 0) return undefined;
      return { deliveryCode: draft.way, handover, ...(paperNumber && { paperNumber }) };
    },
  };
}

export type Delivery = ReturnType<typeof useDelivery>;
