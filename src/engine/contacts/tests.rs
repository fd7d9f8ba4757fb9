//! Whole lists through the public functions.

mod exports;
mod layouts;
mod rules;

use super::{ContactScan, Export, Scanned};
use crate::report::contacts::{
    ContactsOptions, Edit, ExportOptions, Format, IntakeError, OptOutRegister, Role, RowFilter, Verdict,
};

fn scan_with(bytes: &[u8], chunk: usize, options: ContactsOptions) -> Result<Scanned, IntakeError> {
    let mut scan = ContactScan::new(options);
    for part in bytes.chunks(chunk) {
        scan.push(part)?;
    }
    scan.finish()
}

fn scan(text: &str) -> Scanned {
    let scanned = scan_with(text.as_bytes(), 1 << 16, ContactsOptions::default()).expect("a list");
    let counts = scanned.report.counts;
    let sum = counts.ok + counts.repaired + counts.warned + counts.rejected + counts.duplicate + counts.blank;
    assert_eq!(counts.rows_in, sum, "every row is accounted for");
    assert_eq!(counts.rows_in as usize, scanned.rows.len());
    for row in scanned.rows.iter() {
        assert_eq!(
            row.codes.is_empty(),
            row.verdict == Verdict::Ok,
            "{row:?}: a reason for every row that is not ok"
        );
    }
    scanned
}

/// One cell under “no hp”: numbers, and the codes of each.
#[track_caller]
fn check_cell(cell: &str, expect: &[(Option<&str>, &[&str])]) {
    let scanned = scan(&format!("nama\tno hp\nAni\t\"{}\"\nZ\t089600000000\n", cell.replace('"', "\"\"")));
    let found: Vec<(Option<String>, Vec<String>)> =
        scanned.rows.iter().filter(|row| row.row == 1).map(|row| (row.e164, row.codes)).collect();
    let expect: Vec<(Option<String>, Vec<String>)> = expect
        .iter()
        .map(|(number, codes)| {
            (number.map(str::to_owned), codes.iter().map(|code| (*code).to_owned()).collect())
        })
        .collect();
    assert_eq!(found, expect, "{cell:?}");
}

#[test]
fn repairs_only_what_is_certain_and_says_so() {
    let number = Some("+6281234567890");
    for plain in [
        "081234567890",
        "0812-3456-7890",
        "(0812) 3456 7890",
        "+62 812.3456.7890",
        "6281234567890",
        "+62 (0)812-3456-7890",
    ] {
        check_cell(plain, &[(number, &[])]);
    }
    check_cell("6281234567890.0", &[(number, &["decimal-tail"])]);
    check_cell("'6281234567890.0", &[(number, &["decimal-tail", "text-marker"])]);
    check_cell("WA 6281234567890.0", &[(number, &["decimal-tail", "odd-signs"])]);
    check_cell("006281234567890", &[(number, &["dial-out-zeros"])]);
    check_cell("81234567890", &[(number, &["lost-zero"])]);
    check_cell("'081234567890", &[(number, &["text-marker"])]);
    check_cell("=\"081234567890\"", &[(number, &["text-marker"])]);
    check_cell("6.281234567890E+12", &[(number, &["exponent"])]);
    check_cell("6,281234567890E+12", &[(number, &["exponent"])]);
    check_cell("０８１２３４５６７８９０", &[(number, &["odd-signs"])]);
    check_cell("\u{202a}+62 812‑3456‑7890\u{202c}", &[(number, &["odd-signs"])]);
    check_cell("https://wa.me/6281234567890?text=Halo%2012", &[(number, &["odd-signs"])]);
    check_cell("WA: 081234567890 (istri)", &[(number, &["odd-signs"])]);
    check_cell("HP1: 0812 3456 7890", &[(number, &["odd-signs"])]);
}

