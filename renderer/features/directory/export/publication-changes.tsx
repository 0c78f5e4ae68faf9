import type { PublicationPreview } from '../../../api/directory-jobs.ts';
import { formatDay, formatNumber } from '../../../i18n/format.ts';

type Change = PublicationPreview['changes'][number];

const LABELS: Record<string, string> = {
  name: 'Họ tên',
  position: 'Chức vụ',
  workplace: 'Đơn vị công tác',
  phone: 'Điện thoại',
  mail: 'Địa chỉ thư',
};

function changeWords({ before, after }: Change): string {
  if (!before) return 'Thêm';
  if (!after) return 'Bỏ';
  return Object.entries(LABELS)
    .filter(
      ([field]) => before[field as keyof typeof before] !== after[field as keyof typeof after],
    )
    .map(
      ([field, label]) =>
        `${label}: ${before[field as keyof typeof before] || '(trống)'} → ${after[field as keyof typeof after] || '(trống)'}`,
    )
    .join('; ');
}

/** What would be published, and what is different from the last time. */
export function PublicationChanges({ preview }: { preview: PublicationPreview }) {
  const { last, entries, added, changed, removed, changes } = preview;
  if (entries === 0 && !last) {
    return (
      <p>
        Chưa có hộp thư nào được đánh dấu công khai. Chọn các dòng trong danh bạ rồi dùng “Sửa
        nhiều…” để đánh dấu.
      </p>
    );
  }
  if (!last) return <p>Chưa công bố lần nào; sẽ công bố {formatNumber(entries)} hộp thư.</p>;
  return (
    <section aria-label="Thay đổi so với lần công bố trước" className="dialog-stack">
      <h3>Thay đổi so với lần công bố ngày {formatDay(last.on)}</h3>
      <p role="status">
        Thêm {formatNumber(added)}, sửa {formatNumber(changed)}, bỏ {formatNumber(removed)}.
      </p>
      {changes.length > 0 ? (
        <section aria-label="Các dòng thay đổi">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Địa chỉ thư</th>
                <th scope="col">Thay đổi</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.mailboxId}>
                  <td>{(change.after ?? change.before)?.name}</td>
                  <td>{(change.after ?? change.before)?.mail}</td>
                  <td>{changeWords(change)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </section>
  );
}
