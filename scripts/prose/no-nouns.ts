/** Words that may follow a number and name nothing that is counted. */

/** Verbs, prepositions and adjectives: the text goes on with something else than a noun. */
const NO_NOUNS = `
là được đã đang sẽ có trong trên tại ở của cho với và hoặc hay so thì mà nên vẫn còn cũng đều đạt bằng chiếm
tăng giảm theo từ đến tới do bởi vì nhưng để như về trở nữa này đó kia ấy đây khi nếu tuy vào ra lên xuống
sau trước nhằm gồm bao thuộc hiện mới nữ nam dân tham giữ trực vượt cao thấp nhất qua nay gần hơn không chưa
bị chia cộng trừ tức làm tốt một mỗi các những số tổng đề trình đứng nhận cùng kể tính riêng nhờ xếp
hoàn thực rồi lớn nhỏ trải thỏa thoả khác vừa nói tương rất khá phải
`;

/** After these words a noun is another word, or the verb of the same spelling: `đồng bào`, `tổ chức lễ`. */
const OTHERWISE: Record<string, string> = {
  đồng: `bào đội hồ nghiệp hương môn loại bộ thuận ý lòng minh đều tình diễn phục ca bằng tháp nai xoài hới`,
  'tổ chức': `lễ hội đại thành kết trao gặp các tọa thi học sinh khai bế tuyên thực quán kiểm tốt cho ra sơ
    tổng triển mít chương nhiều xét`,
  loại: 'khá giỏi tốt trung xuất yếu a b c',
};

const noNouns = new Set(NO_NOUNS.trim().split(/\s+/));
const otherwise = new Map(
  Object.entries(OTHERWISE).map(([noun, words]) => [noun, new Set(words.split(/\s+/))]),
);

/** True when no noun begins with a word. */
export function beginsNoNoun(word: string): boolean {
  return noNouns.has(word);
}

/** True when a noun, in small letters, is none before the word that follows it. */
export function isOtherwise(noun: string, next: string): boolean {
  return otherwise.get(noun)?.has(next) ?? false;
}
