import type { Role } from './contract';

/** The roles whose work is dossiers: by these one sees those of an agency, as the server has it. */
export const worksOnDossiers: readonly Role[] = [
  'counterOfficial',
  'specialist',
  'divisionHead',
  'leader',
  'recordsClerk',
  'cashier',
  'deskHead',
  'supervisor',
];
