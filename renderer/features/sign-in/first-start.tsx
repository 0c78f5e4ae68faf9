import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session-state.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Entrance } from './entrance.tsx';

/** After the first account: what is already there, and the one step that comes next. */
export function FirstStart() {
  const [, navigate] = useLocation();
  const { operator, endFirstStart } = useSession();
  const { data } = useQuery(api.overview.summary.queryOptions({ input: {} }));
  const leave = (to: string) => {
    navigate(to);
    endFirstStart();
  };
  return (
    <Entrance
      title={`Xin chào, ${operator?.fullName ?? ''}`}
      subtitle="Danh bạ đã sẵn sàng. Chỉ còn một bước để có những hộp thư đầu tiên."
    >
      <ul className="hints">
        <li>
          <Mark tone="good" icon={CheckmarkCircle20Regular}>
            Đã tạo tài khoản quản trị
          </Mark>
        </li>
        <li>
          <Mark tone="good" icon={CheckmarkCircle20Regular}>
            {data
              ? `Đã nạp ${formatNumber(data.units)} đơn vị của tỉnh`
              : 'Đang nạp đơn vị của tỉnh…'}
          </Mark>
        </li>
      </ul>
      <p>
        Bước tiếp theo: mở danh sách Excel mà một cơ quan, đơn vị đã gửi. Ứng dụng cho xem trước
        từng địa chỉ theo Điều 4, chưa ghi gì cho đến khi bạn xác nhận.
      </p>
      <div className="row-of-buttons">
        <Button appearance="primary" onClick={() => leave('/nhap-excel')}>
          Nhập danh sách đầu tiên
        </Button>
        <Button onClick={() => leave('/')}>Để sau</Button>
      </div>
    </Entrance>
  );
}
