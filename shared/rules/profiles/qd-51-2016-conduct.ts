import type { RegulationProfile } from '../profile.ts';
import type { ArticleSource } from '../rule.ts';

const article = (number: number, clause?: number): ArticleSource => ({
  document: '51/2016/QĐ-UBND',
  article: number,
  clause,
});

/**
 * Who answers for an agency mailbox and what passes from one to the next.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9; Điều 16
 */
export const QD_51_2016_CUSTODY: RegulationProfile['agencyCustody'] = {
  source: article(9, 1),
  handover: [
    {
      code: 'account',
      text: 'Tài khoản: địa chỉ, tình trạng, ngày cấp',
      isRequired: true,
      source: article(9, 2),
    },
    {
      code: 'data',
      text: 'Toàn bộ nội dung dữ liệu của hộp thư: dung lượng, thư đang xử lý, bản sao lưu',
      isRequired: true,
      source: article(9, 2),
    },
    {
      code: 'password',
      text: 'Mật khẩu được đổi tại thời điểm bàn giao; bên nhận chịu trách nhiệm từ lúc đó',
      isRequired: true,
      source: article(16, 2),
    },
    {
      code: 'delegations',
      text: 'Các ủy quyền còn hiệu lực: chấm dứt hoặc giữ',
      isRequired: true,
      source: article(9, 1),
    },
    {
      code: 'open-matters',
      text: 'Việc còn tồn, cam kết của hai bên',
      isRequired: false,
      source: { outside: 'ghi thêm cho rõ trách nhiệm hai bên' },
    },
  ],
};

/**
 * What is forbidden, and what is rewarded.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 11; Điều 18
 */
export const QD_51_2016_CONDUCT: RegulationProfile['conduct'] = {
  violationSource: article(18, 2),
  prohibitedActs: [
    {
      code: 'unlawful-access',
      title: 'Truy nhập hộp thư người khác, để lộ mật khẩu',
      text: 'Truy nhập vào hộp thư người khác và để người khác tự ý sử dụng hộp thư điện tử của mình; cung cấp mật khẩu hoặc để lộ mật khẩu cho người khác.',
      source: article(11, 1),
    },
    {
      code: 'secret-or-private-mail',
      title: 'Gửi thông tin mật, thư không vì công vụ',
      text: 'Gửi các văn bản, thông tin mật; các thư điện tử không đúng mục đích công vụ của cơ quan, đơn vị.',
      source: article(11, 2),
    },
    {
      code: 'virus-or-spam',
      title: 'Phát tán virus, thư rác, phá hoại hệ thống',
      text: 'Cố ý lan truyền, phát tán virus trên mạng, phát tán thư rác, sử dụng các phần mềm bất hợp pháp để truy xuất, phá hoại hệ thống.',
      source: article(11, 3),
    },
    {
      code: 'harmful-content',
      title: 'Truyền bá nội dung xấu, xuyên tạc',
      text: 'Truyền bá văn hóa phẩm đồi trụy, nội dung không phù hợp với văn hóa Việt Nam, nội dung có ý xuyên tạc, chống đối Nhà nước Cộng hòa xã hội chủ nghĩa Việt Nam.',
      source: article(11, 4),
    },
    {
      code: 'stolen-credentials',
      title: 'Đánh cắp, sử dụng trái phép mật khẩu',
      text: 'Đánh cắp và sử dụng trái phép mật khẩu, thông tin riêng hộp thư điện tử công vụ các cơ quan, đơn vị hoặc phổ biến cho người khác sử dụng trên hệ thống thư điện tử công vụ tỉnh Tiền Giang.',
      source: article(11, 5),
    },
    {
      code: 'internet-law',
      title: 'Hành vi khác bị cấm trên Internet',
      text: 'Các hành vi khác theo Điều 5 của Nghị định số 72/2013/NĐ-CP ngày 15 tháng 7 năm 2013 của Chính phủ về việc quản lý, cung cấp, sử dụng dịch vụ Internet và thông tin trên mạng.',
      source: article(11, 6),
    },
  ],
  rewardGrounds: [
    {
      code: 'excellent-use',
      title: 'Thành tích xuất sắc trong sử dụng hộp thư',
      text: 'Có thành tích xuất sắc trong việc sử dụng hộp thư điện tử công vụ phục vụ công việc được giao.',
      source: article(18, 1),
    },
    {
      code: 'security-contribution',
      title: 'Đóng góp bảo đảm an toàn, an ninh hệ thống',
      text: 'Có nhiều đóng góp trong công tác bảo đảm an toàn, an ninh hệ thống thư điện tử công vụ của tỉnh.',
      source: article(18, 1),
    },
  ],
};
