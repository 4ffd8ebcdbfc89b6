import { describe, expect, it } from 'vitest';
import { makeLowerCapitals } from '../../src/draft/lower-capitals.ts';
import { makeLowerOffice } from '../../src/draft/lower-office.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';

const lexicon = await openLexicon();
const lower = makeLowerCapitals(lexicon, []);
const lowerOffice = makeLowerOffice(lexicon, lower);

describe('the name of an office that stands in capitals alone keeps the names in it', () => {
  it.each([
    // Persons.
    'Trường THPT Lý Thường Kiệt',
    'Trường Trung học phổ thông Lê Hồng Phong',
    'Trường Chính trị Trần Phú',
    'Trường Đại học Tôn Đức Thắng',
    'Bệnh viện Hùng Vương',
    // Places, which are too many to list.
    'Ủy ban nhân dân xã Đông Tiến',
    'UBND huyện Yên Phong',
    'Huyện đoàn Yên Phong',
    'Tỉnh ủy Hà Nam',
    // Spelled as no syllable is, and no initials.
    'Tỉnh ủy Đắk Lắk',
    'Đảng ủy xã Bình Khánh',
    'Hội Liên hiệp Phụ nữ phường Hòa Xuân',
    'Công an thị trấn Trà Lân',
    'UBND phường 5',
    // Schools called by whatever name.
    'Trường Tiểu học Hoa Sen',
    'Trường Mầm non Sơn Ca',
    'Trường THCS Nguyễn Du',
    'Trường THPT chuyên Hùng Vương',
    'Trường Tiểu học số 1 Nam Lý',
    'Trường THCS xã Đông Tiến',
    'Trường Tiểu học thị trấn Kim Bài',
    'Trường Tiểu học và THCS Yên Thượng',
    'Trường Phổ thông dân tộc nội trú Krông Nô',
    // The province at the end.
    'Sở Giáo dục và Đào tạo Hà Nam',
    'Sở Y tế Thái Nguyên',
    // No names.
    'Phòng Lao động - Thương binh và Xã hội',
    'Đảng ủy xã',
    'Trường Trung học phổ thông chuyên',
    'Hội đồng nhân dân thành phố',
    'Ủy ban nhân dân',
    'Trung tâm Văn hóa huyện Yên Phong',
    'Phòng Văn hóa - Xã hội xã Đông Tiến',
  ])('%s', (name) => {
    expect(lowerOffice(name.toUpperCase())).toBe(name);
  });
});

it('a name of a person keeps its capitals in a heading too', () => {
  expect(lower('HỌC TẬP TẤM GƯƠNG LÝ TỰ TRỌNG')).toBe('Học tập tấm gương Lý Tự Trọng');
  expect(lower('THI ĐUA VINH QUANG TRUNG THÀNH')).toBe('Thi đua vinh quang trung thành');
  expect(lower('ÔNG BÀ TRIỆU TẬP TẠI HỘI TRƯỜNG XÃ HỘI')).toBe('Ông bà triệu tập tại hội trường xã hội');
});
