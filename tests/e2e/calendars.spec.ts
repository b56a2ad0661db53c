import { openByCode } from "./support/office.ts";
import {
  audit,
  expect,
  fitsNarrow,
  inspect,
  shoot,
  test,
  type Page,
} from "./support/test.ts";

/** `2026-11-25` in days from now on, on a day from Monday to Friday. */
function workday(from: Date, days: number): Date {
  const day = new Date(from);
  for (let left = days; left > 0;) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() % 6 !== 0) left -= 1;
  }
  return day;
}

const typed = (day: Date) =>
  `${String(day.getDate()).padStart(2, "0")}/${String(day.getMonth() + 1).padStart(2, "0")}/${day.getFullYear()}`;

async function closeDays(page: Page, days: readonly Date[]): Promise<void> {
  for (const [place, day] of days.entries()) {
    await page.getByRole("button", { name: "Thêm ngày", exact: true }).click();
    const line = page.getByRole("group", {
      name: `Ngày khác thường ${place + 1}`,
      exact: true,
    });
    await line.getByLabel("Ngày", { exact: true }).fill(typed(day));
    await line.getByLabel("Lý do").fill("Bão số 12");
  }
}

/** A change of the calendar is seen before it is saved; then the leader decides, and both faces tell why. */
test("lịch làm việc: xem trước, lưu, quyết định dời hẹn", async ({ as }) => {
  const admin = await as("catalogueAdmin");
  await admin.getByRole("link", { name: "Lịch làm việc", exact: true }).click();
  await expect(
    admin.getByRole("heading", { level: 1, name: "Lịch làm việc" }),
  ).toBeVisible();
  const scope = admin.getByRole("combobox", { name: "Lịch của" });
  await scope.click();
  await scope.fill("phuong ba dinh");
  await admin.getByRole("option", { name: /H26\.00004\)/ }).click();
  await expect(admin.getByText("Đang theo giờ của Cả nước.")).toBeVisible();
  await inspect(admin, "calendars-01-calendar");

  await closeDays(admin, [workday(new Date(), 1), workday(new Date(), 2)]);
  await admin.getByRole("button", { name: "Thêm quầy" }).click();
  await admin.getByLabel("Tên quầy").fill("Quầy số 1");
  await admin.getByRole("button", { name: "Thêm ngày riêng của quầy" }).click();
  const desk = admin.getByRole("group", { name: "Quầy số 1" });
  await desk
    .getByLabel("Ngày", { exact: true })
    .fill(typed(workday(new Date(), 3)));
  await desk.getByLabel("Lý do").fill("Sửa chữa quầy");
  await admin.getByRole("button", { name: "Xem trước thay đổi" }).click();
  await expect(admin.getByRole("alert")).toContainText(
    "Ghi lý do thay đổi lịch.",
  );
  await admin
    .getByLabel("Lý do thay đổi")
    .fill(
      "Công điện số 15 của Chủ tịch Ủy ban nhân dân thành phố về ứng phó bão số 12",
    );
  await admin.getByRole("button", { name: "Xem trước thay đổi" }).click();
  await expect(
    admin.getByText(/hồ sơ đang giải quyết sẽ có hạn khác/),
  ).toBeVisible();
  await shoot(admin, "calendars-02-preview");
  await fitsNarrow(admin);
  await admin.getByRole("button", { name: "Lưu lịch" }).click();
  await expect(
    admin.getByRole("heading", { level: 1, name: "Hẹn chờ quyết định" }),
  ).toBeVisible();

  const leader = await as("leader");
  await leader
    .getByRole("link", { name: "Lịch làm việc", exact: true })
    .click();
  await leader.getByRole("link", { name: /^Hẹn chờ quyết định/ }).click();
  const rows = leader
    .getByRole("row")
    .filter({ has: leader.getByRole("link", { name: /^H26/ }) });
  await expect(rows.first()).toBeVisible();
  await inspect(leader, "calendars-03-decisions");
  const code = (await rows.first().getByRole("link").textContent()) ?? "";
  await rows.first().getByRole("checkbox").check();
  await leader.getByRole("button", { name: "Dời hẹn" }).click();
  await expect(leader.getByText("Đã dời 1 hẹn")).toBeVisible();
  await leader.getByRole("checkbox", { name: /^Chọn cả/ }).check();
  await leader.getByRole("button", { name: "Giữ hẹn" }).click();
  await expect(
    leader.getByText("Không có hẹn nào chờ quyết định"),
  ).toBeVisible();
  await audit(leader);

  await openByCode(leader, code);
  await leader.getByRole("button", { name: "Cách tính hạn" }).click();
  const clock = leader.getByRole("dialog", { name: "Cách tính thời hạn" });
  await expect(
    clock.getByText(/do lịch làm việc thay đổi; hạn trước đó/),
  ).toBeVisible();
  await shoot(leader, "calendars-04-clock");
});
