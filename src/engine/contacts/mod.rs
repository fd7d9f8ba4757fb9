//! Contact lists: any export in, one verdict for every row out.
//!
//! [`ContactScan`] takes a file in chunks, so memory does not grow with its cells: twenty-eight bytes are kept
//! of each row. Rows add up: every record of the file is ok, repaired, warned, rejected, a duplicate or blank,
//! and every row that is not ok carries a code whose words stand in `rules/contacts/row-codes.toml`.
//!
//! ```
//! use engine::{contacts::ContactScan, report::contacts::{ContactsOptions, Verdict}};
//!
//! let mut scan = ContactScan::new(ContactsOptions { today: Some("2026-11-22".into()), ..Default::default() });
//! scan.push(b"nama;no hp;izin\nAni;0812-3456-7890;ya\n")?;
//! scan.push(b"Budi;6281234567891.0;ya\nCici;+62 812 3456 7890;ya\n")?;
//! let scanned = scan.finish()?;
//! let verdicts: Vec<Verdict> = scanned.rows.iter().map(|row| row.verdict).collect();
//! assert_eq!(verdicts, [Verdict::Ok, Verdict::Repaired, Verdict::Duplicate]);
//! assert_eq!(scanned.report.counts.rows_in, 3);
//! assert_eq!(scanned.report.delimiter.as_deref(), Some(";"));
//! # Ok::<(), engine::report::contacts::IntakeError>(())
//! ```

mod cell;
mod checks;
mod codes;
mod dates;
mod encoding;
mod export;
mod facts;
mod layout;
pub mod phone;
mod reader;
mod records;
mod register;
mod rows;
mod runs;
mod scan;
mod small;
mod vcard;

pub use codes::{Code, Codes};
pub use export::Export;
pub use reader::table;
pub use rows::Rows;
pub use scan::{ContactScan, Scanned};

#[cfg(test)]
mod tests;