#[test]
fn takes_several_numbers_out_of_a_cell() {
    let (first, second) = (Some("+6281234567890"), Some("+6281345678901"));
    let codes: &[&str] = &["several-numbers"];
    for cell in [
        "081234567890 / 081345678901",
        "081234567890;081345678901",
        "081234567890 081345678901",
        "081234567890 atau 081345678901",
        "081234567890 ::: 081345678901",
        "081234567890\n081345678901",
    ] {
        check_cell(cell, &[(first, codes), (second, codes)]);
    }
    check_cell("081234567890/91", &[(first, &["rest-ignored"])]);
}

#[test]
fn refuses_what_would_have_to_be_guessed() {
    check_cell("6.28123E+12", &[(None, &["lost-digits"])]);
    check_cell("8,12E+10", &[(None, &["lost-digits"])]);
    check_cell("0812****7890", &[(None, &["masked-number"])]);
    check_cell("08xx-xxxx-xxxx", &[(None, &["masked-number"])]);
    check_cell("0812", &[(None, &["too-short"])]);
    check_cell("08123456789012345", &[(None, &["too-long"])]);
    check_cell("tidak ada", &[(None, &["not-a-number"])]);
    check_cell("-", &[(None, &["no-number"])]);
    check_cell("00000000000", &[(None, &["invalid-number"])]);
    check_cell("6591234567", &[(None, &["country-unclear"])]);
    check_cell("0812-TOKO-ANI", &[(None, &["too-short"])]);
    check_cell("hubungi Ani", &[(None, &["not-a-number"])]);
}

#[test]
fn warns_about_landlines_and_unusual_lengths_without_rejecting() {
    check_cell("(021) 7654321", &[(Some("+62217654321"), &["landline"])]);
    check_cell("0811234567", &[(Some("+62811234567"), &["unusual-length"])]);
}

#[test]
fn knows_encodings_delimiters_titles_and_totals() {
    let rows = "Laporan Pelanggan\n\nNama;No HP;Kota\nSiti Né;081234567890;Depok\nBudi;081345678901;Bogor\nTotal;2;\n";
    let utf16 = |little: bool| -> Vec<u8> {
        let mark = if little { vec![0xff, 0xfe] } else { vec![0xfe, 0xff] };
        let units =
            rows.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() });
        mark.into_iter().chain(units).collect()
    };
    let marked = [&b"\xef\xbb\xbf"[..], rows.as_bytes()].concat();
    let single: Vec<u8> = rows.chars().map(|sign| u8::try_from(u32::from(sign)).expect("Latin-1")).collect();
    for (name, bytes) in [
        ("UTF-8", rows.as_bytes().to_vec()),
        ("UTF-8", marked),
        ("UTF-16LE", utf16(true)),
        ("UTF-16BE", utf16(false)),
        ("windows-1252", single),
    ] {
        for chunk in [1, 7, 1 << 20] {
            let scanned = scan_with(&bytes, chunk, ContactsOptions::default()).expect("a list");
            assert_eq!(scanned.report.encoding, name);
            assert_eq!(scanned.report.delimiter.as_deref(), Some(";"));
            assert_eq!(scanned.report.header_row, Some(3));
            let rows: Vec<(u32, u32, Verdict)> =
                scanned.rows.iter().map(|row| (row.row, row.line, row.verdict)).collect();
            assert_eq!(rows, [(1, 4, Verdict::Ok), (2, 5, Verdict::Ok), (3, 6, Verdict::Rejected)]);
            assert_eq!(scanned.report.codes[0].key, "summary-row");
        }
    }
}

#[test]
fn reads_sep_lines_lists_and_cards() {
    let scanned = scan("sep=|\nnama|hp\nAni|081234567890\n");
    assert_eq!((scanned.report.delimiter.as_deref(), scanned.report.header_row), (Some("|"), Some(2)));
    let scanned = scan("081234567890\n0813 4567 8901, 0857 1234 5678\n");
    assert_eq!((scanned.report.format, scanned.report.header_row), (Format::List, None));
    assert_eq!(scanned.report.counts.ok + scanned.report.counts.repaired, 3);
    let scanned = scan("BEGIN:VCARD\nVERSION:3.0\nFN:Ani\nTEL:081234567890\nTEL:021 7654321\nEND:VCARD\n");
    assert_eq!((scanned.report.format, scanned.report.counts.rows_in), (Format::Vcard, 2));
}

