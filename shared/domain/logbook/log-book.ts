/** How a field of a small register is entered and shown. */
export type LogFieldType = 'line' | 'text' | 'day' | 'whole' | 'choice';

/** One choice of a list that is closed. */
export interface LogChoice {
  value: string;
  label: string;
  /** The article it rests on, when it is another than the register's. */
  source?: string;
}

/** A field of a small register beyond those that all have. */
export interface LogField {
  key: string;
  label: string;
  type: LogFieldType;
  isRequired?: boolean;
  /** Of a choice. */
  choices?: readonly LogChoice[];
  /** Only for these kinds of entry; all without it. */
  kinds?: readonly string[];
  /** Behind the value: `người`, `phút`. */
  unit?: string;
  /** Figures of this field are added up in reports. */
  isSummed?: boolean;
}

/** A small register (sổ theo dõi): what an entry of it consists of. */
export interface LogBook {
  id: LogBookId;
  /** `Sự cố`. */
  title: string;
  /** `sự cố`, within a sentence. */
  entryName: string;
  source: string;
  kinds: readonly LogChoice[];
  /** `Ngày xảy ra`. */
  dayLabel: string;
  /** `Nội dung sự cố`. */
  subjectLabel: string;
  /** Whether it has a unit; `required` when it must. */
  unit: 'none' | 'optional' | 'required';
  /** `Người báo`, or null without a person. */
  personLabel: string | null;
  isPersonRequired?: boolean;
  hasMailbox: boolean;
  /** `Biên bản, văn bản`, or null without a document. */
  documentLabel: string | null;
  fields: readonly LogField[];
  /** `Kết quả xử lý`, for entries that are open until closed; null where there is nothing to close. */
  outcomeLabel: string | null;
}

/** The small registers: sự cố, vi phạm, khen thưởng, tập huấn, kiểm tra, tuyên truyền, vận hành, vướng mắc. */
export const LOG_BOOK_IDS = [
  'incident',
  'violation',
  'reward',
  'training',
  'inspection',
  'propaganda',
  'operation',
  'proposal',
] as const;
/** One of {@link LOG_BOOK_IDS}. */
export type LogBookId = (typeof LOG_BOOK_IDS)[number];

/** What a field holds. */
export type LogValue = string | number | null;

/** Whether an entry still waits to be closed. */
export const LOG_STATES = ['open', 'closed'] as const;
/** One of {@link LOG_STATES}. */
export type LogState = (typeof LOG_STATES)[number];
