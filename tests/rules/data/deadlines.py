"""Works out the deadline cases of deadlines.csv, slowly and by itself: day by day and minute by minute, from the published days off.

    python3 tests/rules/data/deadlines.py > tests/rules/data/deadlines.csv

Nothing here knows how the program counts. The rules, after Bộ luật Dân sự 2015 (arts. 147, 148) and Nghị định 118/2025/NĐ-CP:
the day of reception is not counted; what comes on a day off, or after 15:00 where that rule is on, counts as come on the next
working day; a limit in days ends with the closing of its last day, and on the next working day if that is a day off; a limit in
hours runs from the moment itself; the time between a request and its answer is not counted.
"""

import csv
from datetime import date, datetime, time, timedelta
from pathlib import Path

DAYS = {}
for row in csv.reader((Path(__file__).parent / "ngay_nghi_va_lam_bu_2020_2026.csv").read_text().splitlines()[1:]):
    DAYS[date.fromisoformat(row[0])] = row[2] == "lam_bu"
OPEN = [(time(7, 30), time(11, 30)), (time(13, 30), time(17, 30))]
CLOSING = time(17, 30)


def works(day):
    return DAYS.get(day, day.weekday() < 5)


def next_working(day):
    day += timedelta(1)
    while not works(day):
        day += timedelta(1)
    return day


def day_zero(at, cutoff):
    day = at.date()
    if not works(day) or (cutoff and at.time() > time(15)):
        day = next_working(day)
    return day


def rolled(day):
    while not works(day):
        day += timedelta(1)
    return day