#[test]
fn knows_columns_by_their_headers_and_their_values() {
    let roles = |text: &str| scan(text).report.columns.iter().map(|column| column.role).collect::<Vec<_>>();
    assert_eq!(
        roles(
            "No,Nama,Nomor Telepon / WA,NIK,Setuju\n1,Ani,081234567890,3174,ya\n2,Budi,081345678901,3175,ya\n"
        ),
        [Role::Other, Role::Name, Role::Phone, Role::Sensitive, Role::Consent]
    );
    assert_eq!(
        roles(
            "First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value,Fax\nA,B,Mobile,0812 3456 7890,,021 7654321\n"
        ),
        [Role::GivenName, Role::FamilyName, Role::Other, Role::Phone, Role::Phone, Role::Other]
    );
    assert_eq!(
        roles("Ani,081234567890,ya\nBudi,081345678901,tidak\n"),
        [Role::Name, Role::Phone, Role::Consent]
    );
}

#[test]
fn a_request_to_stop_holds_for_every_row_with_the_number() {
    let scanned =
        scan("nama,hp,status\nAni,081234567890,aktif\nAni,+6281234567890,STOP\nBudi,081345678901,aktif\n");
    let verdicts: Vec<Verdict> = scanned.rows.iter().map(|row| row.verdict).collect();
    assert_eq!(verdicts, [Verdict::Rejected, Verdict::Rejected, Verdict::Ok]);
}

#[test]
fn tells_other_files_by_name() {
    let kind = |bytes: &[u8]| scan_with(bytes, 64, ContactsOptions::default()).map(|_| ());
    assert_eq!(kind(b""), Err(IntakeError::Empty));
    assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), Err(IntakeError::NotAList { kind: "png".into() }));
    assert_eq!(kind(b"%PDF-1.7"), Err(IntakeError::NotAList { kind: "pdf".into() }));
    assert_eq!(kind(b"abc\x00\x01\x02"), Err(IntakeError::NotAList { kind: "binary".into() }));
}

#[test]
fn filters_tell_their_total_and_each_row_where_it_ends() {
    let text = "hp\n081234567890\n0812\n81345678901\n+6281234567890\n";
    let scanned = scan(text);
    let select = |filter: RowFilter| scanned.rows.select(&filter, 0, 50);
    let all = select(RowFilter::default());
    assert_eq!((all.total, all.rows.len()), (4, 4));
    let places: Vec<_> = all.rows.iter().map(|row| (row.start, row.end)).collect();
    assert_eq!(places[1], (Some(16.0), Some(21.0)));
    assert_eq!(places[3], (Some(33.0), None), "the last row ends with the file");
    assert_eq!(scanned.cells(&text.as_bytes()[16..21]), [["0812"]]);
    let of = |filter: RowFilter| select(filter).rows.iter().map(|row| row.row).collect::<Vec<_>>();
    assert_eq!(of(RowFilter { verdict: Some(Verdict::Rejected), ..RowFilter::default() }), [2]);
    assert_eq!(of(RowFilter { code: Some("lost-zero".into()), ..RowFilter::default() }), [3]);
    assert_eq!(of(RowFilter { code: Some("no such code".into()), ..RowFilter::default() }), [0_u32; 0]);
    assert_eq!(of(RowFilter { e164: Some("+6281234567890".into()), ..RowFilter::default() }), [1, 4]);
    let second = scanned.rows.select(&RowFilter::default(), 3, 2);
    assert_eq!((second.total, second.rows.len()), (4, 1));
}

