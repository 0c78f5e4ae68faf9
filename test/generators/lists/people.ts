/** A person of the corpus, as the list means them and as the reader must give them. */
export interface CorpusPerson {
  fullName: string;
  year: number;
  /** Day and month, for lists that give whole dates. */
  day: number;
  month: number;
  gender: 'male' | 'female';
  position: string;
  /** Ten digits with the zero. */
  phone: string;
}

const person = (
  fullName: string,
  born: string,
  gender: 'male' | 'female',
  position: string,
  phone: string,
): CorpusPerson => {
  const [day = 1, month = 1, year = 1980] = born.split('/').map(Number);
  return { fullName, year, day, month, gender, position, phone };
};

/** Twelve people whose names have every tone and most endings. */
export const PEOPLE: readonly CorpusPerson[] = [
  person('Nguyễn Văn Hùng', '13/02/1980', 'male', 'Giám đốc', '0918123456'),
  person('Trần Thị Nghĩa', '05/12/1968', 'female', 'Phó Giám đốc', '0907111222'),
  person('Phạm Anh Dũng', '28/05/1975', 'male', 'Trưởng phòng', '0383111333'),
  person('Đỗ Trí Đức', '31/01/1991', 'male', 'Chuyên viên', '0939444555'),
  person('Lê Thị Thủy Tiên', '09/09/1988', 'female', 'Kế toán trưởng', '0772666777'),
  person('Võ Hoàng Ưng', '17/07/1979', 'male', 'Văn thư', '0856888999'),
  person('Bùi Quốc Phụng', '01/03/1984', 'male', 'Chuyên viên', '0708123123'),
  person('Huỳnh Thị Mỹ Lệ', '22/11/1990', 'female', 'Thủ quỹ', '0568234234'),
  person('Đặng Thị Hồng Nhung', '15/06/1995', 'female', 'Chuyên viên', '0918345345'),
  person('Trương Ngọc Ánh', '30/04/1977', 'female', 'Phó Trưởng phòng', '0939456456'),
  person('Lý Sơn Hải', '08/08/1985', 'male', 'Nhân viên', '0907567567'),
  person('Tô Kỳ Vỹ', '25/10/1993', 'male', 'Chuyên viên', '0383678678'),
];
