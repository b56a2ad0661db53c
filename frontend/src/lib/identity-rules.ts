// Rules of shape only, to help before sending; the server decides.

export function isIdentityNumber(value: string): boolean {
  return /^\d{12}$/.test(value.trim());
}

/** A Vietnamese mobile number, with or without spaces, `0…` or `+84…`. */
export function isMobilePhone(value: string): boolean {
  return /^(0|\+84)[35789]\d{8}$/.test(value.replace(/[\s.]/g, ''));
}

export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());
}

/** Spaces are for the eye: `0912 345 678` is sent as `0912345678`. */
export function bareDigits(value: string): string {
  return value.replace(/[\s.]/g, '');
}