#[test]
fn a_correction_counts_for_verdicts_duplicates_and_exports_and_can_be_undone() {
    let text = "nama,hp\nAni,081234567890\nBudi,0812\nCici,081234567890\n";
    let check = |edits: &[(u32, usize, &str)]| {
        let edits = edits.iter().map(|(row, column, value)| Edit {
            row: *row,
            column: *column,
            value: (*value).to_owned(),
        });
        let options = ContactsOptions { edits: edits.collect(), ..ContactsOptions::default() };
        let scanned = scan_with(text.as_bytes(), 3, options).expect("a list");
        let counts = scanned.report.counts;
        assert_eq!(
            counts.rows_in,
            counts.ok + counts.repaired + counts.warned + counts.rejected + counts.duplicate + counts.blank
        );
        let mut export = Export::new(&scanned, ExportOptions::default());
        let mut out = String::new();
        export.push(text.as_bytes(), &mut out);
        assert_eq!(export.finish(&mut out), counts.unique());
        (scanned.rows.iter().map(|row| row.verdict).collect::<Vec<_>>(), out)
    };
    let (before, _) = check(&[]);
    assert_eq!(before, [Verdict::Ok, Verdict::Rejected, Verdict::Duplicate]);
    let (mended, out) = check(&[(2, 1, "0813 4567 8901"), (2, 0, "Budi S"), (2, 1, "081345678902")]);
    assert_eq!(mended, [Verdict::Ok, Verdict::Ok, Verdict::Duplicate]);
    assert!(out.contains("+6281345678902,Budi S\r\n"), "{out}");
    // The first of two equal numbers goes, so the second is no duplicate any more.
    assert_eq!(check(&[(1, 1, "081345678901")]).0, [Verdict::Ok, Verdict::Rejected, Verdict::Ok]);
    assert_eq!(check(&[(1, 0, ""), (1, 1, "")]).0, [Verdict::Blank, Verdict::Rejected, Verdict::Ok]);
}

#[test]
fn a_register_of_hashes_stops_its_people_and_no_one_else() {
    let stops = scan("081234567890\n+62 813 4567 8901\n0812-3456-7890\n");
    let marks = stops.marks("a salt");
    assert_eq!(marks.len(), 2, "a number stands once");
    assert!(marks.iter().all(|mark| mark.len() == 16 && !mark.contains("81234567")));
    assert_ne!(marks, stops.marks("another salt"));
    let verdicts = |salt: &str| {
        let register = OptOutRegister { salt: salt.into(), marks: marks.clone() };
        let options = ContactsOptions { register, ..ContactsOptions::default() };
        let list = b"nama,hp\nAni,6281234567890\nBudi,0857 1234 5678\nCici,0813 4567 8901\n";
        let scanned = scan_with(list, 9, options).expect("a list");
        scanned.rows.iter().map(|row| row.codes).collect::<Vec<_>>()
    };
    let stopped = vec!["in-opt-out-list".to_owned()];
    assert_eq!(verdicts("a salt"), [stopped.clone(), vec![], stopped]);
    assert_eq!(verdicts("another salt"), [vec![], vec![], vec![] as Vec<String>]);
}

#[test]
fn counts_who_agreed_and_where() {
    let text = "nama,hp,izin,sumber izin\nAni,081234567890,ya,kasir\nBudi,085712345678,ya,kasir\n\
                Cici,081345678901,ya,\nDedi,081345678902,tidak,kasir\nAni,081234567890,ya,form web\n";
    let report = scan(text).report;
    let sources: Vec<(&str, u32)> =
        report.sources.iter().map(|source| (source.key.as_str(), source.count)).collect();
    assert_eq!((report.consented, sources), (3, vec![("kasir", 2), ("", 1), ("form web", 1)]));
    assert_eq!(scan("hp\n081234567890\n").report.consented, 0, "no column says that anyone agreed");
}
