import { describe, expect, it } from 'vitest';
import { commonText as t } from '@/i18n/common';
import { fieldSentence, problemSentence } from './problem';

const problem = (code: string, status = 400, why?: string) => ({
  code,
  status,
  title: 'English title',
  detail: 'English detail',
  requestId: 'r',
  errors: why ? [{ pointer: '/action', code: why }] : undefined,
});

describe('problemSentence', () => {
  it('says why an action was refused', () => {
    expect(problemSentence(t, problem('actionRefused', 409, 'alreadySigned'))).toContain('đã được ký');
  });
  it('has words for a code, else for the status, and never shows those of the server', () => {
    expect(problemSentence(t, problem('wrongCredentials', 401))).toContain('mật khẩu không đúng');
    expect(problemSentence(t, problem('newCode', 503))).toContain('bảo trì');
    expect(problemSentence(t, problem('newCode', 418))).not.toContain('English');
  });
});

describe('fieldSentence', () => {
  it('has words for every code, known or not', () => {
    expect(fieldSentence(t, 'personalNumber')).toContain('12 chữ số');
    expect(fieldSentence(t, 'newCode')).toContain('xem lại');
  });
});
