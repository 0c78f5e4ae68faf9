/** A CSV as Vietnamese Excel saves it, with the header of a plain staff list. */
export function csvList(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const lines = [
    ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Điện thoại'],
    ...rows.map((row, index) => [index + 1, ...row]),
  ];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`);
}
