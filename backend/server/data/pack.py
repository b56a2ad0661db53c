#!/usr/bin/env python3
"""Make the data pack of Motcua from a folder of source files.

    python3 pack.py FOLDER            write the pack beside this script
    python3 pack.py FOLDER --check    write nothing; fail when the pack on disk differs

FOLDER holds the curated source files (`tthc/`, `don_vi_hanh_chinh/`, `co_quan/`, `lich/`, …; README.md lists where they come from). Needs only
Python 3.9+ and the `zstd` program. The output depends on nothing but the input: rows have a fixed order, no dates or paths of this machine go in.
`manifest.json` names the SHA-256 of every file before and after compression; the one before is what counts, the one after also depends on the
release of zstd that the manifest names.
"""

import csv
import glob
import hashlib
import io
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent

# Facts that are newer than the source files.
NEWER_PROVINCES = {"75": ("Thành phố Đồng Nai", "Thành phố")}  # Nghị quyết 30/2026/QH16, from 30 April 2026

HOLIDAY_KINDS = {"nghi_le": "holiday", "nghi_bu": "inLieu", "hoan_doi_nghi": "swappedOff", "lam_bu": "workedSaturday"}
CONFIDENCE = {"cao": "high", "trung_binh": "medium", "du_kien": "provisional"}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_csv(header, lines):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return out.getvalue().encode()


def as_lines(records):
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records).encode()


def one_line(text):
    return " ".join(text.split())


def own(name):
    """What no source file has yet, written by hand from the legal text; lies beside this script."""
    return json.load(open(HERE / "own" / name, encoding="utf-8"))


def procedures(folder):
    """Full records, one JSON object per line, by code."""
    found = {}
    for path in sorted(glob.glob(str(folder / "tthc" / "tthc_*.jsonl"))):
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            found[record["ma"]] = record
    for record in json.load(open(folder / "tthc" / "tthc_bo_sung_xa_hoi_lao_dong_dien_nuoc.json", encoding="utf-8")):
        found.setdefault(record["ma"], record)
    for record in own("thu_tuc_lien_thong.json"):
        found.setdefault(record["ma"], record)
    # Records of one publisher and sector share whole paragraphs; side by side they pack best.
    ordered = sorted(found.values(), key=lambda r: (r["ma_co_quan_cong_bo"], r["linh_vuc"], r["ten"], r["ma"]))
    return as_lines(ordered), len(ordered)


def procedure_index(folder):
    """Names of procedures of all ministries; the ward's list adds its own and tells which are done at commune level."""
    ward = {r["ma"]: r for r in rows(folder / "tthc" / "danh_sach_dich_vu_mot_phuong_2025_12.csv") if re.fullmatch(r"\d\.\d{6}", r["ma"])}
    lines = []
    for r in rows(folder / "tthc" / "chi_muc_tthc_2025_04.csv"):
        level = "xa" if r["ma"] in ward else ""
        lines.append([r["ma"], one_line(r["ten"]), r["co_quan_ban_hanh"], one_line(r["co_quan_thuc_hien"]), r["linh_vuc"], level, "chỉ mục 04/2025"])
    known = {line[0] for line in lines}
    for code, r in ward.items():
        if code not in known:
            lines.append([code, one_line(r["ten"]), r["co_quan_cong_bo"], "Ủy ban nhân dân cấp xã", r["linh_vuc"], "xa", "danh sách một phường 12/2025"])
    lines.sort()
    return as_csv(["code", "name", "publisher", "agencies", "sector", "levels", "source"], lines), len(lines)


def sectors(folder):
    lines = sorted([r["ma_co_quan"], r["co_quan_cong_bo"], r["linh_vuc"]] for r in rows(folder / "tthc" / "linh_vuc.csv"))
    return as_csv(["publisher_code", "publisher", "name"], lines), len(lines)


def result_types(folder):
    lines = sorted([r["ma_ket_qua"], one_line(r["ten_ket_qua"])] for r in rows(folder / "tthc" / "ket_qua_giai_quyet.csv"))
    return as_csv(["code", "name"], lines), len(lines)


