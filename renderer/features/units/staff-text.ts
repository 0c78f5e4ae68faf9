/** Staff by year as one line of text: `2026: 118; 2025: 120`. */
export function writeStaff(staff: readonly { year: number; staff: number }[]): string {
  return staff.map(({ year, staff: count }) => `${year}: ${count}`).join('; ');
}

/** Reads such a line, the latest year first; null when it cannot be read. */
export function readStaff(text: string): { year: number; staff: number }[] | null {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const staff = parts.map((part) =>
    /^(20\d\d)\s*[:=]\s*(\d{1,3}(?:\.?\d{3})?|\d{1,6})$/.exec(part),
  );
  if (staff.some((found) => found === null)) return null;
  const rows = staff.map((found) => ({
    year: Number(found?.[1]),
    staff: Number((found?.[2] ?? '').replaceAll('.', '')),
  }));
  const isUnique = new Set(rows.map(({ year }) => year)).size === rows.length;
  return isUnique ? rows.sort((a, b) => b.year - a.year) : null;
}
