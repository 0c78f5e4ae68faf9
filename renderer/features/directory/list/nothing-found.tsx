import { Button } from '@fluentui/react-components';
import { ContactCard48Regular, Search48Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { isNarrowed, useDirectoryFilter } from '../../../api/directory-filter.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** What stands in place of rows when there are none. */
export function NothingFound() {
  const { filter, reset } = useDirectoryFilter();
  const [, navigate] = useLocation();
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={Search48Regular}
        title="Không có hộp thư nào khớp"
        actions={<Button onClick={() => reset()}>Bỏ lọc</Button>}
      >
        Thử gõ ít chữ hơn; dấu, chữ đ và chữ hoa không ảnh hưởng đến việc tìm.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ContactCard48Regular}
      title="Danh bạ chưa có hộp thư nào"
      actions={
        <ActButton right="edit" appearance="primary" onClick={() => navigate('/nhap-excel')}>
          Nhập danh sách đầu tiên
        </ActButton>
      }
    >
      Mở danh sách Excel mà cơ quan, đơn vị đã gửi; ứng dụng đặt tên tài khoản theo Điều 4 và cho
      xem trước khi cấp.
    </EmptyState>
  );
}
