import type { ReportCategory } from './figures.ts';

/** Kinds of mailboxes as reports name them. */
export const CATEGORY_LABELS: Record<ReportCategory, string> = {
  agency: 'Hộp thư cơ quan cấp tỉnh',
  district: 'Hộp thư Ủy ban nhân dân cấp huyện',
  commune: 'Hộp thư Ủy ban nhân dân cấp xã',
  subunit: 'Hộp thư phòng, ban, đơn vị trực thuộc',
  organisation: 'Hộp thư tổ chức khác',
  personal: 'Hộp thư cá nhân',
};
