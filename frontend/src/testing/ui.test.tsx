import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, toApiError } from '@/api/problem';
import { messages as common } from '@/i18n/vi/common';
import { setLanguage } from '@/i18n/language';
import { renderUi } from '@/testing/render';
import { DueBadge } from '@/ui/due-badge';
import { ErrorSummary } from '@/ui/error-summary';
import { ProblemNotice } from '@/ui/problem';

beforeEach(() => act(() => setLanguage('vi')));

describe('DueBadge', () => {
  it('says the state in words, with what is left for officials', () => {
    renderUi(<DueBadge state="overdue" dueAt="2026-11-20T17:30:00+07:00" remainingMinutes={-540} />);
    const badge = screen.getByText('Quá hạn 1 ngày 1 giờ');
    expect(badge.closest('[title]')).toHaveAttribute('title', 'Hẹn trả: 17:30 thứ Sáu, 20/11/2026');
  });

  it('follows the language', () => {
    renderUi(<DueBadge state="soon" remainingMinutes={120} />);
    expect(screen.getByText('Sắp đến hạn, còn 2 giờ')).toBeInTheDocument();
    act(() => setLanguage('en'));
    expect(screen.getByText('Due soon, 2 h left')).toBeInTheDocument();
  });

  it('leaves out amounts where the clock does not run', () => {
    renderUi(<DueBadge state="paused" remainingMinutes={600} />);
    expect(screen.getByText('Tạm dừng tính giờ')).toBeInTheDocument();
  });
});

describe('ErrorSummary', () => {
  it('takes focus and leads to the field', async () => {
    renderUi(
      <>
        <ErrorSummary errors={[{ pointer: '/phone', message: 'Hãy nhập số điện thoại.' }]} />
        <label htmlFor="f-phone">Số</label>
        <input id="f-phone" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'Hãy nhập số điện thoại.' }));
    expect(screen.getByLabelText('Số')).toHaveFocus();
  });
});

describe('ProblemNotice', () => {
  const problem = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'someCode',
    requestId: 'req-1',
  };

  it('says which rule refused, in the language of the interface', () => {
    const errors = [{ pointer: '/action', code: 'wrongState', message: 'for programs' }];
    renderUi(<ProblemNotice error={new ApiError({ ...problem, code: 'actionRefused', errors })} />);
    expect(screen.getByText(common['refused.wrongState'])).toBeInTheDocument();
    expect(screen.getByText('req-1')).toBeInTheDocument();
  });

  it('never shows what a broken server says', () => {
    renderUi(<ProblemNotice error={new ApiError({ ...problem, status: 500, detail: 'panicked at …' })} />);
    expect(screen.getByText(/Những gì đã lưu không mất/)).toBeInTheDocument();
  });

  it('understands an answer that is no problem document', () => {
    const error = toApiError('<html>', new Response('', { status: 503, headers: { 'Retry-After': '5' } }));
    expect(error.retryAfter).toBe(5);
    renderUi(<ProblemNotice error={error} />);
    expect(screen.getByText(/đang khởi động hoặc bảo trì/)).toBeInTheDocument();
  });
});
