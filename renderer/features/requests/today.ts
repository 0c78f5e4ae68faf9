const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day that forms begin with; the backend judges by its own. */
export function todayInVietnam(): string {
  return VIETNAM_DAY.format(new Date());
}
