import { ReadingDialog } from '../ui/reading-dialog.tsx';
import { SHORTCUTS } from './shortcuts.ts';

/** The list of shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <ReadingDialog title="Phím tắt" onClose={onClose}>
      <table className="plain-table">
        <tbody>
          {SHORTCUTS.map(({ keys, what }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReadingDialog>
  );
}