def ministries(folder):
    lines = [[r["ma_dinh_danh"], r["co_quan"], r["ghi_chu_sau_sap_xep_2025"]] for r in rows(folder / "co_quan" / "ma_cap_1_bo_nganh.csv")]
    return as_csv(["code", "name", "note"], lines), len(lines)


def catalogue_agencies(folder):
    lines = [[one_line(r["co_quan"]), r["so_tthc"]] for r in rows(folder / "co_quan" / "co_quan_thuc_hien_trong_danh_muc.csv")]
    return as_csv(["name", "procedures"], lines), len(lines)


def bare(name):
    return re.sub(r"^(Tỉnh|Thành phố) ", "", name).replace("Thừa Thiên Huế", "Huế")


def provinces(folder):
    """The 34 provinces with their H code: the code of the former province whose name they carry."""
    h_codes = {(r["ma_tinh_moi"], bare(r["ten_tinh_cu"])): r["ma_dinh_danh"] for r in rows(folder / "co_quan" / "ma_cap_1_tinh.csv")}
    lines = []
    for r in rows(folder / "don_vi_hanh_chinh" / "tinh_moi_34.csv"):
        name, kind = NEWER_PROVINCES.get(r["ma"], (r["ten"], r["loai"]))
        lines.append([r["ma"], h_codes[(r["ma"], bare(name))], name, kind, r["gop_tu_ma_cu"]])
    lines.sort()
    return as_csv(["code", "agency_code", "name", "kind", "merged_from"], lines), len(lines)


def former_provinces(folder):
    h_codes = {r["ma_tinh_gso_cu"]: r["ma_dinh_danh"] for r in rows(folder / "co_quan" / "ma_cap_1_tinh.csv")}
    lines = sorted([r["ma"], h_codes[r["ma"]], r["ten"], r["ma_tinh_moi"]] for r in rows(folder / "don_vi_hanh_chinh" / "tinh_cu_63.csv"))
    return as_csv(["code", "agency_code", "name", "province_code"], lines), len(lines)


def communes(folder):
    lines = sorted([r["ma"], r["ten"], r["loai"], r["ma_tinh_moi"]] for r in rows(folder / "don_vi_hanh_chinh" / "xa_moi_3321.csv"))
    return as_csv(["code", "name", "kind", "province_code"], lines), len(lines)


def former_units(folder):
    """One row per pair of a former commune and a commune of today that took all or part of it."""
    lines = []
    for r in rows(folder / "don_vi_hanh_chinh" / "anh_xa_xa_cu_sang_moi.csv"):
        whole = {"nguyen": "1", "chia": "0"}[r["kieu"]]
        lines.append([r["ma_xa_cu"], r["ten_xa_cu"], r["ma_huyen_cu"], r["ten_huyen_cu"], r["ten_tinh_cu"], r["ma_xa_moi"], whole, r["mac_dinh"]])
    lines.sort()
    return as_csv(["old_code", "old_name", "old_district_code", "old_district", "old_province", "commune_code", "whole", "is_default"], lines), len(lines)


def holidays(folder):
    lines = []
    for name in ("ngay_nghi_va_lam_bu_2020_2026.csv", "ngay_nghi_du_kien_2027.csv"):
        for r in rows(folder / "lich" / name):
            lines.append([r["ngay"], HOLIDAY_KINDS[r["loai"]], r["ten"], r["ngay_hoan_doi"], CONFIDENCE[r["do_tin_cay"]], r["nguon"]])
    lines.sort()
    return as_csv(["date", "kind", "name", "swapped_with", "confidence", "source"], lines), len(lines)


def lunar_years(folder):
    lines = [[r["nam_duong"], r["can_chi"], r["mung_1_tet"], r["gio_to_10_3"], r["thang_nhuan"]] for r in rows(folder / "lich" / "am_lich_1990_2050.csv")]
    return as_csv(["year", "name", "tet", "hung_kings", "leap_month"], lines), len(lines)


def banks(folder):
    lines = sorted([r["bin"], r["ma"], r["ten_ngan"], r["ten"], r["swift"], r["ho_tro_vietqr"]] for r in rows(folder / "ngan_hang" / "bin_napas_vietqr.csv"))
    return as_csv(["bin", "code", "short_name", "name", "swift", "vietqr"], lines), len(lines)


