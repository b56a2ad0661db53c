import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { pdf } from './support/papers.ts';
import { password } from './support/people.ts';
import { expect, inspect, shoot, test } from './support/test.ts';

const answers: unknown = JSON.parse(
  readFileSync(new URL('../api/tests/api/answers/3.000722.json', import.meta.url), 'utf8'),
);

/** Somebody who works through the API alone. */
class Hand {
  constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  static async of(request: APIRequestContext, username: string): Promise<Hand> {
    const answer = await request.post('/api/v1/auth/login', {
      data: { username, password },
    });
    return new Hand(request, (await answer.json()).accessToken);
  }

  private get headers() {
    return { Authorization: `Bearer ${this.token}` };
  }

  async see(id: string) {
    const answer = await this.request.get(`/api/v1/dossiers/${id}`, {
      headers: this.headers,
    });
    return { etag: answer.headers().etag ?? '', dossier: await answer.json() };
  }

  async file(body: object) {
    const headers = { ...this.headers, 'Idempotency-Key': crypto.randomUUID() };
    const answer = await this.request.post('/api/v1/dossiers', {
      headers,
      data: body,
    });
    expect(answer.status()).toBe(201);
    return answer.json();
  }

  async attach(id: string, component: string): Promise<string> {
    const paper = pdf('giay-to.pdf', 'Giay to');
    const headers = { ...this.headers, 'Idempotency-Key': crypto.randomUUID() };
    const answer = await this.request.post(`/api/v1/dossiers/${id}/attachments`, {
      headers,
      multipart: { component, file: paper },
    });
    expect(answer.status()).toBe(201);
    return (await answer.json()).id;
  }

  async act(id: string, data: object): Promise<void> {
    const { etag } = await this.see(id);
    const headers = { ...this.headers, 'If-Match': etag };
    const answer = await this.request.post(`/api/v1/dossiers/${id}/actions`, {
      headers,
      data,
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
}

/** Birth, residence and insurance by one filing: what the family and each agency see of it. */
test('nhóm liên thông khai sinh: một hồ sơ, ba cơ quan', async ({ as, baseURL, playwright }) => {
  const request = await playwright.request.newContext({ baseURL });
  const family = await Hand.of(request, '001190999001');
  const draft = await family.file({
    procedureCode: '3.000722',
    agencyCode: 'H26.00004',
    caseVariantId: 'c1',
    answers,
  });
  for (const { id, required } of draft.components) if (required) await family.attach(draft.id, id);
  await family.act(draft.id, { action: 'submit' });
  const desk = await Hand.of(request, 'tiepnhan.badinh');
  await desk.act(draft.id, { action: 'receive' });
  await desk.act(draft.id, { action: 'forward' });

  const children = async () => (await family.see(draft.id)).dossier.children;
  await expect.poll(async () => (await children()).length).toBe(1);
  const [birth] = await children();
  const specialist = await Hand.of(request, 'chuyenvien.badinh');
  const leader = await Hand.of(request, 'lanhdao.badinh');
  const clerk = await Hand.of(request, 'vanthu.badinh');
  await desk.act(birth.id, { action: 'receive' });
  for (let turn = 0; turn < 8 && (await desk.see(birth.id)).dossier.state !== 'resolved'; turn += 1) {
    const { process, state } = (await desk.see(birth.id)).dossier;
    if (state === 'delivered') break;
    const { kind, role } = process.steps[process.current];
    const who =
      { counterOfficial: desk, specialist, leader, recordsClerk: clerk }[role as 'specialist'] ?? specialist;
    if (kind === 'appraise')
      await who.act(birth.id, {
        action: 'propose',
        outcome: 'approve',
        text: 'Đủ điều kiện.',
      });
    else if (kind === 'sign') await who.act(birth.id, { action: 'approve' });
    else if (kind === 'issue') {
      const attachmentId = await who.attach(birth.id, 'result');
      await who.act(birth.id, {
        action: 'issueResult',
        number: '12/2026',
        attachmentId,
      });
    } else await who.act(birth.id, { action: 'forward' });
  }
  await expect.poll(async () => (await children()).length).toBe(3);
  const insurance = (await children()).find(
    (child: { agency: { code: string } }) => child.agency.code === 'G12.00004',
  );
  const office = await Hand.of(request, 'tiepnhan.bhxh');
  await office.act(insurance.id, {
    action: 'requestSupplement',
    reason: 'Chưa ghi nơi khám, chữa bệnh ban đầu.',
    items: [{ text: 'Ghi nơi đăng ký khám, chữa bệnh ban đầu của trẻ.' }],
  });
  await expect.poll(async () => (await family.see(draft.id)).dossier.dueState).toBe('paused');

  const citizen = await as('citizen');
  await citizen.goto(`/me/dossiers/${draft.id}`);
  await expect(citizen.getByRole('heading', { name: 'Các cơ quan đang giải quyết' })).toBeVisible();
  await expect(citizen.getByText('Kết quả số 12/2026')).toBeVisible();
  await expect(citizen.getByText('Bảo hiểm xã hội cơ sở Ba Đình cần bạn bổ sung')).toBeVisible();
  await inspect(citizen, 'interlinked-01-family');
  await citizen.getByRole('link', { name: 'Xem và trả lời' }).click();
  await expect(citizen.getByText(/Hồ sơ này thuộc hồ sơ liên thông/)).toBeVisible();
  await shoot(citizen, 'interlinked-02-part');

  const reception = await as('reception');
  await reception.goto(`/office/dossiers/${draft.id}`);
  await expect(reception.getByRole('heading', { name: 'Các cơ quan đang giải quyết' })).toBeVisible();
  await shoot(reception, 'interlinked-03-desk');
  await request.dispose();
});
