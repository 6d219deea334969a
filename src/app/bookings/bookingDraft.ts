/** A booking as typed. `fromMinute` is the slot's start, as text. */
export interface BookingDraft {
  itemCode: string;
  day: string;
  fromMinute: string;
  applicantName: string;
  idNumber: string;
  phone: string;
}

export const EMPTY_BOOKING: BookingDraft = {
  itemCode: '',
  day: '',
  fromMinute: '',
  applicantName: '',
  idNumber: '',
  phone: '',
};

export const isComplete = (draft: BookingDraft): boolean =>
  [draft.itemCode, draft.day, draft.fromMinute, draft.applicantName, draft.idNumber].every(
    value => value.trim() !== '',
  );

/** The body of POST /bookings. */
export const bookingBody = ({ phone, fromMinute, ...draft }: BookingDraft) => ({
  ...draft,
  fromMinute: Number(fromMinute),
  ...(phone.trim() && { phone }),
});