def people(folder):
    """Parts of names with their frequency, and word lists for made-up addresses, occupations and businesses. No real person."""
    names = folder / "ten_nguoi"
    weighted = lambda file: [[r["gia_tri"], int(r["so_lan"])] for r in rows(names / file)]
    listed = lambda file: [line.strip() for line in open(names / file, encoding="utf-8") if line.strip()]
    hand = json.load(open(folder / "gia_lap" / "danh_sach_soan_tay.json", encoding="utf-8"))
    hand = {key: value for key, value in hand.items() if not key.startswith("_")}
    record = {
        "family": weighted("ho_tan_suat.csv"), "middle": weighted("dem_tan_suat.csv"), "given": weighted("ten_tan_suat.csv"),
        "male": listed("ten_nam.txt"), "female": listed("ten_nu.txt"), "lists": hand,
    }
    return as_lines([record]), len(record["family"]) + len(record["middle"]) + len(record["given"]) + len(record["male"]) + len(record["female"])


def forms(folder):
    """Forms as they are; remarks that point to a working paper of the collectors lose the pointer."""
    texts = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(str(folder / "bieu_mau" / "*.json")))]
    records = [json.loads(re.sub(r" \(domain\.md mục [\d.]+\)", "", text)) for text in texts] + own("mau_lien_thong.json")
    return as_lines(records), len(records)


def processes(folder):
    records = json.load(open(folder / "quy_trinh" / "quy_trinh_noi_bo.json", encoding="utf-8"))
    if isinstance(records, dict):
        records = next(value for value in records.values() if isinstance(value, list))
    return as_lines(records), len(records)


def interlinked(_folder):
    """Processes that open other dossiers, as definitions."""
    records = own("quy_trinh_lien_thong.json")
    return as_lines(records), len(records)


FILES = {
    "procedures.jsonl": procedures,
    "procedure-index.csv": procedure_index,
    "sectors.csv": sectors,
    "result-types.csv": result_types,
    "ministries.csv": ministries,
    "catalogue-agencies.csv": catalogue_agencies,
    "provinces.csv": provinces,
    "former-provinces.csv": former_provinces,
    "communes.csv": communes,
    "former-units.csv": former_units,
    "holidays.csv": holidays,
    "lunar-years.csv": lunar_years,
    "banks.csv": banks,
    "people.json": people,
    "forms.jsonl": forms,
    "processes.jsonl": processes,
    "interlinked.jsonl": interlinked,
}


def compress(content):
    command = ["zstd", "--ultra", "-22", "--long=24", "--single-thread", "--no-progress", "-q", "-c"]
    return subprocess.run(command, input=content, stdout=subprocess.PIPE, check=True).stdout


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    folder = pathlib.Path(arguments[0])
    release = re.search(r"v([\d.]+)", subprocess.run(["zstd", "--version"], stdout=subprocess.PIPE, check=True, text=True).stdout).group(1)
    manifest = {"zstd": release, "files": {}}
    packed = {}
    for name, make in FILES.items():
        content, count = make(folder)
        packed[name + ".zst"] = compress(content)
        manifest["files"][name] = {
            "rows": count, "bytes": len(content), "packed": len(packed[name + ".zst"]),
            "sha256": hashlib.sha256(content).hexdigest(), "packedSha256": hashlib.sha256(packed[name + ".zst"]).hexdigest(),
        }
    packed["manifest.json"] = (json.dumps(manifest, indent=2) + "\n").encode()
    if "--check" in sys.argv:
        different = [name for name, content in packed.items() if not (HERE / name).exists() or (HERE / name).read_bytes() != content]
        sys.exit(f"differs: {', '.join(different)}" if different else 0)
    for name, content in packed.items():
        (HERE / name).write_bytes(content)
    total = sum(len(content) for content in packed.values())
    print(f"{len(packed)} files, {total:,} bytes")
    for name, entry in manifest["files"].items():
        print(f"  {name:24} {entry['rows']:6,} rows {entry['bytes']:11,} bytes {entry['packed']:9,} packed")


if __name__ == "__main__":
    main()
