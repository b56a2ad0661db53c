/** Accounts of the demo. They share one password, printed when the program starts. */
export const password = 'motcua-demo-2026';

export const people = {
  citizen: '001190999001',
  otherCitizen: '020085999002',
  reception: 'tiepnhan.badinh',
  specialist: 'chuyenvien.badinh',
  otherSpecialist: 'chuyenvien2.badinh',
  divisionHead: 'truongphong.badinh',
  leader: 'lanhdao.badinh',
  records: 'vanthu.badinh',
  cashier: 'ketoan.badinh',
  deskHead: 'truongbpmc.badinh',
  supervisor: 'giamsat',
  elsewhere: 'chuyenvien.tamthanh',
  catalogueAdmin: 'danhmuc',
  systemAdmin: 'quantri',
} as const;

export type Person = keyof typeof people;
