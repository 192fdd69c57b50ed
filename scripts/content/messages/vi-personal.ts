/** Vietnamese: personal identifiers that must not be published. */
import { type Messages, say } from './message.ts';

const ERASE = 'Nếu tệp đã được gửi lên kho nội dung thì báo người phụ trách kỹ thuật xóa cả bản cũ.';

export const VI_PERSONAL: Messages = {
  'personal-citizen-id': ({ found }) =>
    say(
      'Có số căn cước hoặc chứng minh nhân dân của một người.',
      'không có số giấy tờ của cá nhân',
      `${found} (đã che bớt)`,
      `Hãy xóa con số này. ${ERASE}`,
    ),
  'personal-card': ({ found }) =>
    say(
      'Có số thẻ đảng viên của một người.',
      'không có số thẻ của cá nhân',
      `${found} (đã che bớt)`,
      `Hãy xóa con số này. ${ERASE}`,
    ),
  'personal-passport': ({ found }) =>
    say(
      'Có số hộ chiếu của một người.',
      'không có số giấy tờ của cá nhân',
      `${found} (đã che bớt)`,
      `Hãy xóa con số này. ${ERASE}`,
    ),
  'personal-account': ({ found }) =>
    say(
      'Có số tài khoản ngân hàng của một người.',
      'không có số tài khoản của cá nhân',
      `${found} (đã che bớt)`,
      'Hãy xóa con số này; nếu là tài khoản của cơ quan, quỹ thì ghi rõ tên đơn vị ngay cạnh số.',
    ),
  'personal-phone': ({ found }) =>
    say(
      'Có số điện thoại riêng.',
      'số máy của cơ quan, hoặc số ở mục publisher trong site.yaml',
      `${found} (đã che bớt)`,
      'Hãy xóa con số này; nếu là đường dây nóng hoặc số của cơ quan thì ghi rõ như vậy ngay trước số.',
    ),
  'personal-email': ({ found }) =>
    say(
      'Có địa chỉ thư điện tử riêng.',
      'địa chỉ thư của cơ quan',
      `${found} (đã che bớt)`,
      'Hãy xóa, hoặc thay bằng địa chỉ thư của cơ quan.',
    ),
  'personal-address': ({ found }) =>
    say(
      'Có địa chỉ nhà của một người.',
      'nhiều nhất là tên xã, phường',
      `${found} (đã che bớt)`,
      'Hãy bỏ số nhà, ngõ, tổ; chỉ giữ tên xã, phường nếu thật cần.',
    ),
  'personal-birth-date': ({ found }) =>
    say(
      'Có ngày sinh của một người.',
      'không có ngày sinh',
      `${found} (đã che bớt)`,
      'Hãy bỏ ngày sinh; nếu cần, nói độ tuổi: dưới 30 tuổi.',
    ),
  'personal-birth-year': ({ found }) =>
    say(
      'Có năm sinh cạnh họ tên một người.',
      'họ tên không kèm năm sinh',
      `${found} (đã che bớt)`,
      'Hãy bỏ năm sinh; nếu cần, nói độ tuổi mà không nêu tên.',
    ),
  'personal-names-list': ({ found }) =>
    say(
      'Có danh sách nêu tên nhiều người kèm thông tin của từng người.',
      'số người, không có tên từng người',
      `danh sách bắt đầu bằng ${found} (đã che bớt)`,
      'Hãy thay bằng con số; nếu danh sách đã được công bố chính thức thì ghi lý do ở mục namesPublic đầu tệp.',
    ),
};
