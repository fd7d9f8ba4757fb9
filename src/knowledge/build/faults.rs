//! Everything wrong with the data, told at once with file and field.

use std::fmt;

/// Faults found so far.
#[derive(Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    /// Notes a fault in `field` of `file`.
    pub(crate) fn add(&mut self, file: &str, field: &str, what: &str) {
        self.0.push(format!("{file}: {field}: {what}"));
    }

    /// Stops if there is any fault.
    pub(crate) fn settle(&mut self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(Self(std::mem::take(&mut self.0))) }
    }
}

// `main` returns this, and Rust prints a returned error by `Debug`.
impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} faults in the guide's data:", self.0.len())?;
        self.0.iter().try_for_each(|fault| writeln!(f, "  {fault}"))
    }
}
