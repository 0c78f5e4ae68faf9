import type { RegulationProfile } from '../profile.ts';
import type { ArticleSource } from '../rule.ts';
import { QD_51_2016_CONDUCT, QD_51_2016_CUSTODY } from './qd-51-2016-conduct.ts';

const NUMBER = '51/2016/QĐ-UBND';

const article4 = (clause: number, point: string): ArticleSource => ({
  document: NUMBER,
  article: 4,
  clause,
  point,
});

const article = (number: number, clause?: number): ArticleSource => ({
  document: NUMBER,
  article: number,
  clause,
});

/**
 * The regulation on the official e-mail of Tiền Giang, in force since 2016-11-11.
 *
 * @source Quyết định 51/2016/QĐ-UBND
 */
export const QD_51_2016: RegulationProfile = {
  id: 'qd-51-2016',
  number: NUMBER,
  title: 'Quy chế quản lý, sử dụng hệ thống thư điện tử công vụ tỉnh Tiền Giang',
  issuedOn: '2016-10-31',
  issuedBy: 'Ủy ban nhân dân tỉnh Tiền Giang',
  signedBy: 'KT. Chủ tịch, Phó Chủ tịch Trần Thanh Đức',
  replaces: { number: '15/2009/QĐ-UBND', issuedOn: '2009-05-20' },
  grounds: [
    'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    'Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015',
    'Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006',
    'Nghị định số 64/2007/NĐ-CP ngày 10 tháng 4 năm 2007 của Chính phủ',
    'Nghị định số 72/2013/NĐ-CP ngày 15 tháng 7 năm 2013 của Chính phủ',
    'Chỉ thị số 34/2008/CT-TTg ngày 03 tháng 12 năm 2008 của Thủ tướng Chính phủ',
  ],
  inForce: { from: '2016-11-11', to: null },
  domain: 'tiengiang.gov.vn',
  loginPage: 'http://mail.tiengiang.gov.vn',
  bodies: {
    department: {
      name: 'Sở Thông tin và Truyền thông',
      code: 'STTTT',
      signerTitle: 'Giám đốc',
    },
    centre: {
      name: 'Trung tâm Công nghệ thông tin và Truyền thông',
      signerTitle: 'Giám đốc',
    },
    superior: { name: 'Ủy ban nhân dân tỉnh Tiền Giang' },
  },
  personal: {
    forms: [
      {
        pieces: ['family', 'middle', 'given'],
        source: article4(2, 'a'),
        note: 'Họ và tên đầy đủ.',
      },
      {
        pieces: ['familyInitials', 'middle', 'given'],
        source: article4(2, 'b'),
        note: 'Viết tắt họ + chữ lót + tên.',
      },
      {
        pieces: ['familyInitials', 'middleInitials', 'given'],
        source: article4(2, 'b'),
        note: 'Viết tắt họ + viết tắt chữ lót + tên.',
      },
      {
        pieces: ['family', 'middle', 'given', 'birthYear2'],
        source: article4(2, 'b'),
        note: 'Họ + chữ lót + tên + 02 số cuối của năm sinh.',
      },
    ],
    outsideForms: [
      {
        pieces: ['familyInitials', 'middle', 'given', 'birthYear2'],
        source: { outside: 'viết tắt họ và thêm 02 số cuối của năm sinh' },
        note: 'Viết tắt họ + chữ lót + tên + 02 số cuối của năm sinh.',
      },
      {
        pieces: ['familyInitials', 'middleInitials', 'given', 'birthYear2'],
        source: { outside: 'viết tắt họ, chữ lót và thêm 02 số cuối của năm sinh' },
        note: 'Viết tắt họ + viết tắt chữ lót + tên + 02 số cuối của năm sinh.',
      },
      {
        pieces: ['family', 'middle', 'given', 'birthYear4'],
        source: { outside: 'thêm đủ bốn số của năm sinh' },
        note: 'Họ + chữ lót + tên + năm sinh.',
      },
    ],
    compoundSurnames: [
      'Tôn Nữ',
      'Tôn Thất',
      'Công Tằng Tôn Nữ',
      'Công Huyền Tôn Nữ',
      'Âu Dương',
      'Tư Mã',
      'Thượng Quan',
      'Hoàng Phủ',
      'Gia Cát',
      'Tư Đồ',
    ],
    joinsCompoundSurnames: false,
    abbreviatesEveryMiddle: true,
    advisoryMaxLength: 20,
  },
  agency: {
    sources: {
      agency: article4(1, 'a'),
      district: article4(1, 'b'),
      commune: article4(1, 'c'),
      subunit: article4(1, 'd'),
    },
    districts: [
      { type: 'thành phố', name: 'Mỹ Tho', localPart: 'mytho' },
      { type: 'thị xã', name: 'Gò Công', localPart: 'txgocong' },
      { type: 'huyện', name: 'Cai Lậy', localPart: 'cailay' },
      { type: 'thị xã', name: 'Cai Lậy', localPart: 'txcailay' },
      { type: 'huyện', name: 'Tân Phước', localPart: 'tanphuoc' },
      { type: 'huyện', name: 'Cái Bè', localPart: 'caibe' },
      { type: 'huyện', name: 'Châu Thành', localPart: 'chauthanh' },
      { type: 'huyện', name: 'Chợ Gạo', localPart: 'chogao' },
      { type: 'huyện', name: 'Gò Công Tây', localPart: 'gocongtay' },
      { type: 'huyện', name: 'Gò Công Đông', localPart: 'gocongdong' },
      { type: 'huyện', name: 'Tân Phú Đông', localPart: 'tanphudong' },
    ],
    droppedWords: ['và'],
    optionalWords: ['tỉnh', 'các'],
    phraseAliases: [
      { phrase: 'thông tin và truyền thông', abbreviation: 'ttt' },
      { phrase: 'CNTT và TT', abbreviation: 'cnttt' },
      { phrase: 'TT và TT', abbreviation: 'ttt' },
      { phrase: 'TTTT', abbreviation: 'ttt' },
    ],
    knownAddresses: [
      {
        name: 'Sở Ngoại vụ',
        parent: null,
        localPart: 'songoaivu',
        source: { outside: 'địa chỉ Sở Ngoại vụ đang dùng, vì chữ đầu trùng với Sở Nội vụ' },
      },
      {
        name: 'Thị trấn Mỹ Phước',
        parent: 'tanphuoc',
        localPart: 'tanphuoc.ttmyphuoc',
        source: { outside: 'thêm “tt” vì trùng tên với xã Mỹ Phước, là ví dụ của Quy chế' },
      },
    ],
    spellsNumberedWards: true,
  },
  reservations: [
    {
      reason: 'việc vận hành hệ thống thư',
      localParts: [
        'postmaster',
        'abuse',
        'hostmaster',
        'webmaster',
        'admin',
        'administrator',
        'root',
        'security',
        'noreply',
        'no-reply',
        'mailer-daemon',
        'spam',
        'ham',
        'virus-quarantine',
        'galsync',
        'support',
        'hotro',
        'quantri',
      ],
    },
    { reason: 'mục đích tránh nhầm với thị xã Gò Công', localParts: ['gocong'] },
    { reason: 'tên của tỉnh', localParts: ['tiengiang'] },
  ],
  restMonths: 24,
  quota: { mailboxMb: 500, attachmentMb: 50, bytesPerMb: 1_048_576, source: article(7) },
  password: {
    minLength: 8,
    signs: '!@#%&*',
    signsOfExample: '$',
    source: article(8, 1),
    reuseSource: article(8, 2),
  },
  agencyCustody: QD_51_2016_CUSTODY,
  publication: {
    fields: ['fullName', 'position', 'unit', 'phone', 'address'],
    source: article(15, 3),
  },
  conduct: QD_51_2016_CONDUCT,
  inactivity: { lockMonths: 6, deleteMonths: 12, source: article(5, 3) },
  reports: {
    unit: { month: 12, day: 5, isBefore: true, source: article(15, 5) },
    office: { month: 12, day: 15, isBefore: false, source: article(12, 8) },
  },
};
