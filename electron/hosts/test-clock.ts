import { WrongUsage } from './wrong-usage.ts';

/**
 * Checks a day of `--today`, which only trials may set: nobody back-dates a real register.
 * @throws WrongUsage when trials are not asked for, or the day is none
 */
export function checkTestDay(today: string, env: NodeJS.ProcessEnv): void {
  if (env.DANHBA_TEST_CLOCK !== '1') {
    throw new WrongUsage(
      '--today chỉ dùng để thử (DANHBA_TEST_CLOCK=1): không được lùi ngày sổ thật.',
    );
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(today) ? new Date(`${today}T00:00:00Z`) : null;
  // 2026-02-30 would silently become the second of March.
  if (!day || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(today)) {
    throw new WrongUsage(`Ngày không đúng: ${today} (viết NĂM-THÁNG-NGÀY, ví dụ 2026-12-05).`);
  }
}
