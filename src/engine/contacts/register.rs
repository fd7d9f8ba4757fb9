//! The register of people who said stop: salted hashes, so that what is kept on a device is no list of numbers.
//!
//! Whoever holds both the register and its salt can try numbers one by one; the hashes keep the list from being
//! read, copied into another list or recognised elsewhere, not from being searched.

use super::{rows::Rows, small};
use crate::report::contacts::OptOutRegister;
use siphasher::sip::SipHasher24;
use std::hash::Hasher as _;

/// The register as a check asks it.
#[derive(Debug, Default)]
pub(super) struct Register {
    salt: String,
    /// Sorted.
    marks: Vec<(u64, u32)>,
}

impl Register {
    pub(super) fn new(register: &OptOutRegister) -> Self {
        let marks = register.marks.iter().filter_map(|mark| u64::from_str_radix(mark, 16).ok());
        let mut marks: Vec<(u64, u32)> = marks.map(|mark| (mark, 0)).collect();
        small::sort_pairs(&mut marks);
        Self { salt: register.salt.clone(), marks }
    }

    pub(super) fn holds(&self, key: u64) -> bool {
        !self.marks.is_empty()
            && self.marks.binary_search_by_key(&hash(&self.salt, key), |(mark, _)| *mark).is_ok()
    }
}

/// What the register keeps of every different number of a list, whatever else was said of its rows.
pub(super) fn marks(rows: &Rows, salt: &str) -> Vec<String> {
    let hashes = rows.entries().filter(|(_, key, _)| *key != 0).map(|(_, key, _)| (hash(salt, key), 0));
    let mut hashes: Vec<(u64, u32)> = hashes.collect();
    small::sort_pairs(&mut hashes);
    hashes.dedup();
    hashes.into_iter().map(|(hash, _)| format!("{hash:016x}")).collect()
}

fn hash(salt: &str, key: u64) -> u64 {
    let mut hasher = SipHasher24::new();
    hasher.write(salt.as_bytes());
    hasher.write_u64(key);
    hasher.finish()
}
