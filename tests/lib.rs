//! What crosses crates: accuracy, contracts, browser tests. The library itself is empty.
