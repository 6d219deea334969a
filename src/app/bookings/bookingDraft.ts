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

const NEEDED = ['itemCode', 'day', 'fromMinute', 'applicantName', 'idNumber'] as const;

/** The fields that are still to be filled, from the top. */
export const missingOf = (draft: BookingDraft): (keyof BookingDraft)[] =>
  NEEDED.filter(name => draft[name].trim() === '');

/** The body of POST /bookings. */
export const bookingBody = ({ phone, fromMinute, ...draft }: BookingDraft) => ({
  ...draft,
  fromMinute: Number(fromMinute),
  ...(phone.trim() && { phone }),
});
