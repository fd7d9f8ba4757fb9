//! What exports hold, and that they can be read again.

use super::{
    super::{Export, table},
    scan,
};
use crate::report::contacts::{ContactsOptions, ExportKind, ExportOptions, NumberForm, Verdict};

fn exported(text: &str, options: ExportOptions) -> (String, u32) {
    let scanned = scan(text);
    let mut export = Export::new(&scanned, options);
    let mut out = export.head();
    for part in text.as_bytes().chunks(5) {
        export.push(part, &mut out);
    }
    let count = export.finish(&mut out);
    (out, count)
}

const MIXED: &str = "nama;no hp;nik;catatan;izin\nAni;0812-3456-7890;31;=1+1;ya\nBudi;0812;32;\"a;b\";ya\n\
                     Cici;6281345678901.0 / 0857 1234 5678;33;@x;\nAni;+6281234567890;31;;ya\n\n";

#[test]
fn exports_hold_as_many_rows_as_the_counts_say() {
    let counts = scan(MIXED).report.counts;
    let (clean, written) = exported(MIXED, ExportOptions::default());
    assert_eq!(written, counts.unique());
    assert_eq!(
        clean,
        "phone,nama,catatan,izin\r\n+6281234567890,Ani,'=1+1,ya\r\n+6281345678901,Cici,'@x,\r\n+6285712345678,Cici,'@x,\r\n"
    );
    let (rejected, written) =
        exported(MIXED, ExportOptions { kind: ExportKind::Rejected, ..ExportOptions::default() });
    assert_eq!(written, counts.rows_in - counts.unique());
    assert!(rejected.contains("2,3,rejected,too-short,Budi,0812,32,\"a;b\",ya\r\n"), "{rejected}");
    let (consented, written) = exported(
        MIXED,
        ExportOptions { consented_only: true, delimiter: ';', mark: true, ..ExportOptions::default() },
    );
    assert_eq!((written, consented.starts_with("\u{feff}phone;nama")), (1, true));
}

#[test]
fn an_export_read_again_has_the_same_numbers_and_no_new_faults() {
    let unique = |text: &str| -> Vec<Option<String>> {
        let rows = scan(text).rows;
        rows.iter()
            .filter(|row| matches!(row.verdict, Verdict::Ok | Verdict::Repaired | Verdict::Warned))
            .map(|row| row.e164)
            .collect()
    };
    let expect = unique(MIXED);
    assert_eq!(expect.len(), 3);
    let kinds = [
        ExportKind::Clean,
        ExportKind::Google,
        ExportKind::Vcard,
        ExportKind::Qiscus,
        ExportKind::Qontak,
        ExportKind::Wati,
    ];
    for kind in kinds {
        for numbers in [NumberForm::E164, NumberForm::Digits, NumberForm::Local] {
            let (text, _) = exported(MIXED, ExportOptions { kind, numbers, ..ExportOptions::default() });
            assert_eq!(unique(&text), expect, "{kind:?} {numbers:?}");
            assert_eq!(scan(&text).report.counts.rejected, 0);
        }
    }
}

#[test]
fn exports_for_other_programs_have_their_headers_and_form_of_numbers() {
    let first_lines = |kind: ExportKind| {
        let options = ExportOptions { kind, numbers: NumberForm::Local, ..ExportOptions::default() };
        let text = exported(MIXED, options).0;
        text.lines().take(3).map(str::to_owned).collect::<Vec<_>>()
    };
    let qiscus = ["phone_number,customer_name", "6281234567890,Ani", "6281345678901,Cici"];
    assert_eq!(first_lines(ExportKind::Qiscus), qiscus);
    let qontak = ["phone_number,full_name", "6281234567890,Ani", "6281345678901,Cici"];
    assert_eq!(first_lines(ExportKind::Qontak), qontak);
    let wati = ["Name,Phone,AllowBroadcast", "Ani,6281234567890,TRUE", "Cici,6281345678901,FALSE"];
    assert_eq!(first_lines(ExportKind::Wati), wati);
    let google = ["First Name,Labels,Phone 1 - Label,Phone 1 - Value", "Ani,,Mobile,081234567890"];
    assert_eq!(first_lines(ExportKind::Google)[..2], google);
}

#[test]
fn an_export_says_again_what_was_said_of_its_rows() {
    let text = "nama,hp,izin\nAni,081234567890,ya\nBudi,(021) 7654321,ya\nCici,0811234567,\n";
    let verdicts = |text: &str| scan(text).rows.iter().map(|row| (row.e164, row.codes)).collect::<Vec<_>>();
    let (clean, _) = exported(text, ExportOptions { delimiter: ';', mark: true, ..ExportOptions::default() });
    assert_eq!(verdicts(&clean), verdicts(text));
}

/// Cells that begin like a formula, and what a spreadsheet must get instead.
#[test]
fn no_exported_cell_begins_a_formula() {
    for payload in [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"https://toko.example\";\"x\")",
        "=cmd|' /C calc'!A0",
    ] {
        let quoted = payload.replace('"', "\"\"");
        let text = format!("nama,hp,catatan\nAni,081234567890,\"{quoted}\"\nBudi,0812,\"{quoted}\"\n");
        for kind in [ExportKind::Clean, ExportKind::Rejected] {
            let (out, _) = exported(&text, ExportOptions { kind, ..ExportOptions::default() });
            let (_, rows) = table(out.as_bytes(), &ContactsOptions::default()).expect("a table");
            let cell = rows[0].last().expect("the note");
            let is_formula = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            assert!(!is_formula, "{payload:?} became {cell:?}");
            assert!(cell.contains(payload.trim()), "{payload:?} became {cell:?}");
        }
    }
}
