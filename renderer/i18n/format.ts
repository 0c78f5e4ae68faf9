const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, useGrouping: 'always' });
const bytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A number as Vietnamese offices write it: `1.234,5`. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** A calendar day `YYYY-MM-DD` as `dd/MM/yyyy`. */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** An ISO instant as `dd/MM/yyyy HH:mm` in Vietnamese time. */
export function formatInstant(instant: string): string {
  return dateTime.format(new Date(instant)).replace(', ', ' ');
}

/** A file size in the unit a person would use. */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes < 1024) return `${bytes.format(sizeBytes)} byte`;
  if (sizeBytes < 1024 * 1024) return `${bytes.format(sizeBytes / 1024)} KB`;
  return `${bytes.format(sizeBytes / (1024 * 1024))} MB`;
}