def months_later(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            pass


def minutes_on(at, minutes):
    while True:
        if works(at.date()) and any(opens <= at.time() < closes for opens, closes in OPEN):
            if minutes == 0:
                return at
            minutes -= 1
            at += timedelta(minutes=1)
            if minutes == 0:
                return at
        else:
            at += timedelta(minutes=1)


def working_days_on(day, count):
    for _ in range(count):
        day = next_working(day)
    return day


def due(at, amount, unit, cutoff):
    if unit == "workingHours":
        return minutes_on(at, amount * 60)
    zero = day_zero(at, cutoff)
    if unit == "workingDays":
        last = working_days_on(zero, amount)
    elif unit == "calendarDays":
        last = rolled(zero + timedelta(amount))
    else:
        last = rolled(months_later(zero, amount))
    return datetime.combine(last, CLOSING)


def due_with_pause(at, amount, unit, cutoff, asked, came):
    """What was used before the request is not given back, what was left is counted from the answer. What is late stays late."""
    if asked > due(at, amount, unit, cutoff):
        return due(at, amount, unit, cutoff)
    if unit == "workingHours":
        used, moment = 0, at
        while moment < asked:
            if works(moment.date()) and any(opens <= moment.time() < closes for opens, closes in OPEN):
                used += 1
            moment += timedelta(minutes=1)
        return minutes_on(came, amount * 60 - used)
    zero, used = day_zero(at, cutoff), 0
    while next_working(zero) <= asked.date() and used < amount:
        zero, used = next_working(zero), used + 1
    return datetime.combine(working_days_on(day_zero(came, cutoff), amount - used), CLOSING)


CASES = []


def case(at, amount, unit, cutoff=True, pause=None):
    at = datetime.fromisoformat(at)
    if pause:
        asked, came = map(datetime.fromisoformat, pause)
        end = due_with_pause(at, amount, unit, cutoff, asked, came)
    else:
        asked = came = ""
        end = due(at, amount, unit, cutoff)
    show = lambda moment: moment and moment.isoformat(" ", "minutes")
    CASES.append([show(at), amount, unit, "on" if cutoff else "off", show(asked), show(came), show(end)])


# Tết of four years: the last days before it, the days in it, the first day after it.
for days in (["2023-01-13", "2023-01-18", "2023-01-19", "2023-01-22", "2023-01-27"],
             ["2024-02-01", "2024-02-06", "2024-02-07", "2024-02-10", "2024-02-15"],
             ["2025-01-20", "2025-01-23", "2025-01-24", "2025-01-29", "2025-02-03"],
             ["2026-02-09", "2026-02-12", "2026-02-13", "2026-02-17", "2026-02-23"]):
    for day in days:
        for amount in (1, 3, 10):
            case(day + " 09:00", amount, "workingDays")
        case(day + " 16:00", 2, "workingDays")
        case(day + " 10:15", 12, "workingHours")
        case(day + " 08:00", 7, "calendarDays")
# Days that were swapped for a Saturday, from both sides.
for day in ("2024-04-26", "2024-05-02", "2024-05-04", "2025-04-25", "2025-04-26", "2025-05-02", "2025-12-31", "2026-01-09",
            "2026-01-10", "2026-08-21", "2026-08-22", "2026-08-28"):
    for amount in (1, 5):
        case(day + " 09:00", amount, "workingDays")
    case(day + " 15:01", 1, "workingDays")
    case(day + " 16:30", 4, "workingHours")
# The edges of a day: midnight, opening, noon, 15:00, closing.
for clock in ("00:00", "00:01", "07:29", "07:30", "11:29", "11:30", "12:00", "13:29", "13:30", "14:59", "15:00", "15:01",
              "17:29", "17:30", "17:31", "23:59"):
    case("2026-11-19 " + clock, 1, "workingDays")
    case("2026-11-19 " + clock, 1, "workingDays", cutoff=False)
    case("2026-11-19 " + clock, 8, "workingHours")
    case("2026-11-19 " + clock, 4, "workingHours")
# Months of every length, ends that fall on days off.
for day in ("2023-12-31", "2024-01-31", "2024-02-29", "2025-01-31", "2025-08-29", "2026-01-30", "2026-03-31", "2026-10-30"):
    for amount in (1, 2):
        case(day + " 09:00", amount, "months")
    case(day + " 09:00", 30, "calendarDays")
# Long ones.
for amount in (15, 20, 30, 60, 90, 120):
    case("2025-06-02 10:00", amount, "workingDays")
    case("2025-06-02 10:00", amount, "calendarDays")
# Pauses: over a weekend, over Tết, over a swapped Saturday, before anything was used, at the last moment.
for at, amount, asked, came in (
    ("2026-03-02 09:00", 10, "2026-03-05 10:00", "2026-03-12 10:00"),
    ("2026-03-02 09:00", 10, "2026-03-06 16:00", "2026-03-09 08:00"),
    ("2026-03-02 09:00", 10, "2026-03-02 14:00", "2026-03-20 14:00"),
    ("2026-03-02 09:00", 5, "2026-03-09 17:00", "2026-03-31 09:00"),
    ("2026-02-09 09:00", 10, "2026-02-12 09:00", "2026-02-24 09:00"),
    ("2026-02-09 09:00", 10, "2026-02-13 16:30", "2026-02-18 10:00"),
    ("2025-01-20 09:00", 7, "2025-01-23 09:00", "2025-02-03 15:30"),
    ("2024-02-01 09:00", 15, "2024-02-07 11:00", "2024-02-15 08:00"),
    ("2024-04-24 09:00", 8, "2024-04-26 09:00", "2024-05-04 10:00"),
    ("2025-04-23 09:00", 6, "2025-04-25 16:00", "2025-04-26 09:00"),
    ("2026-08-19 09:00", 5, "2026-08-21 09:00", "2026-08-22 16:00"),
    ("2026-11-19 09:00", 3, "2026-11-20 09:00", "2026-11-23 09:00"),
    ("2026-11-19 16:00", 3, "2026-11-20 09:00", "2026-11-25 09:00"),
):
    case(at, amount, "workingDays", pause=(asked, came))
    case(at, amount, "workingDays", cutoff=False, pause=(asked, came))
    case(at, amount * 8, "workingHours", pause=(asked, came))

print("received,amount,unit,cutoff,asked,came,due")
for line in CASES:
    print(",".join(map(str, line)))
