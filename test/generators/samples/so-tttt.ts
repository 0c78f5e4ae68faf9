import {
  center,
  day,
  head,
  type Person,
  type SampleRow,
  type SampleSheet,
} from './sample-sheet.ts';

const SO_TTTT: readonly (readonly [unit: string, people: readonly Person[]])[] = [
  [
    'Ban Giám đốc',
    [
      ['NGUYỄN VĂN KHANH', 'nam', day('1962-04-15'), 'Giám đốc', 913456701],
      ['TRẦN THỊ BÍCH LIÊN', 'nữ', day('1968-11-02'), 'Phó Giám đốc', 918234502],
    ],
  ],
  [
    'Văn phòng Sở',
    [
      ['Lê Minh Hiếu', 'nam', day('1971-08-20'), 'Chánh Văn phòng', '0913.765.403'],
      ['Đặng Thị Ngọc Hân', 'nữ', day('1985-03-08'), 'Chuyên viên', '0939 112 204'],
      ['Huỳnh Thị  Cẩm Tú', 'nữ', '1990', 'Văn thư', '0273.3872105'],
      ['Phan Văn Út (Út Nhỏ)', 'nam', 1975, 'Lái xe', 907654306],
    ],
  ],
  [
    'Thanh tra Sở',
    [
      ['Võ Hoàng Phúc', 'nam', '12.5.1968', 'Chánh Thanh tra', '0918.900.107'],
      ['Lê Minh Hiếu', 'nam', day('1984-01-30'), 'Thanh tra viên', 986123408],
      ['Cao Thị Mỹ Duyên', 'nữ', '1-2-1991', 'Thanh tra viên', '+84 977 441 209'],
    ],
  ],
  [
    'Phòng Công nghệ thông tin',
    [
      ['ThS. Bùi Quốc Thái', 'nam', day('1979-09-09'), 'Trưởng phòng', 913888710],
      ['Lê Minh Hiếu', 'nam', day('1990-06-17'), 'Chuyên viên', '0902.345.611'],
      ['Nguyễn Thị Thu Thảo', 'nữ', '05/07/1988', 'Chuyên viên', '0944556612 / 02733872112'],
      ['Trương Minh Nhựt', 'nam', '1993', 'Chuyên viên', 978665513],
    ],
  ],
  [
    'Phòng Bưu chính - Viễn thông',
    [
      ['Đoàn Thanh Tòng', 'nam', day('1966-12-25'), 'Trưởng phòng', 918777814],
      ['Đặng Thị Kim Ngân', 'nữ', day('1982-10-10'), 'Phó Trưởng phòng', '0917.212.315'],
      ['Lê Minh Hiếu', 'nam', day('1977-02-14'), 'Chuyên viên', 909876516],
      ['Hồ Thị Thùy Trang *', 'nữ', '1986', 'Chuyên viên', '0931.456.717', 'Hợp đồng'],
    ],
  ],
  [
    'Phòng Thông tin - Báo chí - Xuất bản',
    [
      ['Lương Thị Hồng Gấm', 'nữ', day('1973-05-19'), 'Trưởng phòng', 919555618],
      ['Lê Minh Hiếu', 'nam', day('1978-07-27'), 'Chuyên viên', '0908.333.419'],
      ['Tạ Hữu Nghĩa', 'nam', '00/00/1980', 'Chuyên viên', 937111220],
    ],
  ],
  [
    'Trung tâm Công nghệ thông tin và Truyền thông',
    [
      ['Mai Thanh Sang', 'nam', day('1976-01-01'), 'Giám đốc Trung tâm', 913222321],
      ['Ông Thị Diễm My', 'nữ', day('1989-04-30'), 'Phó Giám đốc Trung tâm', '0966.777.822'],
      ['Lý Trọng Nhân', 'nam', day('1992-08-08'), 'Viên chức', 985444123],
      ['Châu Thị Yến Nhi', 'nữ', day('1994-12-01'), 'Viên chức', 329888424],
      ['Dương Hoàng Ân', 'nam', day('1987-03-03'), 'Viên chức', '0913 999 025'],
    ],
  ],
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

function soTtttRows(): SampleRow[] {
  const rows: SampleRow[] = [
    [
      { value: 'UBND TỈNH TIỀN GIANG', style: 'plain', columns: 3 },
      { value: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'bold', columns: 4 },
    ],
    [
      { value: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', style: 'bold', columns: 3 },
      { value: 'Độc lập - Tự do - Hạnh phúc', style: 'bold', columns: 4 },
    ],
    [],
    [{ value: 'DANH SÁCH ĐỀ NGHỊ CẤP HỘP THƯ ĐIỆN TỬ CÔNG VỤ', style: 'title', columns: 7 }],
    [
      {
        value:
          '(Kèm theo Công văn số 215/STTTT-VP ngày 20 tháng 3 năm 2017 của Sở Thông tin và Truyền thông)',
        style: 'italic',
        columns: 7,
      },
    ],
    [],
    [
      head('TT', { rows: 2 }),
      head('Họ và tên', { rows: 2 }),
      head('Ngày, tháng, năm sinh', { columns: 2 }),
      head('Chức vụ', { rows: 2 }),
      head('Số điện thoại', { rows: 2 }),
      head('Ghi chú', { rows: 2 }),
    ],
    [null, null, head('Nam'), head('Nữ'), null, null, null],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'].map(center),
  ];
  let number = 0;
  SO_TTTT.forEach(([unit, people], index) => {
    rows.push([
      { value: ROMAN[index] ?? '', style: 'group' },
      { value: unit, style: 'group', columns: 6 },
    ]);
    for (const [name, sex, born, position, phone, note = null] of people) {
      number++;
      const male = sex === 'nam' ? born : null;
      const female = sex === 'nữ' ? born : null;
      rows.push([
        center(number),
        name,
        center(male),
        center(female),
        position,
        center(phone),
        note,
      ]);
    }
  });
  rows.push(
    [{ value: `Tổng cộng: ${number} người`, style: 'group', columns: 7 }],
    [],
    [{ value: `Danh sách này có ${number} người./.`, style: 'italic', columns: 4 }],
    [
      { value: '', style: 'plain', columns: 4 },
      { value: 'Tiền Giang, ngày 20 tháng 3 năm 2017', style: 'italic', columns: 3 },
    ],
    [
      { value: 'NGƯỜI LẬP BIỂU', style: 'bold', columns: 3 },
      { value: '', style: 'plain' },
      { value: 'GIÁM ĐỐC', style: 'bold', columns: 3 },
    ],
    [],
    [],
    [
      { value: 'Đặng Thị Ngọc Hân', style: 'bold', columns: 3 },
      { value: '', style: 'plain' },
      { value: 'Nguyễn Văn Khanh', style: 'bold', columns: 3 },
    ],
  );
  return rows;
}

/** The list of Sở Thông tin và Truyền thông: letterhead, two-row header, groups, signatures. */
export const soTtttSheet: SampleSheet = {
  name: 'Danh sách',
  widths: [1.2, 5.2, 2.5, 2.5, 4.2, 4.3, 2.2],
  rows: soTtttRows(),
};
