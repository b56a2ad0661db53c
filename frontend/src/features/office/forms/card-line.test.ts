import { describe, expect, it } from 'vitest';
import { parseCardLine } from './card-line';

const line =
  '001190012345|012345678|Nguyễn Thị Lan|20051990|Nữ|Số 5, phố Huế, Phường Hai Bà Trưng, Hà Nội|01072021';

describe('parseCardLine', () => {
  it('reads the seven fields of a card', () => {
    expect(parseCardLine(line)).toEqual({
      identityNumber: '001190012345',
      formerNumber: '012345678',
      fullName: 'Nguyễn Thị Lan',
      birthDate: '1990-05-20',
      sex: 'female',
      address: 'Số 5, phố Huế, Phường Hai Bà Trưng, Hà Nội',
    });
  });
  it('accepts an empty and a dropped old number', () => {
    expect(parseCardLine('001090012345||Trần Văn Nam|05011990|Nam|Hà Nội|01072021')).toMatchObject({
      formerNumber: null,
      fullName: 'Trần Văn Nam',
      birthDate: '1990-01-05',
      sex: 'male',
    });
    expect(parseCardLine('001090012345|Trần Văn Nam|05011990|Nam|Hà Nội|01072021')).toMatchObject({
      address: 'Hà Nội',
    });
  });
  it('ignores fields that later cards append', () => {
    expect(parseCardLine(`${line}|Nguyễn Văn A|Lê Thị B|`)).toEqual(parseCardLine(line));
  });
  it('takes off what scanners add: line ends, byte order mark, symbology mark, spaces', () => {
    expect(parseCardLine(`\ufeff]Q3${line}\r\n`)).toEqual(parseCardLine(line));
    expect(parseCardLine(line.replaceAll('|', ' | '))).toEqual(parseCardLine(line));
  });
  it('composes letters that arrive decomposed', () => {
    expect(parseCardLine(line.normalize('NFD'))).toEqual(parseCardLine(line));
  });
  it('keeps the number and the name when the rest is unreadable', () => {
    expect(parseCardLine('001190012345||Nguyễn Thị Lan|31021990|?|')).toEqual({
      identityNumber: '001190012345',
      formerNumber: null,
      fullName: 'Nguyễn Thị Lan',
      birthDate: null,
      sex: null,
      address: null,
    });
  });
  it('does not take the issue date for the birth date, nor the sex for a name', () => {
    expect(parseCardLine('001190012345||Nguyễn Thị Lan|20051990|Nữ||01072021')).toMatchObject({
      birthDate: '1990-05-20',
      address: null,
    });
    expect(parseCardLine('001190012345||Nữ|20051990')).toBeNull();
  });
  it.each([
    '',
    'Nguyễn Thị Lan',
    '001190012345',
    '12345|x|Nguyễn',
    '0011900123456||Nguyễn|20051990',
    'https://x.vn/?a=1|b|c',
  ])('is null for %j', (text) => expect(parseCardLine(text)).toBeNull());
});
