import { capitalise } from '../../text/capitals.ts';
import type { Draw } from './draw.ts';

/**
 * Words of news about party work, the most frequent first. Syllables that are numbers as well ("một", "năm",
 * "tư") are left out, since words in no order would make figures of them.
 */
const WORDS =
  `của, và, các, được, trong, có, cho, đã, với, là, những, đảng viên, về, đảng bộ, tại, chi bộ, đến, từ,
công tác, để, theo, thực hiện, này, xây dựng, cán bộ, nhân dân, khi, tổ chức, phát triển, cơ sở, đảng, nhiệm vụ,
trên, phải, người, đồng chí, cấp ủy, sẽ, cũng, đó, vào, không, như, nghị quyết, lãnh đạo, hội nghị, bí thư, huyện ủy,
kết quả, do, sinh hoạt, qua, đảng ủy, ra, làm, kết nạp, xã, địa phương, chất lượng, nâng cao, đơn vị, ban chấp hành,
đại hội, tỉnh ủy, quần chúng, ưu tú, còn, đoàn viên, nhiều, chỉ tiêu, kiểm tra, nông thôn mới, sau, bồi dưỡng, vẫn,
kế hoạch, chương trình, hoạt động, phong trào, giám sát, tuyên truyền, vận động, thanh niên, phụ nữ, hội viên, rồi,
nông dân, cựu chiến binh, học tập, làm theo, tấm gương, đạo đức, phong cách, chỉ đạo, trách nhiệm, tăng cường,
đổi mới, nội dung, phương thức, hiệu quả, đẩy mạnh, tiếp tục, tập trung, quan tâm, tạo điều kiện, chủ động, tích cực,
gương mẫu, đoàn kết, thống nhất, dân chủ, kỷ cương, kinh tế, văn hóa, xã hội, quốc phòng, an ninh, giáo dục, y tế,
môi trường, sản xuất, đời sống, thu nhập, giảm nghèo, hợp tác xã, doanh nghiệp, công nhân, viên chức, người lao động,
trường học, giáo viên, học sinh, sinh viên, bác sĩ, trạm y tế, đường làng, kênh mương, ruộng lúa, mùa vụ, giống cây,
chăn nuôi, trồng trọt, làng nghề, chợ quê, dòng sông, bờ đê, cánh đồng, mái đình, sân kho, đèn đường, cây xanh,
hàng rào, rác thải, nước sạch, nhà văn hóa, thư viện, loa truyền thanh, bản tin, trang tin, mạng xã hội, chuyển đổi,
dịch vụ công, hồ sơ, thủ tục, giấy tờ, cải cách, hành chính, tiếp dân, đối thoại, góp ý, phản ánh, kiến nghị,
giải quyết, kịp thời, đúng hạn, công khai, minh bạch, quy chế, quy định, quy trình, quy hoạch, đào tạo, tạo nguồn,
giới thiệu, biểu quyết, biên bản, chi ủy, tổ đảng, đảng phí, thẻ đảng, huy hiệu, tuổi đảng, lý lịch, thẩm tra,
xác minh, chuyển chính thức, dự bị, tuyên thệ, lời thề, cờ đảng, điều lệ, cương lĩnh, nguyên tắc, tập thể, cá nhân,
phụ trách, phân công, theo dõi, đánh giá, xếp loại, khen thưởng, kỷ luật, nhắc nhở, khắc phục, hạn chế, khuyết điểm,
nguyên nhân, bài học, kinh nghiệm, mô hình, điển hình, nhân rộng, lan tỏa, cụ thể, thiết thực, sâu sát, thường xuyên,
định kỳ, chuyên đề, trực tuyến, trực tiếp, tài liệu, báo cáo, tham luận, ý kiến, thảo luận, kết luận, bế mạc,
khai mạc, chào mừng, kỷ niệm, truyền thống, lịch sử, di tích, nghĩa trang, liệt sĩ, thương binh, gia đình, chính sách,
người có công, bảo hiểm, tín dụng, vốn vay, lãi suất, thị trường, sản phẩm, thương hiệu, chế biến, tiêu thụ, liên kết,
bền vững, an toàn, phòng chống, thiên tai, dịch bệnh, bão lũ, cứu trợ, ủng hộ, quyên góp, tình nguyện, xung kích,
sáng tạo, khởi nghiệp, kỹ thuật, công nghệ, dữ liệu, ứng dụng, phần mềm, máy tính, điện thoại, điện tử, chữ ký,
mã vạch, bảng tin, lớp học, giảng viên, học viên, chứng chỉ, bài giảng, câu hỏi, hội thi, giải thưởng, tiết mục,
văn nghệ, thể thao, bóng chuyền, cờ tướng, kéo co, lễ hội, hương ước, nếp sống, cưới hỏi, tang lễ, tiết kiệm,
lãng phí, tham nhũng, tiêu cực, suy thoái, tự phê bình, phê bình, niềm tin, uy tín, bản lĩnh, lý tưởng, khát vọng,
quê hương, đất nước, tương lai, thế hệ, trẻ em, người cao tuổi, đồng bào, tôn giáo, dân tộc, vùng sâu, biên giới,
hải đảo, bộ đội, dân quân, công an, trật tự, hòa giải, tranh chấp, đất đai, giải phóng, mặt bằng, bồi thường, dự án,
công trình, khởi công, khánh thành, nghiệm thu, quyết toán, ngân sách, đầu tư, đấu thầu, giám định, thẩm định, cầu cống,
bê tông, nhựa hóa, cứng hóa, hiến đất, ngày công, tường rào, sân chơi, tủ sách, tổ tự quản, khu dân cư, mặt trận,
công đoàn, liên đoàn, nghiệp đoàn, lao động, việc làm, xuất khẩu, tay nghề, học bổng, hiếu học, dòng họ, khuyến học,
cần cù, khiêm tốn, giản dị, thẳng thắn, chân thành, gần gũi, lắng nghe, chia sẻ, động viên, thăm hỏi, giúp đỡ, kiên trì,
bền bỉ, vượt khó, vươn lên, đi đầu, nêu gương, thi đua, cam kết, đăng ký, bình xét, công nhận, tôn vinh, tuyên dương`
    .split(',')
    .map((word) => word.trim());

/** Makes the most frequent word some 2.5% of all, as in newspapers. */
const FLAT = 8;

/** Syllables in a sentence of news: half of all have fewer. */
const SYLLABLES = 21;

/** A sentence with a full stop; `median` is its length in syllables. */
export function sentence(draw: Draw, median = SYLLABLES, spread = 0.45): string {
  const length = Math.min(70, Math.max(3, draw.logNormal(median, spread)));
  const words: string[] = [];
  for (let syllables = 0; syllables < length; ) {
    const word = draw.zipf(WORDS, FLAT);
    if (word === words.at(-1)) continue;
    words.push(word);
    syllables += word.split(' ').length;
    if (syllables < length - 4 && draw.below(9) === 0) words.push(`${words.pop()},`);
  }
  return `${capitalise(words.join(' '))}.`;
}

/** A headline or heading: short, without a stop. */
export function headline(draw: Draw, median: number): string {
  return sentence(draw, median, 0.25).slice(0, -1).replaceAll(',', '');
}

/** Words that might name a topic, from those that say most. */
export function topicNames(count: number): string[] {
  const things = WORDS.filter((word) => word.includes(' '));
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / things.length);
    const thing = things[(index * 7) % things.length] ?? '';
    return round === 0 ? thing : `${thing} ${things[(index * 11 + round) % things.length]}`;
  });
}
