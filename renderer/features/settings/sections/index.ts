import type { ComponentType } from 'react';
import type { Right } from '../../../../shared/domain/operator.ts';
import { BackupSection } from '../backup/backup-section.tsx';
import { OperatorsSection } from '../operators/operators-section.tsx';
import { PrivacySection } from '../privacy/privacy-section.tsx';
import { UpdateSection } from '../update/update-section.tsx';
import { ApprovalSection } from './approval-section.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { LifecycleSection } from './lifecycle-section.tsx';
import { MailboxSection } from './mailbox-section.tsx';
import { NamingSection } from './naming-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { ReportSection } from './report-section.tsx';
import { RequestSection } from './request-section.tsx';

/** A section of the settings: a file beside this one. */
export interface SettingsSectionEntry {
  /** The last part of its address, `/cai-dat/<path>`. */
  path: string;
  label: string;
  /** One sentence under the heading. */
  intro: string;
  /** Chosen by the office because the regulation is silent. */
  isOutside: boolean;
  component: ComponentType;
  /** Who sees it; without it whoever may open the settings. */
  right?: Right;
}

/** The sections in the order of their list. */
export const SETTINGS_SECTIONS: readonly SettingsSectionEntry[] = [
  {
    path: 'dat-ten',
    label: 'Đặt tên tài khoản',
    intro: 'Những gì Điều 4 để ngỏ khi đặt tên tài khoản.',
    isOutside: true,
    component: NamingSection,
  },
  {
    path: 'khoa-xoa',
    label: 'Khóa và xóa',
    intro: 'Hộp thư không sử dụng: 6 tháng thì tạm khóa, 12 tháng thì xóa (Điều 5 khoản 3).',
    isOutside: true,
    component: LifecycleSection,
  },
  {
    path: 'de-nghi',
    label: 'Đề nghị và phúc đáp',
    intro: 'Xử lý đề nghị của cơ quan, đơn vị (Điều 5 khoản 1, khoản 2).',
    isOutside: true,
    component: RequestSection,
  },
  {
    path: 'hop-thu',
    label: 'Mật khẩu, dung lượng, bàn giao',
    intro: 'Những gì Quy chế để ngỏ về hộp thư (Điều 7, 8, 9).',
    isOutside: true,
    component: MailboxSection,
  },
  {
    path: 'bao-cao',
    label: 'Báo cáo',
    intro: 'Báo cáo hằng năm (Điều 12 khoản 8, Điều 15 khoản 5).',
    isOutside: true,
    component: ReportSection,
  },
  {
    path: 'co-quan',
    label: 'Cơ quan ban hành',
    intro:
      'Tên cơ quan, ký hiệu, người ký, nơi nhận và căn cứ của văn bản (Nghị định 30/2020/NĐ-CP).',
    isOutside: false,
    component: OfficeSection,
  },
  {
    path: 'ngay-nghi',
    label: 'Ngày nghỉ lễ',
    intro:
      'Lịch dùng để tính thời hạn: thời hạn kết thúc vào ngày nghỉ thì kéo sang ngày làm việc kế tiếp.',
    isOutside: false,
    component: CalendarSection,
  },
  {
    path: 'nguoi-dung',
    label: 'Người dùng',
    intro: 'Ai được làm gì trong ứng dụng này (Điều 14 khoản 2).',
    isOutside: false,
    component: OperatorsSection,
    right: 'administer',
  },
  {
    path: 'duyet-hai-nguoi',
    label: 'Duyệt hai người',
    intro: 'Việc nào phải có người thứ hai duyệt trước khi thực hiện.',
    isOutside: true,
    component: ApprovalSection,
  },
  {
    path: 'sao-luu',
    label: 'Sao lưu và khôi phục',
    intro: 'Bản sao chỉ được tính khi đã mở lại, kiểm tra và lấy dấu SHA-256.',
    isOutside: false,
    component: BackupSection,
    right: 'administer',
  },
  {
    path: 'du-lieu-ca-nhan',
    label: 'Dữ liệu cá nhân',
    intro: 'Quyền của người có dữ liệu trong danh bạ (Luật 91/2025/QH15).',
    isOutside: false,
    component: PrivacySection,
    right: 'administer',
  },
  {
    path: 'cap-nhat',
    label: 'Cập nhật phần mềm',
    intro: 'Lên bản mới bằng hai tệp do nơi phát hành gửi, không cần mạng.',
    isOutside: false,
    component: UpdateSection,
    right: 'administer',
  },
];
