import type { RegulationProfile } from '../../shared/rules/profile.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';

const NUMBER = '12/2027/QĐ-UBND';
const article = (number: number, clause?: number) => ({
  document: NUMBER,
  article: number,
  clause,
});

/** The older decision, ended by the one after it. */
export const ENDED_2016: RegulationProfile = {
  ...QD_51_2016,
  inForce: { from: QD_51_2016.inForce.from, to: '2027-02-28' },
};

/** A decision that there never was: another domain, other terms, quotas, passwords and order of addresses. */
export const NEXT_DECREE: RegulationProfile = {
  ...QD_51_2016,
  id: 'qd-12-2027',
  number: NUMBER,
  title: 'Quy chế thử',
  issuedOn: '2027-02-15',
  issuedBy: 'Ủy ban nhân dân tỉnh Đồng Tháp',
  replaces: { number: QD_51_2016.number, issuedOn: QD_51_2016.issuedOn },
  inForce: { from: '2027-03-01', to: null },
  domain: 'dongthap.gov.vn',
  personal: {
    ...QD_51_2016.personal,
    forms: [
      {
        pieces: ['given', 'familyInitials', 'middleInitials'],
        source: article(6, 1),
        note: 'Tên + viết tắt họ, chữ lót.',
      },
      {
        pieces: ['given', 'familyInitials', 'middleInitials', 'birthYear2'],
        source: article(6, 2),
        note: 'Thêm năm sinh.',
      },
    ],
  },
  inactivity: { lockMonths: 3, deleteMonths: 9, source: article(7) },
  quota: { mailboxMb: 2000, attachmentMb: 100, bytesPerMb: 1_048_576, source: article(9) },
  password: { ...QD_51_2016.password, minLength: 12, source: article(10) },
  reports: {
    unit: { month: 11, day: 25, isBefore: false, source: article(17, 5) },
    office: { month: 12, day: 10, isBefore: false, source: article(14, 8) },
  },
};
