import {
  center,
  head,
  type Person,
  type SampleCell,
  type SampleRow,
  type SampleSheet,
} from './sample-sheet.ts';

const CHO_GAO: readonly (readonly [unit: string, people: readonly Person[]])[] = [
  [
    'Văn phòng HĐND và UBND huyện',
    [
      ['Nguyễn Hữu Lợi', 'nam', 1967, 'Chánh Văn phòng', 918450131],
      ['Lê Thị Phượng', 'nữ', 1980, 'Phó Chánh Văn phòng', 939450232],
      ['Trần Quang Vinh', 'nam', 1988, 'Chuyên viên', 974450333],
      ['Đặng Thị Tuyết Mai', 'nữ', 1992, 'Văn thư', 386450434],
    ],
  ],
  [
    'Phòng Nội vụ',
    [
      ['Phạm Văn Bé Ba', 'nam', 1970, 'Trưởng phòng', 913450535],
      ['Nguyễn Thị Mộng Tuyền', 'nữ', 1984, 'Chuyên viên', 907450636],
      ['Võ Thành Công', 'nam', 1990, 'Chuyên viên', 968450737],
    ],
  ],
  [
    'Phòng Tài chính - Kế hoạch',
    [
      ['Huỳnh Văn Sáu', 'nam', 1965, 'Trưởng phòng', 918450838],
      ['Ngô Thị Thanh Thúy', 'nữ', 1981, 'Phó Trưởng phòng', 919450939],
      ['Lê Hoàng An', 'nam', 1989, 'Chuyên viên', 983451040],
    ],
  ],
  [
    'Phòng Văn hóa và Thông tin',
    [
      ['Trịnh Công Danh', 'nam', 1974, 'Trưởng phòng', 917451141],
      ['Nguyễn Thị Ngọc Bích', 'nữ', 1987, 'Chuyên viên', 945451242],
      ['Bành Quốc Khải', 'nam', 1993, 'Chuyên viên', 792451343],
    ],
  ],
  [
    'Phòng Tài nguyên và Môi trường',
    [
      ['Đỗ Thị Hạnh', 'nữ', 1972, 'Phó Trưởng phòng', 908451444],
      ['La Văn Mạnh', 'nam', 1985, 'Chuyên viên', 976451545],
      ['Tôn Nữ Thị Mai', 'nữ', 1991, 'Chuyên viên', 328451646],
    ],
  ],
  [
    'Thanh tra huyện',
    [
      ['Kiều Minh Trí', 'nam', 1969, 'Chánh Thanh tra', 913451747],
      ['Sơn Thị Lan', 'nữ', 1986, 'Thanh tra viên', 938451848],
    ],
  ],
];

function choGaoRows(): SampleRow[] {
  const rows: SampleRow[] = [
    [{ value: 'ỦY BAN NHÂN DÂN HUYỆN CHỢ GẠO', style: 'bold', columns: 5 }],
    [
      {
        value: 'Danh sách cán bộ, công chức đăng ký thư điện tử năm 2017',
        style: 'title',
        columns: 9,
      },
    ],
    [],
    [
      head('STT'),
      head('Họ và tên', { columns: 2 }),
      head('Năm sinh'),
      head('Phái'),
      head('Chức danh'),
      head('Đơn vị công tác'),
      head('ĐTDĐ'),
      head('Số CMND'),
    ],
  ];
  let number = 0;
  for (const [unit, people] of CHO_GAO) {
    people.forEach(([name, sex, born, position, phone], index) => {
      number++;
      const cut = name.lastIndexOf(' ');
      const unitCell: SampleCell | null =
        index === 0 ? { value: unit, style: 'body', rows: people.length } : null;
      const idCard = String(310_000_000 + number * 1_013);
      rows.push([
        center(number),
        name.slice(0, cut),
        name.slice(cut + 1),
        center(born),
        center(sex === 'nam' ? 'Nam' : 'Nữ'),
        position,
        unitCell,
        center(phone),
        center(idCard),
      ]);
    });
  }
  rows.push([], [{ value: `Tổng số: ${number} người`, style: 'bold', columns: 5 }]);
  return rows;
}

/** The list of UBND huyện Chợ Gạo: names in two columns under one header, units in merged blocks, identity cards. */
export const choGaoSheet: SampleSheet = {
  name: 'CBCC huyện',
  widths: [1.2, 4, 2, 1.8, 1.5, 4, 4.6, 2.8, 2.8],
  rows: choGaoRows(),
};
