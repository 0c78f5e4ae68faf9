import type { AccountFacts, ServerStep } from '../../../../shared/domain/server-plan.ts';
import type { ServerStatus } from '../../../../shared/domain/usage.ts';

const STATUS_ACTS: Record<ServerStatus, string> = {
  active: 'Mở lại tài khoản',
  maintenance: 'Đặt chế độ bảo trì',
  locked: 'Tạm khóa tài khoản (vẫn nhận thư)',
  closed: 'Đóng tài khoản (không nhận thư)',
  lockout: 'Khóa do nhập sai mật khẩu',
  pending: 'Để chờ mở',
};

/** Says in Vietnamese what a step tells the server. */
export function describeStep(step: ServerStep): string {
  switch (step.verb) {
    case 'create':
      return `Tạo tài khoản cho ${step.facts.name ?? step.address}, đặt mật khẩu ban đầu`;
    case 'modify':
      return `Sửa ${namesOf(step.facts).join('; ')}`;
    case 'password':
      return 'Đặt lại mật khẩu, buộc đổi khi đăng nhập';
    case 'status':
      return STATUS_ACTS[step.status];
    case 'rename':
      return `Đổi địa chỉ thành ${step.to}`;
    case 'alias-add':
      return `Thêm bí danh ${step.alias}`;
    case 'alias-remove':
      return `Bỏ bí danh ${step.alias}`;
    case 'delete':
      return 'Xóa tài khoản cùng toàn bộ thư (không hoàn tác được)';
  }
}

function namesOf({ name, unit, position, phone, quotaMb }: AccountFacts): string[] {
  const said = (label: string, value: string | undefined) =>
    value === undefined ? [] : [`${label}: ${value || '(để trống)'}`];
  return [
    ...said('họ tên', name),
    ...said('đơn vị', unit),
    ...said('chức vụ', position),
    ...said('điện thoại', phone),
    ...said('dung lượng', quotaMb === undefined ? undefined : `${quotaMb} MB`),
  ];
}
