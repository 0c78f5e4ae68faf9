import { useEffect, useRef } from 'react';
import type { BulkPreview as Preview } from '../../../api/directory-jobs.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { BULK_FIELD_LABELS } from './bulk-fields.tsx';

const valueWords = (value: string | number | boolean) => {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return String(value) || '(bỏ trống)';
};

/** What a bulk change would do: in numbers, then row by row. */
export function BulkPreview({ preview }: { preview: Preview }) {
  const { total, changing, unchanged, notLive, fields, rows } = preview;
  const whole = useRef<HTMLElement>(null);
  // It comes below the form, where a low window does not show it.
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={whole} aria-label="Xem trước thay đổi" className="dialog-stack">
      <ul className="counts" aria-label="Tính bằng số">
        <li>
          <strong>{formatNumber(changing)}</strong> hộp thư thay đổi trong {formatNumber(total)}
        </li>
        <li>
          <strong>{formatNumber(unchanged)}</strong> đã đúng như vậy
        </li>
        {notLive > 0 ? (
          <li>
            <strong>{formatNumber(notLive)}</strong> đã xóa hoặc thu hồi, giữ nguyên
          </li>
        ) : null}
        {fields.map(({ field, changing: count }) => (
          <li key={field}>
            {BULK_FIELD_LABELS[field]}: <strong>{formatNumber(count)}</strong>
          </li>
        ))}
      </ul>
      {rows.length > 0 ? (
        <section aria-label="Các dòng thay đổi">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Họ tên, cơ quan</th>
                <th scope="col">Tên tài khoản</th>
                <th scope="col">Thay đổi</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, localPart, changes }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{localPart}</td>
                  <td>
                    {changes.map(({ field, before, after }) => (
                      <div key={field}>
                        {BULK_FIELD_LABELS[field]}: {valueWords(before)} → {valueWords(after)}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {changing > rows.length ? (
            <p className="quiet">và {formatNumber(changing - rows.length)} hộp thư nữa.</p>
          ) : null}
        </section>
      ) : null}
    </section>
  );
}
