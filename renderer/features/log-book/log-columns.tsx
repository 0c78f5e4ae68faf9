import {
  CheckmarkCircle20Regular,
  DismissCircle20Regular,
  HourglassHalf20Regular,
} from '@fluentui/react-icons';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { LogEntryRow } from '../../../shared/api/contract/logbook.ts';
import { kindLabel, logValueText } from '../../../shared/domain/logbook/index.ts';
import type { LogBook } from '../../../shared/domain/logbook/log-book.ts';
import { formatDay } from '../../i18n/format.ts';
import { Mark } from '../../ui/mark.tsx';

/** Where an entry stands: open, closed, struck out. */
export function EntryMark({ entry }: { entry: LogEntryRow }) {
  if (entry.withdrawnReason !== null) {
    return (
      <Mark tone="quiet" icon={DismissCircle20Regular}>
        Gạch bỏ
      </Mark>
    );
  }
  return entry.closedOn ? (
    <Mark tone="good" icon={CheckmarkCircle20Regular}>
      Đã xong
    </Mark>
  ) : (
    <Mark tone="caution" icon={HourglassHalf20Regular}>
      Đang xử lý
    </Mark>
  );
}

interface TextColumn {
  id: string;
  header: string;
  width?: number;
  flex?: number;
  text: (entry: LogEntryRow) => string;
}

function textColumns(book: LogBook): TextColumn[] {
  const columns: TextColumn[] = [
    { id: 'on', header: book.dayLabel, width: 112, text: ({ on }) => formatDay(on) },
    { id: 'kind', header: 'Loại', flex: 1.4, text: ({ kind }) => kindLabel(book, kind) },
    { id: 'subject', header: book.subjectLabel, flex: 2.4, text: ({ subject }) => subject },
  ];
  if (book.unit !== 'none')
    columns.push({ id: 'unit', header: 'Đơn vị', flex: 1.4, text: ({ unitName }) => unitName });
  if (book.hasMailbox)
    columns.push({ id: 'address', header: 'Hộp thư', flex: 1.5, text: ({ address }) => address });
  if (book.personLabel)
    columns.push({
      id: 'person',
      header: book.personLabel,
      flex: 1.1,
      text: ({ person }) => person,
    });
  for (const field of book.fields.filter(({ type }) => type === 'whole')) {
    columns.push({
      id: field.key,
      header: field.unit ? `${field.label} (${field.unit})` : field.label,
      width: 130,
      text: ({ details }) => logValueText(field, details[field.key]),
    });
  }
  return columns;
}

/** The columns of a register: what all have, and its figures. */
export function logColumns(book: LogBook): ColDef<LogEntryRow>[] {
  const columns: ColDef<LogEntryRow>[] = textColumns(book).map(
    ({ id, header, width, flex, text }) => ({
      colId: id,
      headerName: header,
      ...(width === undefined ? { flex, minWidth: id === 'subject' ? 180 : 110 } : { width }),
      valueGetter: ({ data }) => (data ? text(data) : ''),
    }),
  );
  if (book.outcomeLabel) {
    columns.push({
      colId: 'state',
      headerName: 'Tình trạng',
      width: 132,
      cellRenderer: ({ data }: ICellRendererParams<LogEntryRow>) =>
        data ? <EntryMark entry={data} /> : null,
    });
  }
  return columns;
}

/** What copying a row of a register puts on the clipboard. */
export function logCells(book: LogBook): (entry: LogEntryRow) => string[] {
  const columns = textColumns(book);
  return (entry) => [
    ...columns.map(({ text }) => text(entry)),
    ...(book.outcomeLabel ? [entry.closedOn ? formatDay(entry.closedOn) : '', entry.outcome] : []),
  ];
}
