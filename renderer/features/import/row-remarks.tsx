import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';

/** The whole text of the remarks on the row in focus, which the grid has to cut. */
export function RowRemarks({ row }: { row: PreviewRow | null }) {
  return (
    <div className="row-remarks" aria-live="polite">
      {row === null ? (
        <span className="quiet">Chọn một dòng để đọc trọn lưu ý của dòng đó.</span>
      ) : (
        <>
          <strong>
            Dòng {row.row}: {row.fullName || '(không có tên)'}
          </strong>
          {row.issues.length === 0 ? <span>Không có lưu ý.</span> : null}
          {row.issues.map(({ code, message }) => (
            <span key={`${code}:${message}`}>{message}</span>
          ))}
        </>
      )}
    </div>
  );
}
